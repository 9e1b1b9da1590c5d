using System.Text.RegularExpressions;

namespace Hashira.Documents.Forms;

/// <summary>Reads the part of a YAML that describes a three-column plan.</summary>
internal static class PlanFormFile
{
    private static readonly string[] Columns = ["current", "followUp", "revised"];

    public static PlanForm Read(YamlMap yaml, FormHead head)
    {
        const string Whole = "$", Start = "^";
        var columns = yaml.Map("columns");
        var headings = new string[3];
        var alone = new Regex[3];
        for (var i = 0; i < 3; i++)
        {
            var column = columns.Map(Columns[i]);
            headings[i] = column.PatternText("heading");
            alone[i] = column.Pattern("alone", Start + "(?:", ")$");
            column.End();
        }

        columns.End();
        var core = $"(?<code>{yaml.PatternText("code")})";
        const string Inside = @"^[（(]\s*", Closed = @"\s*[）)]";
        var code = ("{code}", core);
        var marks = yaml.Map("marks");
        var box = yaml.Map("box");
        var patterns = new PlanPatterns(
            new Regex($"^(?:{headings[0]})\\s+(?:{headings[1]})\\s+(?:{headings[2]})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant),
            alone,
            yaml.Pattern("code", Inside + "(?<code>", ")" + Closed),
            yaml.Has("otherCode") ? yaml.Pattern("otherCode", Inside + "(?<code>", ")" + Closed) : null,
            yaml.Pattern("code", "^(?<code>", ")"),
            Bracket(yaml, 0),
            Bracket(yaml, 1),
            Needing(yaml, "policy", "(?<number>", Start + "(?:", ")$"),
            marks.Pattern("new", Start, "", code),
            Needing(marks, "movedTo", "{code}", Start, Whole, code),
            Needing(marks, "movedFrom", "{code}", Start, "", code),
            marks.Pattern("ended", Start, Whole, code),
            box.Pattern("title", Start + "(?:", ")$"),
            box.Number("longest", 1, 200),
            Needing(yaml, "chapter", "(?<number>", Start, Whole),
            Needing(yaml, "ministries", "(?<names>", "", @"\s*$"),
            yaml.Pattern("pageNumber", Start + "(?:", ")$"));
        marks.End();
        box.End();
        return new PlanForm(head.Id, head.Name, head.Version, head.Date, head.Source, patterns);
    }

    /// <summary>One of the two letters between which headings stand.</summary>
    private static char Bracket(YamlMap yaml, int which) =>
        yaml.Text("heading") is { Length: 2 } brackets ? brackets[which] : throw yaml.Wrong("heading", "は、見出しを開く字と閉じる字の二字です", "「'【】'」のように書いてください");

    private static Regex Needing(YamlMap map, string key, string part, string before, string after, params (string, string)[] words) =>
        map.Text(key).Contains(part, StringComparison.Ordinal)
            ? map.Pattern(key, before, after, words)
            : throw map.Wrong(key, $"には「{part}」が要ります", "どこがその部分かを決まりの中に書いてください");
}
