using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;

namespace Hashira.Docs;

/// <summary>The page of the command line, from the commands themselves.</summary>
internal static class CommandPage
{
    public static ReferencePage Make(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append("# コマンドの一覧\n\n");
        page.Append("<!-- このページは hashira のコマンドから生成しています。直接書き換えず、./build docs で作り直してください。 -->\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{root.Description}\n\n");
        page.Append("結果は標準出力に、進み具合などそれ以外は標準エラーに出します。同じ説明は `hashira --help`、`hashira コマンド --help` でも表示できます。\n\n");
        page.Append("| コマンド | すること |\n|---|---|\n");
        foreach (var command in Visible(root))
            page.Append(CultureInfo.InvariantCulture, $"| [`{command.Name}`](#{Anchor(command)}) | {Cell(command.Description)} |\n");
        page.Append("\n## 終了コード\n\n| コード | 意味 |\n|---|---|\n");
        page.Append("| 0 | 終わり、報告することはない |\n| 1 | 終わり、指定した重さ以上の指摘がある |\n| 2 | できなかった。何が、どこで、どうすればよいかを、標準エラーに一文で示す |\n");
        foreach (var command in Visible(root))
            Append(page, command);
        var common = root.Options.Where(option => !option.Hidden && option is not (HelpOption or VersionOption)).ToList();
        if (common.Count > 0)
        {
            page.Append("\n## どのコマンドでも使えるオプション\n\n");
            Append(page, common);
        }

        return new ReferencePage("cli.md", page.ToString());
    }

    private static IEnumerable<Command> Visible(Command parent) => parent.Subcommands.Where(command => !command.Hidden);

    // The heading of a command is `hashira NAME`.
    private static string Anchor(Command command) => $"hashira-{command.Name}";

    private static void Append(StringBuilder page, Command command, string parent = "", string heading = "##")
    {
        var name = parent + command.Name;
        page.Append(CultureInfo.InvariantCulture, $"\n{heading} hashira {name}\n\n{command.Description}\n\n");
        if (Visible(command).Any())
        {
            foreach (var part in Visible(command))
                Append(page, part, name + " ", heading + "#");
            return;
        }

        page.Append("```\nhashira ").Append(name);
        foreach (var argument in command.Arguments.Where(argument => !argument.Hidden))
            page.Append(argument.Arity.MinimumNumberOfValues == 0 ? $" [{Name(argument)}]" : $" {Name(argument)}");
        page.Append(" [オプション]\n```\n");
        if (command.Arguments.Any(argument => !argument.Hidden))
        {
            page.Append("\n| 引数 | 意味 |\n|---|---|\n");
            foreach (var argument in command.Arguments.Where(argument => !argument.Hidden))
                page.Append(CultureInfo.InvariantCulture, $"| `{Name(argument)}` | {Cell(argument.Description)} |\n");
        }

        var options = command.Options.Where(option => !option.Hidden && option is not HelpOption).ToList();
        if (options.Count > 0)
        {
            page.Append('\n');
            Append(page, options);
        }
    }

    private static void Append(StringBuilder page, List<Option> options)
    {
        page.Append("| オプション | 値 | 既定 | 意味 |\n|---|---|---|---|\n");
        foreach (var option in options)
        {
            var names = string.Join("、", option.Aliases.Prepend(option.Name).Distinct(StringComparer.Ordinal).Select(name => $"`{name}`"));
            var values = option.Arity.MaximumNumberOfValues == 0 ? "" : option.HelpName ?? Values(option);
            page.Append(CultureInfo.InvariantCulture, $"| {names} | {Cell(values)} | {Cell(Default(option))} | {Cell(option.Description)} |\n");
        }
    }

    private static string Values(Option option) => string.Join("、", option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label));

    private static string Default(Option option) =>
        option.HasDefaultValue && option.Arity.MaximumNumberOfValues > 0 && option.GetDefaultValue() is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";

    private static string Name(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
}
