using System.CommandLine;
using Hashira.Cycle.Checks;

namespace Hashira.Host.Cli;

/// <summary><c>hashira check</c>.</summary>
internal static class CheckCommand
{
    public static Command Build(CliConsole console)
    {
        var file = Options.File();
        var format = Options.Format("text", "json");
        var severity = Options.MinSeverity();
        var output = Options.Out();
        var maxSize = Options.MaxSize();
        var command = new Command("check", "計画の文書を点検し、指摘を示します。文書は書き換えません。指摘があれば終了コードは 1 です。") { file, format, severity, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = await ReadCommand.PlanAsync(console, parsed.GetRequiredValue(file), parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false);
            var least = parsed.GetRequiredValue(severity);
            var findings = RunChecks.Run(plan).Where(finding => finding.Severity >= least).ToList();
            var text = parsed.GetRequiredValue(format) == "json" ? FindingsJson.ToText(plan.Document, findings) : FindingsText.Print(findings);
            await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
            ReadCommand.Report(console, plan);
            return findings.Count == 0 ? HashiraCommand.Done : HashiraCommand.Reported;
        });
        return command;
    }
}
