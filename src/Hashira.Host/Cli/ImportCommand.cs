using System.CommandLine;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Settings;
using Hashira.Cycle.Intake;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary><c>hashira import</c>.</summary>
internal static class ImportCommand
{
    public static Command Build(CliConsole console)
    {
        var file = Options.File();
        var dryRun = new Option<bool>("--dry-run") { Description = "何が追加・変更されるかを示すだけで、台帳には書きません。" };
        var keepDuplicates = new Option<bool>("--keep-duplicates") { Description = "同じ項目番号が同じ欄に二度以上ある文書も、そのまま取り込みます。" };
        var form = Options.FormOfPlan();
        var tracked = Options.Tracked();
        var hidden = Options.Hidden();
        var settings = CheckSettingsFile.Option();
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var command = new Command("import", "計画の文書を読み取り、点検し、版として台帳に取り込みます。同じファイルを同じ読み方で二度取り込んでも何も変わりません。") { file, dryRun, keepDuplicates, form, tracked, hidden, settings, database, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var bytes = await InputFile.ReadAsync(path, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false);
            var request = new ImportRequest(Path.GetFileName(path), bytes, Environment.UserName, parsed.GetValue(dryRun), parsed.GetValue(keepDuplicates), Options.PlanReading(parsed.GetValue(form), parsed.GetRequiredValue(tracked), parsed.GetValue(hidden)));
            var chosen = await CheckSettingsFile.ReadAsync(console, parsed.GetValue(settings), cancellationToken).ConfigureAwait(false);
            var result = await Progress.ShowAsync(console, $"「{request.File}」を取り込んでいます", step => RunAsync(HashiraDatabase.At(parsed.GetRequiredValue(database)), request, chosen, step, cancellationToken)).ConfigureAwait(false);
            return Tell(console, result);
        });
        return command;
    }

    /// <summary>Imports into a register, and checks with the settings. A dry run makes no file and no tables; where there are none it is tried on an empty register in memory.</summary>
    public static async Task<ImportResult> RunAsync(HashiraDatabase database, ImportRequest request, CheckSettings settings, Action<string> step, CancellationToken cancellationToken)
    {
        try
        {
            // A file that can't be read must not leave an empty register behind.
            var exists = await database.ExistsAsync(cancellationToken).ConfigureAwait(false);
            if (!exists && !request.DryRun)
                _ = Hashira.Documents.Readers.DocumentReader.Read(request.File, request.Bytes, options: request.Reading);
            if (exists || !request.DryRun)
                await database.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await using var db = exists || !request.DryRun ? database.Open() : await HashiraDatabase.OpenInMemoryAsync(cancellationToken).ConfigureAwait(false);
            return await new ImportEdition(db, TimeProvider.System, plan => RunChecks.Run(plan, settings)).RunAsync(request, new Stages(step), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && database.Explain(failure) is { } sentence)
        {
            throw new CommandFailedException(sentence, failure);
        }
        finally
        {
            database.Release();
        }
    }

    private static int Tell(CliConsole console, ImportResult result)
    {
        switch (result)
        {
            case ImportResult.Unreadable unreadable:
                throw new CommandFailedException(unreadable.Reason);
            case ImportResult.AlreadyImported already:
                console.Out.WriteLine($"変更はありません。同じファイルを取込み済みです：版 {already.Edition.Id}「{already.Edition.Title}」");
                return HashiraCommand.Done;
            case ImportResult.InConflict conflict:
                Differences(console, conflict.Differences);
                console.Error.WriteLine(conflict.Reason);
                return HashiraCommand.Reported;
            case ImportResult.WouldImport would:
                console.Out.WriteLine($"{(would.Held is { } held ? $"版 {held.Id} を書き換える" : "新しい版として取り込む")}見込みです：「{would.Title}」（試行のため、何も書いていません）");
                Differences(console, would.Differences);
                console.Out.WriteLine($"指摘は{would.Findings.Length}件です。");
                return HashiraCommand.Done;
            case ImportResult.Imported imported:
                console.Out.WriteLine($"{(imported.IsNew ? "新しい版として取り込みました" : "版を書き換えました")}：版 {imported.Edition.Id}「{imported.Edition.Title}」");
                Differences(console, imported.Differences);
                console.Out.WriteLine($"指摘は{imported.Findings.Length}件です。");
                return HashiraCommand.Done;
            default:
                throw new InvalidOperationException($"Unknown ending {result.GetType().Name}.");
        }
    }

    private static void Differences(CliConsole console, IEnumerable<ImportDifference> differences)
    {
        var all = differences.ToList();
        console.Out.WriteLine(string.Join('、', Enum.GetValues<DifferenceKind>().Select(kind => $"{Name(kind)} {all.Count(difference => difference.Kind == kind)}件")));
        // On a first import everything is new; a list of it would hide nothing and help nobody.
        var telling = all.Where(difference => difference.Kind is not (DifferenceKind.Unchanged or DifferenceKind.Added)).ToList();
        if (all.Any(difference => difference.Kind == DifferenceKind.Unchanged))
            telling.AddRange(all.Where(difference => difference.Kind == DifferenceKind.Added));
        foreach (var difference in telling)
            console.Out.WriteLine($"  {Name(difference.Kind)}　{ColumnName(difference.Column)}　{difference.Name}{(difference.Parts.IsEmpty ? "" : $"（{string.Join('、', difference.Parts)}）")}");
    }

    private static string Name(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "追加",
        DifferenceKind.Changed => "変更",
        DifferenceKind.Removed => "削除",
        DifferenceKind.InConflict => "競合",
        _ => "変更なし",
    };

    private static string ColumnName(Hashira.Model.PlanColumn column) => column switch
    {
        Hashira.Model.PlanColumn.Current => "現行",
        Hashira.Model.PlanColumn.FollowUp => "フォローアップ",
        Hashira.Model.PlanColumn.Revised => "新",
        Hashira.Model.PlanColumn.Policy => "大方針",
        _ => "表紙等",
    };

    private sealed class Stages(Action<string> step) : IProgress<ImportStage>
    {
        public void Report(ImportStage value) => step(value switch
        {
            ImportStage.Reading => "文書を読み取っています",
            ImportStage.Checking => "点検しています",
            ImportStage.Comparing => "台帳と比べています",
            _ => "台帳に書いています",
        });
    }
}
