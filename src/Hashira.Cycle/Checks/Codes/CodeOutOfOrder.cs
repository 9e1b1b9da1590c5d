using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC030. An item stands behind one with a higher number in its column, so whoever looks for it by its number misses it. Numbers printed
/// twice are told by CodeUsedTwice.
/// </summary>
public sealed class CodeOutOfOrder : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC030";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "項目番号の順序の乱れ";

    /// <inheritdoc/>
    public string Basis => "論理：項目は、欄ごと・大方針ごとに番号の順に並びます。";

    /// <inheritdoc/>
    public string Rationale =>
        "番号の順に並んでいないと、番号を頼りに項目を探す人が見付けられません。行の入替えや差込みの後に起こります。"
        + "番号の重複による乱れはHC002で、欠番はHC001で扱います。";

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
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【輸出】
        （⑨－３）手引を作る。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.Revised,
        "（⑨－２）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var series in CodeSeries.Of(plan))
        {
            var repeated = series.Repeats().Select(repeat => repeat.AtFault).ToHashSet(ReferenceEqualityComparer.Instance);
            var measures = series.Measures.Where(measure => !repeated.Contains(measure)).ToList();
            var present = measures.Select(measure => measure.Code.Item).ToHashSet();
            for (var i = 1; i < measures.Count; i++)
            {
                // A number behind which the row of numbers goes on as if it were the next one is misprinted: a gap, not disorder.
                var (before, measure) = (measures[i - 1], measures[i]);
                var isMisprint = present.Contains((i > 1 ? measures[i - 2].Code.Item : 0) + 1) is false;
                if (measure.Code.Item > before.Code.Item || isMisprint)
                    continue;
                yield return this.Found(
                    Spot.CodeOf(measure, series.Column),
                    $"{series.Column.Name()}の欄で、{measure.Code}が{before.Code}の後に並んでいます。",
                    "項目を番号の順に並べ替えるか、並びに合わせて番号を付け直してください。",
                    Spot.CodeOf(before, series.Column));
            }
        }
    }
}
