using System.Text;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC064. A date has no year, and no year stands before it in its sentence, so it cannot be placed once the year is over. One finding for
/// the whole plan.
/// </summary>
public sealed partial class YearlessDate : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC064";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "年の記載のない月日";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅱ－５イ（イ）（時期は明確な日付で示す。）";

    /// <inheritdoc/>
    public string Rationale =>
        "年のない「11月24日」は、翌年に読み返したときにいつのことか分かりません。改定のたびに書き継がれる計画では、前の年の記載がそのまま残ることもあります。"
        + "同じ文の前の方に年や年度があれば、それを受けるものとして指摘しません。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和３年11月24日に商談会を開催し、12月１日に結果を公表した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 11月24日に商談会を開催した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "11月24日");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = DateMention.Of(plan).Where(IsYearless).Select(date => date.Place).OrderBy(place => place.Source.Start).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"年の記載がなく、いつのことか定まらない月日が{Phrase.Number(places.Count)}か所あります（{string.Join('、', places.Take(8).Select(place => $"{place.Code}「{place.Excerpt}」"))}{(places.Count > 8 ? "ほか" : "")}）。",
            "「令和３年11月24日」のように年を補ってください。",
            places);
    }

    private static bool IsYearless(DateMention date)
    {
        if (date.Date.Earliest is not null || date.Date.Fault is not null || !char.IsDigit(date.Date.Printed.Normalize(NormalizationForm.FormKC)[0]) || date.EndsRange)
            return false;
        var text = date.Cell.Text.Text;
        var sentence = text.AsSpan(0, date.Start).LastIndexOfAny('。', '\n') + 1;
        return !Year().IsMatch(text[sentence..date.Start]);
    }

    [GeneratedRegex("年|[今前翌]国会", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
