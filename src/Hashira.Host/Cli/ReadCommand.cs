using System.CommandLine;
using System.Globalization;
using Hashira.Documents.Forms;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Documents.Tables;
using Hashira.Model;
using FormFile = Hashira.Documents.Forms.FormFile;

namespace Hashira.Host.Cli;

/// <summary><c>hashira read</c>.</summary>
internal static class ReadCommand
{
    public static Command Build(CliConsole console)
    {
        var file = Options.File();
        var format = Options.Format("tree", "json");
        var tracked = Options.Tracked();
        var hidden = Options.Hidden();
        var output = Options.Out();
        var maxSize = Options.MaxSize();
        var form = Options.Form();
        var command = new Command("read", "計画や進捗管理表の文書を、合う様式を見分けて読み取り、一覧（tree）か JSON で示します。台帳には何も書きません。") { file, format, form, tracked, hidden, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var named = parsed.GetValue(form) is { } path ? NamedForm(path) : null;
            var reading = await ReadAsync(console, parsed.GetRequiredValue(file), named, Options.Reading(parsed.GetRequiredValue(tracked), parsed.GetValue(hidden)), parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false);
            var asJson = parsed.GetRequiredValue(format) == "json";
            var text = reading switch
            {
                PlanReading plan => asJson ? PlanJson.ToText(plan.Plan) : PlanTree.Print(plan.Plan),
                ComparisonReading comparison => asJson ? ComparisonOutput.ToJson(comparison.Table, comparison.Form) : ComparisonOutput.ToTree(comparison.Table),
                ProgressReading progress => asJson ? ProgressJson.ToText(progress.Table, progress.Form) : ProgressTree.Print(progress.Table),
                _ => throw new InvalidOperationException("There is no output for this reading."),
            };
            await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
            Report(console, reading);
            return HashiraCommand.Done;
        });
        return command;
    }

    /// <summary>A form by its file, or by the name of a built-in one.</summary>
    public static DocumentForm NamedForm(string name) =>
        BuiltInForms.All.FirstOrDefault(form => form.Id == name) is { } builtIn && !File.Exists(name) ? builtIn : FormFile.Load(name);

    private static async Task<DocumentReading> ReadAsync(CliConsole console, string path, DocumentForm? form, TableReadingOptions options, int maxMegabytes, CancellationToken cancellationToken)
    {
        var bytes = await InputFile.ReadAsync(path, maxMegabytes, cancellationToken).ConfigureAwait(false);
        return await Progress.ShowAsync(console, $"「{Path.GetFileName(path)}」を読み取っています", step => Task.FromResult(
            ReadByForm.Read(path, bytes, form, new Steps(progress => step($"{progress.Stage}（{progress.Done}／{progress.Total}）")), options))).ConfigureAwait(false);
    }

    private static void Report(CliConsole console, DocumentReading reading)
    {
        console.Error.WriteLine($"様式{reading.Form.Title}として読みました。");
        switch (reading)
        {
            case PlanReading plan:
                Report(console, plan.Plan);
                break;
            case ComparisonReading comparison:
                var coverage = comparison.Table.Document.Coverage;
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Table.Rows.Length:#,0}行を読みました。全 {coverage.Characters:#,0} 字のうち未読 {coverage.NotUnderstood:#,0} 字です。"));
                break;
            case ProgressReading progress:
                var table = progress.Table;
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{table.Measures.Count(measure => !measure.IsTotal):#,0}件、指標{table.Measures.Sum(measure => measure.Indicators.Length):#,0}件を読みました。文字のあるセル {table.Coverage.Cells:#,0} のうち、項目 {table.Coverage.Assigned:#,0}、見出し・注記など {table.Coverage.Furniture:#,0}、ほかの表 {table.Coverage.NotUnderstood:#,0} です。"));
                foreach (var problem in table.Problems)
                    console.Error.WriteLine($"  {problem}");
                break;
        }
    }

    /// <summary>Reads the plan that a person has named.</summary>
    public static async Task<ActionPlan> PlanAsync(CliConsole console, string path, int maxMegabytes, CancellationToken cancellationToken, PlanReadingOptions? options = null)
    {
        var bytes = await InputFile.ReadAsync(path, maxMegabytes, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(console, path, bytes, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the plan whose bytes are there already.</summary>
    public static async Task<ActionPlan> PlanAsync(CliConsole console, string path, byte[] bytes, PlanReadingOptions? options, CancellationToken cancellationToken)
    {
        return await Progress.ShowAsync(console, $"「{Path.GetFileName(path)}」を読み取っています", step => Task.FromResult(
            DocumentReader.Read(path, bytes, new Steps(progress => step($"{progress.Stage}（{progress.Done}／{progress.Total}）")), options))).ConfigureAwait(false);
    }

    /// <summary>How much was understood, and where the reader had to guess.</summary>
    public static void Report(CliConsole console, ActionPlan plan)
    {
        var coverage = plan.Document.Coverage;
        var understood = coverage.Characters == 0 ? 0 : 100m * (coverage.Characters - coverage.NotUnderstood) / coverage.Characters;
        // Never rounded up to a hundred.
        console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Document.Pages}ページ、{plan.Rows.Length}行を読みました。読取り率 {Math.Floor(understood * 100) / 100:0.##} %（全 {coverage.Characters:#,0} 字、本文 {coverage.Assigned:#,0} 字、柱書き・空白 {coverage.Furniture:#,0} 字、未読 {coverage.NotUnderstood:#,0} 字）。"));
        foreach (var problem in plan.Document.Problems)
            console.Error.WriteLine($"  {problem}");
        if (coverage.Guesses.Length > 0)
            console.Error.WriteLine($"推定した箇所が{coverage.Guesses.Length}か所あります。原本で確かめてください。");
        foreach (var guess in coverage.Guesses)
            console.Error.WriteLine($"  {guess.Source.Page}ページ {guess.Code}「{Excerpt(plan, guess.Source)}」：{guess.Message}");
        foreach (var run in coverage.Runs.Where(run => run.Kind == CoverageKind.NotUnderstood).Take(20))
            console.Error.WriteLine($"  {run.Page}ページ 読み取れなかった文字：「{plan.Document.Text[run.Span.Start..Math.Min(run.Span.End, run.Span.Start + 40)].Trim()}」");
    }

    private static string Excerpt(ActionPlan plan, SourceLocation place) =>
        plan.Document.Text[place.Start..Math.Min(place.Start + 16, place.End)];

    private sealed class Steps(Action<ReadingProgress> show) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => show(value);
    }
}
