using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>指摘の一覧（文字）. Prints findings for a terminal: the graver first, then by measure, then in order of the document. No colour codes.</summary>
public static class FindingsText
{
    private const int RelatedShown = 5;

    /// <summary>The whole list with a line that counts, ending in a line feed; one sentence if there are none.</summary>
    public static string Print(IEnumerable<Finding> findings)
    {
        var all = findings.ToImmutableArray();
        if (all.IsEmpty)
            return "指摘はありません。\n";
        var text = new StringBuilder();
        foreach (var severity in all.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"■ {Name(severity.Key)}（{Phrase.Number(severity.Count())}件）\n");
            foreach (var measure in severity.GroupBy(finding => finding.Code).OrderBy(group => group.Key is null).ThenBy(group => group.Key ?? default))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{measure.Key?.ToString() ?? "表の外"}\n");
                foreach (var finding in measure.OrderBy(finding => finding.Source.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal))
                    Print(text, finding);
            }

            text.Append('\n');
        }

        var counts = all.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{Name(group.Key)}{Phrase.Number(group.Count())}件");
        return text.Append(CultureInfo.InvariantCulture, $"指摘は全部で{Phrase.Number(all.Length)}件です（{string.Join('、', counts)}）。\n").ToString();
    }

    /// <summary>Word for a severity: 誤り, 注意, 表記.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "誤り",
        Severity.Warning => "注意",
        _ => "表記",
    };

    private static void Print(StringBuilder text, Finding finding)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {finding.Id} {CheckCatalogue.WithId(finding.Id)?.Title} ― {finding.Column.Name()}（{Phrase.Number(finding.Source.Page)}ページ）\n");
        text.Append(CultureInfo.InvariantCulture, $"    該当：{finding.Excerpt}\n");
        text.Append(CultureInfo.InvariantCulture, $"    指摘：{finding.Message}\n");
        text.Append(CultureInfo.InvariantCulture, $"    対応：{finding.Advice}\n");
        foreach (var also in finding.Also)
            text.Append(CultureInfo.InvariantCulture, $"    同所：{also.Id} {also.Message}\n");
        if (finding.Related.IsEmpty)
            return;
        var shown = finding.Related.Take(RelatedShown).Select(place => $"{place.Name()}{Phrase.Number(place.Source.Page)}ページ「{place.Excerpt}」");
        var rest = finding.Related.Length - RelatedShown;
        text.Append(CultureInfo.InvariantCulture, $"    関連：{string.Join('、', shown)}{(rest > 0 ? $"ほか{Phrase.Number(rest)}か所" : "")}\n");
    }
}
