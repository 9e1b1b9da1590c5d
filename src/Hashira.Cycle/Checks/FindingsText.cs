using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 指摘の一覧（文字）. Prints findings for a terminal: the graver first, then measure by measure. No colour codes. With a baseline only new findings are
/// printed; known and waived ones are counted, fixed ones are listed.
/// </summary>
public static class FindingsText
{
    private const int RelatedShown = 5;

    /// <summary>The whole list in order of the measures, nothing being known or waived.</summary>
    public static string Print(IEnumerable<Finding> findings) =>
        Print(FindingsReview.Of(findings.OrderBy(finding => finding.Code is null).ThenBy(finding => finding.Code ?? default).ThenBy(finding => finding.Source.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal)), null);

    /// <summary>The list with a line that counts, ending in a line feed; one sentence if there is none.</summary>
    /// <param name="review">What was found, as ranked.</param>
    /// <param name="width">Columns of the terminal, a full-width letter taking two; <see langword="null"/> to leave lines long, for a file.</param>
    public static string Print(FindingsReview review, int? width)
    {
        var fresh = review.In(FindingState.New).ToImmutableArray();
        var text = new StringBuilder();
        foreach (var severity in fresh.GroupBy(item => item.Finding.Severity).OrderByDescending(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"■ {Name(severity.Key)}（{Phrase.Number(severity.Count())}件）\n");
            foreach (var measure in severity.GroupBy(item => item.Finding.Code))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{measure.Key?.ToString() ?? "表の外"}\n");
                foreach (var item in measure)
                    Print(text, item, width);
            }

            text.Append('\n');
        }

        if (review.Fixed.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"■ 前回から解消した指摘（{Phrase.Number(review.Fixed.Length)}件）\n\n");
            foreach (var known in review.Fixed)
                WrappedText.Append(text, $"  {known.Check} {(MeasureCode.TryParse(known.Code, out var code) ? code.ToString() : "表の外")}「{known.Excerpt}」", 4, width);
            text.Append('\n');
        }

        if (review.Idle.Length > 0)
            WrappedText.Append(text, $"見送りのうち{Phrase.Number(review.Idle.Length)}件は、当てはまる指摘がなくなりました。設定から消せます（{string.Join('、', review.Idle.Take(RelatedShown).Select(waiver => waiver.Fingerprint))}{(review.Idle.Length > RelatedShown ? "ほか" : "")}）。", 0, width);
        if (review.Findings.IsEmpty)
            return text.Append("指摘はありません。\n").ToString();
        var counts = review.Findings.GroupBy(item => item.Finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{Name(group.Key)}{Phrase.Number(group.Count())}件");
        return text.Append(CultureInfo.InvariantCulture, $"指摘は全部で{Phrase.Number(review.Findings.Length)}件です（{string.Join('、', counts)}）{States(review)}。\n").ToString();
    }

    /// <summary>Word for a severity: 誤り, 注意, 表記.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "誤り",
        Severity.Warning => "注意",
        _ => "表記",
    };

    /// <summary>How many are new, known and waived, where that is not plain: 。うち新しいもの２件、既知10件、見送り１件.</summary>
    internal static string States(FindingsReview review)
    {
        var waived = review.In(FindingState.Waived).Count();
        var expired = review.Expired.Count();
        if (!review.HasBaseline && waived == 0 && expired == 0)
            return "";
        var parts = new List<string> { $"新しいもの{Phrase.Number(review.In(FindingState.New).Count())}件" };
        if (review.HasBaseline)
            parts.Add($"既知{Phrase.Number(review.In(FindingState.Known).Count())}件");
        if (waived > 0)
            parts.Add($"見送り{Phrase.Number(waived)}件");
        if (expired > 0)
            parts.Add($"期限の切れた見送り{Phrase.Number(expired)}件");
        if (review.HasBaseline)
            parts.Add($"解消{Phrase.Number(review.Fixed.Length)}件");
        return "。うち" + string.Join('、', parts);
    }

    private static void Print(StringBuilder text, ReviewedFinding item, int? width)
    {
        var finding = item.Finding;
        text.Append(CultureInfo.InvariantCulture, $"  {finding.Id} {CheckCatalogue.WithId(finding.Id)?.Title} ― {finding.Column.Name()}（{Phrase.Number(finding.Source.Page)}ページ）\n");
        Line($"該当：{finding.Excerpt}");
        Line($"指摘：{finding.Message}");
        Line($"対応：{finding.Advice}");
        foreach (var also in finding.Also)
            Line($"同所：{also.Id} {also.Message}");
        if (item.Waiver is { Until: { } until } waiver)
            Line(string.Create(CultureInfo.InvariantCulture, $"見送り：{until:yyyy-MM-dd}で期限が切れました（{waiver.By}：{waiver.Reason}）。直すか、期限を改めてください。"));
        if (finding.Related.IsEmpty)
            return;
        var shown = finding.Related.Take(RelatedShown).Select(place => $"{place.Name()}{Phrase.Number(place.Source.Page)}ページ「{place.Excerpt}」");
        var rest = finding.Related.Length - RelatedShown;
        Line($"関連：{string.Join('、', shown)}{(rest > 0 ? $"ほか{Phrase.Number(rest)}か所" : "")}");

        void Line(string content) => WrappedText.Append(text, "    " + content, 10, width);
    }
}
