using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC032. A cell holds two codes, so it is open to which of the two items heading, ministries and follow-up belong.
/// </summary>
public sealed class TwoItemsInOneCell : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC032";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "一つのセルに二つの項目";

    /// <inheritdoc/>
    public string Basis => "論理：表の一つのセルには、一つの項目を記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "二つの項目が一つのセルにあると、見出し・所管府省・フォローアップがどちらのものか分からず、一方の項目が一覧から漏れます。"
        + "統合した項目を示す場合も、行を分けて統合先を記載すれば、それぞれの経緯をたどれます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援と商談会の開催を続ける。［経産省］
        """,
        "⑨－２",
        PlanColumn.Current,
        "（⑨－２）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from row in plan.Rows
        from cell in new[] { (Measures: row.Current, Column: PlanColumn.Current), (Measures: row.Revised, Column: PlanColumn.Revised) }
        where cell.Measures.Length > 1
        select this.Found(
            Spot.CodeOf(cell.Measures[1], cell.Column),
            $"{cell.Column.Name()}の一つのセルに、{string.Join('と', cell.Measures.Select(measure => measure.Code))}があります。見出し・所管府省・フォローアップがどちらの項目のものかが分かりません。",
            "項目ごとに行を分け、それぞれに見出しと所管府省を記載してください。",
            cell.Measures.Where((_, i) => i != 1).Select(measure => Spot.CodeOf(measure, cell.Column)));
}
