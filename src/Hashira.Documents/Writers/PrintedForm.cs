using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Writers;

/// <summary>体裁. The words of a plan's form as its source prints them, or the usual ones where it prints none.</summary>
internal static class PrintedForm
{
    private static readonly ImmutableArray<string> UsualTitles = ["現行の取組方針", "フォローアップ", "新たな取組方針案"];

    /// <summary>Titles of the three columns.</summary>
    public static ImmutableArray<string> ColumnTitles(ActionPlan plan)
    {
        var printed = plan.Document.Coverage.Runs.Where(run => run.Kind == CoverageKind.Furniture && run.Name == "header-row").Take(3)
            .SelectMany(run => Words(plan.Document.Text, run.Span)).Take(3).ToImmutableArray();
        return printed.Length == 3 && BuiltInForms.ThreeColumnPlan.IsHeaderRow(string.Join(' ', printed)) ? printed : UsualTitles;
    }

    /// <summary>Title above the box of a major policy: ■新たな大方針案.</summary>
    public static string BoxTitle(ActionPlan plan) =>
        plan.Document.Coverage.Runs.Where(run => run.Kind == CoverageKind.PolicyBox)
            .Select(run => plan.Document.Text[run.Span.Start..run.Span.End].Trim()).FirstOrDefault(BuiltInForms.ThreeColumnPlan.IsBoxTitle) ?? "■新たな大方針案";

    /// <summary>Chapter heading with its number: １．….</summary>
    public static string Chapter(Pillar pillar) => Wide(pillar.Number) + "．" + pillar.Title.Text;

    /// <summary>Number of a major policy: ①.</summary>
    public static string PolicyNumber(int number) => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : "";

    /// <summary>The text without characters that no XML can hold.</summary>
    public static string Writable(string text)
    {
        var sound = true;
        for (var i = 0; i < text.Length && sound; i++)
            sound = IsWritable(text, i);
        if (sound)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            kept.Append(IsWritable(text, i) ? text[i] : '\uFFFD');
        return kept.ToString();
    }

    private static bool IsWritable(string text, int i) => text[i] switch
    {
        '\t' or '\n' => true,
        < ' ' or '\uFFFE' or '\uFFFF' => false,
        >= '\uD800' and <= '\uDBFF' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        >= '\uDC00' and <= '\uDFFF' => i > 0 && char.IsHighSurrogate(text[i - 1]),
        _ => true,
    };

    private static string[] Words(string text, TextSpan span) => text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));
}
