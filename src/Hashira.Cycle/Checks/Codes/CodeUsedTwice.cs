using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC002. Two items of one column bear the same code, so whoever quotes the code can mean either. The same code in the left
/// and the right column is no fault: each column has its own numbers.
/// </summary>
public sealed class CodeUsedTwice : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC002";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "項目番号の重複";

    /// <inheritdoc/>
    public string Basis => "論理：一つの欄の中で、一つの項目番号は一つの項目だけを指します。";

    /// <inheritdoc/>
    public string Rationale =>
        "同じ番号の項目が二つあると、照会や引用がどちらを指すのか分からなくなります。"
        + "現行の欄と新たな欄で同じ番号を使うことは、欄ごとに番号を付けるため誤りではありません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【人材育成】
        （②－１）講座を開く。［厚労省］
        ## フォ
        • 講座を５回開催。
        ## 新
        【人材育成】
        （②－１）講座を増やす。［厚労省］
        # 行
        ## 現
        【人材育成】
        （②－２）教材を作る。［厚労省］
        ## フォ
        • 教材を作成済み。
        ## 新
        【人材育成】
        （②－２）教材を広める。［厚労省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【人材育成】
        （②－１）講座を開く。［厚労省］
        ## フォ
        • 講座を５回開催。
        ## 新
        【人材育成】
        （②－１）講座を増やす。［厚労省］
        # 行
        ## 現
        【人材育成】
        （②－１）教材を作る。［厚労省］
        ## フォ
        • 教材を作成済み。
        ## 新
        【人材育成】
        （②－２）教材を広める。［厚労省］
        """,
        "②－１",
        PlanColumn.Current,
        "（②－１）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from series in CodeSeries.Of(plan)
        from repeat in series.Repeats()
        let expected = repeat.Expected is { } item ? new MeasureCode(series.Policy, item) : (MeasureCode?)null
        select this.Found(
            Spot.CodeOf(repeat.AtFault, series.Column),
            $"{series.Column.Name()}の欄に{repeat.AtFault.Code}が二つあります。"
                + (expected is { } code ? $"番号の並びから、ここは{code}の書き誤りとみられます。" : "番号だけではどちらの項目か区別できません。"),
            expected is { } right ? $"{right}に改めるかどうかを確かめてください。" : "どちらかの番号を改め、この番号を引いている箇所（に移動・から移動など）も併せて直してください。",
            Spot.CodeOf(repeat.Other, series.Column));
}
