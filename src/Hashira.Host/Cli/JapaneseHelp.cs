using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;

namespace Hashira.Host.Cli;

/// <summary>使い方の表示. Prints how a command is used, from the command itself: what it does, its line, arguments, options, commands and exit codes.</summary>
internal sealed class JapaneseHelp(CliConsole console) : SynchronousCommandLineAction
{
    public static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (0, "終わりました。伝えることはありません。"),
        (1, "終わりました。指定した重さ以上の指摘か、取込みの競合があります。"),
        (2, "実行できませんでした。理由と対処を標準エラーに一文で出します。"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        console.Out.Write(Text(parseResult.CommandResult.Command));
        return 0;
    }

    public static string Text(Command command)
    {
        var text = new StringBuilder().Append(command.Description).Append("\n\n使い方:\n  ").Append(Usage(command)).Append('\n');
        Section(text, "引数", command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        Section(text, "オプション", OptionsOf(command).Select(option => (Forms(option), Describe(option))));
        Section(text, "コマンド", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description ?? "")));
        Section(text, "終了コード", ExitCodes.Select(exit => (exit.Code.ToString(CultureInfo.InvariantCulture), exit.Meaning)));
        return text.ToString();
    }

    public static string Usage(Command command)
    {
        var line = new StringBuilder(FullName(command));
        if (command.Subcommands.Any(sub => !sub.Hidden))
            line.Append(" <コマンド>");
        foreach (var argument in command.Arguments)
            line.Append(' ').Append(argument.Name);
        return line.Append(" [オプション]").ToString();
    }

    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : command.Name;

    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive));
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    public static string Forms(Option option) =>
        string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name)) + (option.HelpName is { } value ? " " + value : "");

    public static string Describe(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && Default(option) is { Length: > 0 } value
            ? $"{option.Description}既定値は {value}。"
            : option.Description ?? "";

    private static string? Default(Option option) => option.GetDefaultValue() switch
    {
        Enum word => word.ToString().ToLowerInvariant(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value?.ToString(),
    };

    private static void Section(StringBuilder text, string heading, IEnumerable<(string Name, string Meaning)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        text.Append('\n').Append(heading).Append(":\n");
        // Names are ASCII, so that characters and columns are the same.
        var width = Math.Min(30, all.Max(line => line.Name.Length));
        foreach (var (name, meaning) in all)
        {
            text.Append("  ").Append(name.PadRight(width));
            if (name.Length > width)
                text.Append("\n  ").Append(' ', width);
            text.Append("  ").Append(meaning).Append('\n');
        }
    }
}
