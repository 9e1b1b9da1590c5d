using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC017. A date contradicts itself: its day of the week is another one, era and western year differ, a month stands with a fiscal year in
/// which it does not lie, or a period ends before it begins. A period of bare months may run into the next year (11月～２月).
/// </summary>
public sealed class ContradictoryDate : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC017";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "矛盾した日付";

    /// <inheritdoc/>
    public string Basis => "論理：曜日・元号と西暦・年度や半期と月・期間の始めと終わりは互いに一致します。会計年度は財政法（昭和22年法律第34号）第11条によります。";

    /// <inheritdoc/>
    public string Rationale =>
        "曜日と日付、令和と西暦、年度と月が食い違っていると、どちらを信じてよいか分かりません。日付を翌年のものに改めるときの直し残しに多い誤りです。"
        + "年の記載がない「11月～２月」は年をまたぐ期間として、年の記載がない日付の曜日は確かめようがないものとして、指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を令和４年（2022年）11月～２月に開く。［経産省］
        ## フォ
        • 令和３年11月19日（金）に発表会を開いた。
        ## 新
        【広報】
        （⑧－１）令和４年度（令和５年３月）も発表会を開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を令和４年（2022年）11月～２月に開く。［経産省］
        ## フォ
        • 令和３年11月19日（木）に発表会を開いた。
        ## 新
        【広報】
        （⑧－１）令和４年度（令和５年３月）も発表会を開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "令和３年11月19日（木）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        where cell.Text.Text.AsSpan().ContainsAny('年', '月')
        let text = SameLength.Fold(cell.Text.Text)
        from found in DateContradictions.In(text)
        select this.Found(cell.Place(found.Start, found.Length), Message(cell.Text.Text.Substring(found.Start, found.Length), found.Fault), "どちらが正しいかを確かめて改めてください。");

    private static string Message(string printed, string fault) => $"「{printed.Replace("\n", "", StringComparison.Ordinal)}」は、{fault}";
}
