using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC034. A cell of a row is empty and says not even that the item is new, moved or ended, so it is open whether something was forgotten.
/// </summary>
public sealed class EmptyCell : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC034";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "空欄のセル";

    /// <inheritdoc/>
    public string Basis => "論理：三つの欄には、方針・結果・改定後の方針か、「（新規項目）」「（事業終了のため削除）」などの扱いを記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "空欄では、報告がないのか、書き漏らしたのか、項目が終わったのかが分かりません。"
        + "「（新規項目）」「（…に移動）」などの記載があれば、空欄とはみなしません。";

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
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.Current,
        "（⑨－１）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            var marked = row.Change.Marks.Select(mark => mark.Column).ToHashSet();
            if (row.Current.Length > 0 && row.FollowUp is null && !marked.Contains(PlanColumn.FollowUp))
                yield return Empty(row.Current[0], PlanColumn.Current, PlanColumn.FollowUp, "この一年の取組の結果を記載してください。取組がなければ、その旨と理由を記載してください。");
            if (row.Current.Length > 0 && row.Revised.IsEmpty && !marked.Contains(PlanColumn.Revised))
                yield return Empty(row.Current[0], PlanColumn.Current, PlanColumn.Revised, "改定後の方針か、「（事業終了のため削除）」「（⑧－５に移動）」などの扱いを記載してください。");
            if (row.Revised.Length > 0 && row.Current.IsEmpty && !marked.Contains(PlanColumn.Current))
                yield return Empty(row.Revised[0], PlanColumn.Revised, PlanColumn.Current, "「（新規項目）」「（⑧－３から移動）」などの扱いを記載してください。");
        }
    }

    private Finding Empty(PlannedMeasure measure, PlanColumn column, PlanColumn empty, string advice) =>
        this.Found(Spot.CodeOf(measure, column), $"{measure.Code}の行の{empty.Name()}の欄が空欄です。", advice);
}
