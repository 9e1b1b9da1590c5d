using System.CommandLine;
using System.Globalization;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Documents.Tables;
using Hashira.Model;

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
        var command = new Command("read", "計画の文書を読み取り、柱・大方針・施策の木（tree）か JSON で示します。台帳には何も書きません。") { file, format, tracked, hidden, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = await PlanAsync(console, parsed.GetRequiredValue(file), parsed.GetRequiredValue(maxSize), cancellationToken, Options.Reading(parsed.GetRequiredValue(tracked), parsed.GetValue(hidden))).ConfigureAwait(false);
            var text = parsed.GetRequiredValue(format) == "json" ? PlanJson.ToText(plan) : PlanTree.Print(plan);
            await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
            Report(console, plan);
            return HashiraCommand.Done;
        });
        return command;
    }

    /// <summary>Reads the plan that a person has named.</summary>
    public static async Task<ActionPlan> PlanAsync(CliConsole console, string path, int maxMegabytes, CancellationToken cancellationToken, TableReadingOptions? options = null)
    {
        var bytes = await InputFile.ReadAsync(path, maxMegabytes, cancellationToken).ConfigureAwait(false);
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
