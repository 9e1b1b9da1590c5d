using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hashira.Host.Cli;

/// <summary>What is wrong with a command line, in one sentence, with the word that was probably meant.</summary>
internal static class ParseFailure
{
    public static string Sentence(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var line = Name(parsed.CommandResult);
        var help = $"使い方は {line} --help で確かめられます。";
        if (parsed.Errors.Select(error => error.Message).FirstOrDefault(message => message.EndsWith('。')) is { } own)
            return own;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            if (unknown.StartsWith('-'))
                return $"「{unknown}」というオプションはありません。{Meant(unknown, command.Options.Concat(Inherited(parsed.CommandResult)).Select(option => option.Name))}{help}";
            return command.Subcommands.Any()
                ? $"「{unknown}」というコマンドはありません。{Meant(unknown, command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name))}{help}"
                : $"「{unknown}」は余分です。{help}";
        }

        foreach (var error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult { Option: var option }:
                    return $"{option.Name} に値がないか、二度指定されています。{help}";
                case ArgumentResult { Argument: var argument }:
                    return $"{argument.Name} を指定してください。{help}";
                case CommandResult { Command: var missing } when missing.Arguments.Count > 0:
                    return $"{missing.Arguments[0].Name} を指定してください。{help}";
            }
        }

        return $"コマンドの書き方に誤りがあります。{help}";
    }

    private static IEnumerable<Option> Inherited(CommandResult result)
    {
        for (var parent = result.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
        {
            foreach (var option in parent.Command.Options.Where(option => option.Recursive))
                yield return option;
        }
    }

    private static string Name(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Name(parent)} {result.Command.Name}" : result.Command.Name;

    private static string Meant(string typed, IEnumerable<string> words)
    {
        var nearest = words.Select(word => (Word: word, Distance: Distance(typed, word))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= 2 ? $"「{nearest.Word}」のことでしょうか。" : "";
    }

    // Letters to insert, drop, change or swap with the next.
    private static int Distance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                costs[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1,
                        costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[left.Length, right.Length];
    }
}
