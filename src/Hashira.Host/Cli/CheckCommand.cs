using System.CommandLine;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Reports;
using Hashira.Cycle.Publishing;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers;
using Hashira.Documents.Writers.Docx;
using Hashira.Model;

namespace Hashira.Host.Cli;

/// <summary><c>hashira check</c>.</summary>
internal static class CheckCommand
{
    public static Command Build(CliConsole console)
    {
        var file = Options.File();
        var format = Options.Format("text", "json", "sarif", "html", "docx");
        var severity = Options.MinSeverity();
        var settings = CheckSettingsFile.Option();
        var baseline = new Option<string?>("--baseline") { HelpName = "FILE", Description = "点検の基準のファイル。ここにある指摘は既知として数えるだけにし、新しい指摘だけを示します。" };
        var writeBaseline = new Option<string?>("--write-baseline") { HelpName = "FILE", Description = "今回の指摘の全てを、点検の基準のファイルに書きます。次から --baseline で使えます。" };
        var form = Options.FormOfPlan();
        var tracked = Options.Tracked();
        var hidden = Options.Hidden();
        var output = Options.Out();
        var maxSize = Options.MaxSize();
        var command = new Command("check", "計画の文書を点検し、指摘を示します。文書は書き換えません。新しい指摘があれば終了コードは 1 です。") { file, format, severity, settings, baseline, writeBaseline, form, tracked, hidden, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var wanted = parsed.GetRequiredValue(format);
            if (wanted == "docx" && parsed.GetValue(output) is null)
                throw new CommandFailedException("--format docx は、コメントを付けた文書をファイルに書きます。--out で書き出すファイルの名前を指定してください。");
            var chosen = await CheckSettingsFile.ReadAsync(console, parsed.GetValue(settings), cancellationToken).ConfigureAwait(false);
            var known = await BaselineAsync(parsed.GetValue(baseline), cancellationToken).ConfigureAwait(false);
            var bytes = await InputFile.ReadAsync(path, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false);
            var plan = await ReadCommand.PlanAsync(console, path, bytes, Options.PlanReading(parsed.GetValue(form), parsed.GetRequiredValue(tracked), parsed.GetValue(hidden)), cancellationToken).ConfigureAwait(false);
            if (wanted == "docx" && !WordComments.IsWord(bytes))
                (bytes, plan) = await AsWordAsync(console, plan).ConfigureAwait(false);
            var today = JapanTime.Today(TimeProvider.System);
            var all = RankFindings.Run(plan, RunChecks.Run(plan, chosen));
            if (parsed.GetValue(writeBaseline) is { } target)
            {
                known = Baseline.Of(plan.Document, today, all);
                await OutputFile.WriteAsync(console, target, BaselineJson.Write(known), cancellationToken).ConfigureAwait(false);
                await console.Error.WriteLineAsync($"{all.Length}件の指摘を、点検の基準として「{target}」に書きました。").ConfigureAwait(false);
            }

            var least = parsed.GetRequiredValue(severity);
            var whole = ReviewFindings.Run(all, chosen, known, today);
            var review = whole with { Findings = [.. whole.Findings.Where(item => item.Finding.Severity >= least)] };
            if (wanted == "docx")
                await OutputFile.WriteAsync(parsed.GetValue(output)!, Commented(bytes, plan, review), cancellationToken).ConfigureAwait(false);
            else
                await OutputFile.WriteAsync(console, parsed.GetValue(output), Text(wanted, plan, review, today, parsed.GetValue(output) is null ? console.Width : null), cancellationToken).ConfigureAwait(false);
            ReadCommand.Report(console, plan);
            return review.In(FindingState.New).Any() ? HashiraCommand.Reported : HashiraCommand.Done;
        });
        return command;
    }

    private static string Text(string format, ActionPlan plan, FindingsReview review, DateOnly today, int? width) => format switch
    {
        "json" => FindingsJson.ToText(plan.Document, review),
        "sarif" => FindingsSarif.ToText(plan.Document, review),
        "html" => FindingsHtml.ToText(plan, review, today),
        _ => FindingsText.Print(review, width),
    };

    // What is no Word document is written as one, so that its comments have words to hang on.
    private static async Task<(byte[] Bytes, ActionPlan Plan)> AsWordAsync(CliConsole console, ActionPlan plan)
    {
        try
        {
            var written = WritePublication.Run(plan, PublicationFormat.Docx);
            await console.Error.WriteLineAsync($"「{plan.Document.File}」は Word の文書ではないため、読み取った計画を Word の文書に書き直し、そこにコメントを付けます。").ConfigureAwait(false);
            return (written.Bytes, DocumentReader.Read(written.FileName, written.Bytes));
        }
        catch (UnwritablePlanException refusal)
        {
            throw new CommandFailedException(refusal.Message, refusal);
        }
    }

    private static byte[] Commented(byte[] docx, ActionPlan plan, FindingsReview review) => WordComments.Add(
        docx,
        plan.Document.Text,
        review.Findings.Where(item => item.State != FindingState.Waived).Select(item => FindingComment.Of(item.Finding)),
        TimeProvider.System.GetUtcNow());

    private static async Task<Baseline?> BaselineAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return null;
        return BaselineJson.TryRead(path, await CheckSettingsFile.TextAsync(path, cancellationToken).ConfigureAwait(false), out var baseline, out var fault) ? baseline : throw new CommandFailedException(fault);
    }
}
