using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC013. An item has no heading 【…】 above its code, so it falls out of every list by theme. Items of one cell share the heading above
/// the first.
/// </summary>
public sealed class MissingHeading : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC013";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "見出しの脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）カ（【 】は項目を示す。）";

    /// <inheritdoc/>
    public string Rationale =>
        "各項目は、番号の前の【 】に実施主体やテーマを示します。見出しがないと、テーマごとの一覧からその項目が漏れます。"
        + "一つのセルに二つの項目がある場合は、先頭の見出しを両方のものとみなします。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        • 発表会を２回開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        • 発表会を２回開いた。
        ## 新
        （⑧－１）発表会を引き続き開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.Revised,
        "（⑧－１）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from row in plan.Rows
        from item in row.Current.Select(measure => (Measure: measure, Column: PlanColumn.Current))
            .Concat(row.Revised.Select(measure => (Measure: measure, Column: PlanColumn.Revised)))
        where item.Measure.Heading is null || string.IsNullOrWhiteSpace(item.Measure.Heading.Text)
        let other = (item.Column == PlanColumn.Revised ? row.Current : row.Revised).Select(measure => measure.Heading?.Text).FirstOrDefault(heading => heading is not null)
        select this.Found(
            Spot.CodeOf(item.Measure, item.Column),
            $"{item.Column.Name()}の{item.Measure.Code}に、見出し【 】がありません。",
            other is null ? "番号の前の行に、実施主体やテーマを【 】で示してください。" : $"番号の前の行に見出しを補ってください。同じ行のもう一方の欄の見出しは【{other}】です。");
}
