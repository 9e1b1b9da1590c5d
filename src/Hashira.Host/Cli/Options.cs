using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hashira.Documents.Forms;
using Hashira.Documents.Readers;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Host.Cli;

/// <summary>Arguments and options that several commands share, each with its words for officials.</summary>
internal static class Options
{
    public const string DefaultDatabase = "hashira.db";
    public const int DefaultMaxSize = 50;

    public static Argument<string> File() => new("FILE") { Description = "読み取る文書のファイル。種類は中身で見分けます。" };

    public static Option<string> Format(params string[] formats) => Choice("--format", "出力の形式。", formats);

    public static Option<string?> Form() =>
        new("--form") { HelpName = "PATH", Description = "読むときの様式（YAML のファイル、又は hashira forms list の名前）。省略時は組込みの様式から合うものを選びます。" };

    public static Option<string?> FormOfPlan() =>
        new("--form") { HelpName = "PATH", Description = "三欄の計画の様式（YAML のファイル、又は hashira forms list の名前）。省略時は組込みの様式です。" };

    public static Option<string?> Out() =>
        new("--out") { HelpName = "PATH", Description = "出力先のファイル。書き終えてから置き換えるので、途中で止まっても元のファイルは残ります。省略時は標準出力。" };

    public static Option<string> Database() => new("--db")
    {
        HelpName = "PATH|URL",
        Description = "台帳のデータベース。ファイルの名前なら SQLite のファイルで、なければ作ります。postgres://利用者@サーバー/データベース なら PostgreSQL です。",
        DefaultValueFactory = _ => DefaultDatabase,
    };

    public static Option<Severity> MinSeverity()
    {
        var words = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["note"] = Severity.Note, ["warning"] = Severity.Warning, ["error"] = Severity.Error };
        var option = new Option<Severity>("--min-severity")
        {
            HelpName = "note|warning|error",
            Description = "この重さ以上の指摘だけを出します（note＝表記、warning＝注意、error＝誤り）。",
            DefaultValueFactory = _ => Severity.Note,
            CustomParser = result => words.TryGetValue(Single(result), out var severity) ? severity : Refuse<Severity>(result, "note、warning、error のいずれか"),
        };
        option.CompletionSources.Add(_ => words.Keys.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }

    public static Option<int> MaxSize() => new("--max-size")
    {
        HelpName = "MB",
        Description = "読み取るファイルの大きさの上限（メガバイト）。",
        DefaultValueFactory = _ => DefaultMaxSize,
        CustomParser = result => int.TryParse(Single(result), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 2000
            ? size
            : Refuse<int>(result, "1 から 2000 までの整数"),
    };

    public static Option<string> Tracked() =>
        Choice("--tracked", "Word の変更履歴の読み方。accept＝反映した後、original＝反映する前、both＝両方を〔削除：〕〔挿入：〕で示します。", ["accept", "original", "both"]);

    public static Option<bool> Hidden() => new("--hidden") { Description = "Excel の非表示のシート・行・列と、Word の隠し文字、HTML の表示されない部分も読みます。" };

    /// <summary>How a Word or Excel file is to be read, by the two options.</summary>
    /// <summary>How a plan is read, with the form that was named.</summary>
    /// <exception cref="CommandFailedException">The form is not one of a three-column plan.</exception>
    public static PlanReadingOptions PlanReading(string? form, string tracked, bool hidden) => new()
    {
        Form = form is null ? BuiltInForms.ThreeColumnPlan
            : ReadCommand.NamedForm(form) as PlanForm ?? throw new CommandFailedException($"様式「{form}」は三欄の計画の様式ではありません。layout が {PlanForm.LayoutWord} の様式を指定してください。"),
        Tables = Reading(tracked, hidden),
    };

    public static TableReadingOptions Reading(string tracked, bool hidden) => new()
    {
        IncludesHidden = hidden,
        Tracked = tracked switch { "original" => TrackedChanges.Original, "both" => TrackedChanges.Both, _ => TrackedChanges.Accept },
    };

    /// <summary>The words that an option takes, the first of them if it is left out.</summary>
    private static Option<string> Choice(string name, string description, string[] words)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', words),
            Description = description,
            DefaultValueFactory = _ => words[0],
            CustomParser = result => words.Contains(Single(result), StringComparer.Ordinal) ? Single(result) : Refuse<string>(result, $"{string.Join("、", words)} のいずれか"),
        };
        option.CompletionSources.Add(words);
        return option;
    }

    private static string Single(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static T Refuse<T>(ArgumentResult result, string expected)
    {
        var option = (result.Parent as OptionResult)?.Option.Name;
        result.AddError($"{option} に「{Single(result)}」は指定できません。{expected}を指定してください。");
        return default!;
    }
}
