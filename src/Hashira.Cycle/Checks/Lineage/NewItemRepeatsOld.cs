using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC044. An item that is called new repeats the words of an item of the left column: it was moved or goes on, and its lineage is lost.
/// </summary>
public sealed class NewItemRepeatsOld : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC044";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "現行の項目と同じ文の新規項目";

    /// <inheritdoc/>
    public string Basis => "論理：現行の欄にある取組を続ける項目は、新規項目ではなく、継続又は移動です。";

    /// <inheritdoc/>
    public string Rationale =>
        "「（新規項目）」とされた項目の文が現行の別の項目とほとんど同じであれば、移動や継続の記載漏れか、写しの消し忘れとみられます。読み手は施策の経緯をたどれず、新しい取組が増えたと取り違えます。"
        + "文の八割以上が同じで、50字以上ある項目に限ります。移動の記載がある項目はHC004とHC005で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）海外の見本市への出展を希望する中堅企業に対し、出展費用の一部を補助するとともに、専門家による商談の準備を支援する。［経産省］
        ## フォ
        • 出展を12社支援した。
        ## 新
        【輸出】
        （⑨－１）見本市への出展の支援を続ける。［経産省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【輸出】
        （⑨－２）輸出の手続を電子化する。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）海外の見本市への出展を希望する中堅企業に対し、出展費用の一部を補助するとともに、専門家による商談の準備を支援する。［経産省］
        ## フォ
        • 出展を12社支援した。
        ## 新
        【輸出】
        （⑨－１）見本市への出展の支援を続ける。［経産省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【輸出】
        （⑨－２）海外の見本市への出展を希望する中堅企業に対し、出展費用の一部を補助するとともに、専門家による商談の準備を支援する。［経産省］
        """,
        "⑨－２",
        PlanColumn.Revised,
        "（⑨－２）");

    private const int LeastLength = 50;
    private const double LeastShare = 0.8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var added = Enumerable.Range(0, plan.Rows.Length)
            .Where(row => plan.Rows[row] is { Current.IsEmpty: true, Revised.Length: > 0, Change.MovedFrom: null } && plan.Rows[row].Revised.Sum(measure => measure.Text.Length) >= LeastLength)
            .ToList();
        if (added.Count == 0)
            yield break;
        var moves = MoveLinks.Of(plan);
        var likeness = new Likeness(plan);
        var index = likeness.IndexOfCurrent(Enumerable.Range(0, plan.Rows.Length).Where(row => plan.Rows[row].Current.Length > 0));
        foreach (var row in added)
        {
            if (likeness.NearestCurrent(row, index, LeastShare) is not { } old || moves.AreOneMeasure(old, row))
                continue;
            var (measure, source) = (plan.Rows[row].Revised[0], plan.Rows[old].Current[0]);
            yield return this.Found(
                Spot.CodeOf(measure, PlanColumn.Revised),
                $"{measure.Code}は新規項目とされていますが、文が現行の{source.Code}とほとんど同じです。",
                $"{source.Code}を続ける項目であれば、「（{source.Code}から移動）」とし、{source.Code}の新たな取組方針の欄にも移動先を記載してください。別の項目であれば、違いが分かるように書き改めてください。",
                Spot.CodeOf(source, PlanColumn.Current));
        }
    }
}
