using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC065. A word for a time depends on the day of writing (昨年度, 本年, 今国会, 本日), which the reader of next year does not know. One finding for
/// the whole plan.
/// </summary>
public sealed partial class RelativeDate : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC065";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "読み返したときに定まらない時期の語";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅱ－５イ（イ）（時期は明確な日付で示す。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「昨年度」「本年」「今国会」「本日」は、書いた日を知らないと読めません。計画は翌年も引き継がれ、書いた日の違う記載が一つの表に並びます。"
        + "表の外では、表紙に日付がない場合の「本日」だけを指摘します。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和３年度に商談会を14回開催した。
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
        • 昨年度に商談会を14回開催した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "昨年度");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var cover = CoverText.Of(plan);
        var today = cover is null || Date().IsMatch(cover.Text.Text) ? [] : Today().Matches(cover.Text.Text).Select(match => cover.Place(match.Index, match.Length));
        var places = (from cell in CellText.Of(plan)
                      where cell.Column != PlanColumn.Document
                      from match in Shape().Matches(cell.Text.Text)
                      select cell.Place(match.Index, match.Length)).Concat(today).OrderBy(place => place.Source.Start).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"書いた日を知らないと読めない時期の語が{Phrase.Number(places.Count)}か所あります（{string.Join('、', places.Take(8).Select(place => $"{place.Code?.ToString() ?? "表紙"}「{place.Excerpt}」"))}{(places.Count > 8 ? "ほか" : "")}）。",
            "「令和３年度」「令和４年４月」「第204回国会」のように、いつのことかが定まる書き方に改めてください。",
            places);
    }

    [GeneratedRegex("(?:(?<!日)本年|今年|一?昨年|来年)度?(?!金)|[先今来]月(?!額)|今(?:通常|臨時|特別)?国会|本日|昨日", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("本日", RegexOptions.CultureInvariant)]
    private static partial Regex Today();

    [GeneratedRegex("年[^。]{0,3}月[^。]{0,4}日", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
