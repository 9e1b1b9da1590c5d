using Hashira.Cycle.Checks.Brackets;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC011. An item does not close with the ministries in charge, so nobody can be asked about it. A bracket that was opened and not closed
/// is told by <see cref="UnclosedBracketInText"/>.
/// </summary>
public sealed class MissingMinistry : ICheck
{
    private const int Ending = 20;

    /// <inheritdoc/>
    public string Id => "HC011";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Names;

    /// <inheritdoc/>
    public string Title => "所管府省の記載漏れ";

    /// <inheritdoc/>
    public string Basis => "論理：各項目は、末尾の［ ］に所管府省を記載して終わります。";

    /// <inheritdoc/>
    public string Rationale =>
        "所管府省がないと、照会先もフォローアップの担当も定まりません。現行の欄と新たな欄の、番号の付いた項目を全て調べます。"
        + "一つのセルに二つの項目があり、末尾に一度だけ記載されている場合は、両方の所管とみなします。";

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
        【広報】
        （⑧－１）発表会を引き続き開く。
        """,
        "⑧－１",
        PlanColumn.Revised,
        "発表会を引き続き開く。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        plan.Rows.SelectMany(row => row.Current.Select(measure => (measure, PlanColumn.Current)).Concat(row.Revised.Select(measure => (measure, PlanColumn.Revised))))
            .Where(item => item.measure.Ministries.IsEmpty && !EndsInOpenBracket(item.measure.Text.Text))
            .Select(item => this.Found(
                End(item.measure, item.Item2),
                $"{item.Item2.Name()}の{item.measure.Code}の末尾に、所管府省の記載がありません。",
                "末尾に［経産省］のように所管府省を記載してください。"));

    private static bool EndsInOpenBracket(string text) =>
        BracketScan.Of(text).Unclosed.Any(open => text[open] is '［' or '[' or '〔' && text.Length - open <= 40);

    private static RelatedPlace End(PlannedMeasure measure, PlanColumn column)
    {
        if (measure.Text.Source is null)
            return Spot.CodeOf(measure, column);
        var text = measure.Text.Text;
        var start = Math.Max(text.LastIndexOf('\n') + 1, text.Length - Ending);
        return new CellText(measure.Code, column, measure.Text).Place(start, text.Length - start);
    }
}
