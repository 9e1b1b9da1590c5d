using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC057. The same programme, fiscal year and amount is printed under stages that exclude each other (当初 and 補正). The stage that stands
/// alone is at fault; of two the later mention.
/// </summary>
public sealed class StageDisagrees : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC057";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "同じ予算の段階の食い違い";

    /// <inheritdoc/>
    public string Basis => "論理：同じ事業・同じ年度・同じ額の予算は、一つの段階の予算です。";

    /// <inheritdoc/>
    public string Rationale =>
        "同じ額が、ある項目では当初予算、別の項目では補正予算とされていると、二つの予算があるように読めます。"
        + "偶然の一致を避けるため、有効数字が３桁以上の額に限り、一つのセルに両方の段階を並べて記載している場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和３年度補正予算：18.4億円】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和３年度補正予算：18.4億円】（再掲）
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
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和３年度補正予算：18.4億円】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和３年度当初：18.4億円】（再掲）
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "令和３年度当初：18.4億円");

    private const int LeastDigits = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from mention in ProgrammeNames.Unified(BudgetMention.Of(plan))
        where mention.Figure.Year is not null && mention.Figure.Kind.Stage != BudgetStage.Unspecified && mention.Figure.Amount.SignificantDigits >= LeastDigits
        group mention by (mention.Key, mention.Figure.Year, mention.Figure.Amount) into line
        let usual = line.GroupBy(mention => mention.Figure.Kind).OrderByDescending(kind => kind.Count()).First().First()
        let odd = line.FirstOrDefault(mention => !mention.IsSameStage(usual) && (mention.Row, mention.Column) != (usual.Row, usual.Column))
        where odd is not null
        select this.Found(
            odd.Place,
            $"「{odd.Name}」の{odd.Figure.Year}の{odd.Amount}が、ここでは{odd.Figure.Kind}、{usual.Place.Code}では{usual.Figure.Kind}とされています。",
            "どちらの段階の予算かを確かめ、全ての箇所をそろえてください。",
            line.Select(mention => mention.Place));
}
