using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC062. の内数 stands behind the bracket with last year's amount, so it is open which of the two amounts it belongs to. One finding for the
/// whole plan.
/// </summary>
public sealed partial class IncludedInOutsideBracket : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC062";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "内数の掛かり方が不明な注記";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅲ－３シ（言葉の係り方によって複数の意味に取れることがないようにする。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「1,000億円（令和３年度当初：1,000億円）の内数」では、「の内数」が当年度の額に掛かるのか、前年度の額にも掛かるのかが分かりません。"
        + "文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和４年度当初：1,000億円の内数（令和３年度当初：1,000億円の内数）】
        • 商談会を14回開催。
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
        〇海外商談会事業
        【令和４年度当初：1,000億円（令和３年度当初：1,000億円）の内数】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "（令和３年度当初：1,000億円）の内数");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = (from note in BudgetNoteText.Of(plan)
                      from match in Shape().Matches(note.Text)
                      select note.Cell.Place(note.Start + match.Index, match.Length)).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"「の内数」が前年度の額の括弧の後にあり、どちらの額に掛かるかが分かりません（{Phrase.Number(places.Count)}か所）。",
            "当年度の額と前年度の額のそれぞれの直後に「の内数」を記載してください。",
            places);
    }

    [GeneratedRegex(@"[（(][^（）()【】]*円[^（）()【】]*[）)]\s*の内数", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
