using System.CommandLine;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Checks;

namespace Hashira.Host.Cli;

/// <summary><c>hashira docs</c>, for those who build Hashira: writes the reference pages from the code.</summary>
internal static class DocsCommand
{
    public static Command Build(CliConsole console)
    {
        var output = new Option<string>("--out") { HelpName = "DIR", Description = "書き出すフォルダー。", Required = true };
        var command = new Command("docs", "リファレンスのページをコードから作ります。") { output };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetRequiredValue(output);
            foreach (var (path, content) in Pages())
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await OutputFile.WriteAsync(console, file, content, cancellationToken).ConfigureAwait(false);
            }

            return HashiraCommand.Done;
        });
        return command;
    }

    /// <summary>Every generated page: path below docs/reference, and content.</summary>
    public static IEnumerable<(string Path, string Content)> Pages() => CheckPages.All().Append(("cli.md", CliPage()));

    private static string CliPage()
    {
        var root = HashiraCommand.Build(new CliConsole(TextWriter.Null, TextWriter.Null, false));
        var page = new StringBuilder("# コマンドの一覧\n\n");
        page.Append("このページはコードから作られます（`./build docs`）。直すときはコマンドの説明を直してください。\n\n");
        page.Append("データは標準出力に、それ以外は標準エラーに出します。終了コードは次のとおりです。\n\n| 終了コード | 意味 |\n|---|---|\n");
        foreach (var (code, meaning) in JapaneseHelp.ExitCodes)
            page.Append(CultureInfo.InvariantCulture, $"| {code} | {meaning} |\n");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {command.Name}\n\n{command.Description}\n\n```\n{JapaneseHelp.Usage(command)}\n```\n\n");
            if (command.Arguments.Count == 0 && command.Options.Count == 0)
                continue;
            page.Append("| 引数・オプション | 説明 |\n|---|---|\n");
            foreach (var argument in command.Arguments)
                page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {argument.Description} |\n");
            foreach (var option in command.Options.Where(option => !option.Hidden))
                page.Append(CultureInfo.InvariantCulture, $"| `{JapaneseHelp.Forms(option).Replace("|", "\\|", StringComparison.Ordinal)}` | {JapaneseHelp.Describe(option).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return page.ToString();
    }
}
