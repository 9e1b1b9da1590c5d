using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC045. A text refers by its code to an item that its column does not have, or that bears another code since the revision.
/// </summary>
public sealed partial class CodeReferenceBroken : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC045";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "引用した項目番号の誤り";

    /// <inheritdoc/>
    public string Basis => "論理：文中で引く項目番号は、その欄にある項目を指します。";

    /// <inheritdoc/>
    public string Rationale =>
        "「⑧－３と連携して」とある⑧－３が、改定でなくなったり別の項目の番号になったりすると、読み手は違う施策にたどり着きます。"
        + "現行の欄では現行の番号、新たな欄では新たな番号、フォローアップではどちらかの番号とみて調べます。現行の文から引き継いだ番号が、改定後に別の項目を指す場合も指摘します。";

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
        （⑨－２）⑨－１と連携して商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）⑨－１と連携して商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
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
        （⑨－２）⑨－１と連携して商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）⑨－３と連携して商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.Revised,
        "⑨－３");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var current = Rows(plan, row => row.Current);
        var revised = Rows(plan, row => row.Revised);
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            var row = plan.Rows[i];
            foreach (var (cell, code, place) in row.Current.SelectMany(measure => References(new CellText(measure.Code, PlanColumn.Current, measure.Text))))
            {
                if (!current.ContainsKey(code))
                    yield return Missing(place, code, cell.Column, null);
            }

            foreach (var (cell, code, place) in row.FollowUp is { } followUp ? References(new CellText(CellText.FollowUpCode(row), PlanColumn.FollowUp, followUp.Text)) : [])
            {
                if (!current.ContainsKey(code) && !revised.ContainsKey(code))
                    yield return Missing(place, code, cell.Column, null);
            }

            var inherited = row.Current.SelectMany(measure => References(new CellText(measure.Code, PlanColumn.Current, measure.Text))).Select(reference => reference.Code).ToHashSet();
            foreach (var (cell, code, place) in row.Revised.SelectMany(measure => References(new CellText(measure.Code, PlanColumn.Revised, measure.Text))))
            {
                var now = current.TryGetValue(code, out var old) && plan.Rows[old].Revised.Length > 0 ? plan.Rows[old].Revised[0] : null;
                if (!revised.TryGetValue(code, out var named))
                    yield return Missing(place, code, cell.Column, now);
                else if (inherited.Contains(code) && now is not null && now.Code != code && named != old)
                    yield return Outdated(place, code, now, plan.Rows[named].Revised.First(measure => measure.Code == code));
            }
        }
    }

    private static Dictionary<MeasureCode, int> Rows(ActionPlan plan, Func<PlanRow, IEnumerable<PlannedMeasure>> column)
    {
        var rows = new Dictionary<MeasureCode, int>();
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            foreach (var measure in column(plan.Rows[i]))
                rows.TryAdd(measure.Code, i);
        }

        return rows;
    }

    private static IEnumerable<(CellText Cell, MeasureCode Code, RelatedPlace Place)> References(CellText cell) =>
        from match in Shape().Matches(cell.Text.Text)
        let code = MeasureCode.TryParse(match.Value, out var read) ? read : (MeasureCode?)null
        where code is not null
        select (cell, code.Value, cell.Place(match.Index, match.Length));

    private Finding Missing(RelatedPlace place, MeasureCode code, PlanColumn column, PlannedMeasure? now) => this.Found(
        place,
        $"文中の{code}という項目は、{(column == PlanColumn.FollowUp ? "現行にも新たな取組方針にも" : column.Name() + "に")}ありません。{(now is null ? "" : $"現行の{code}は、改定後は{now.Code}です。")}",
        now is null ? "正しい項目番号を確かめて改めるか、引用をやめてください。" : $"{now.Code}に改めてください。",
        now is null ? [] : [Spot.CodeOf(now, PlanColumn.Revised)]);

    private Finding Outdated(RelatedPlace place, MeasureCode code, PlannedMeasure now, PlannedMeasure named) => this.Found(
        place,
        $"文中の{code}は現行の番号のままとみられます。現行の{code}は改定後は{now.Code}で、新たな{code}は別の項目です。",
        $"引こうとする項目が同じであれば、{now.Code}に改めてください。",
        Spot.CodeOf(now, PlanColumn.Revised),
        Spot.CodeOf(named, PlanColumn.Revised));

    [GeneratedRegex(@"[①-⑳]\s*[-‐-―−－ーｰ─]\s*[0-9０-９]{1,2}(?![0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
