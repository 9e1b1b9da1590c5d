using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC001. The items of a major policy are not numbered through from １ in a column, so a reader looks for an item that is not
/// there, or an item was lost. A number that is missing because another was printed twice is told by <see cref="CodeUsedTwice"/>.
/// </summary>
public sealed class CodeGap : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC001";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "項目番号の欠番";

    /// <inheritdoc/>
    public string Basis => "論理：項目番号は、欄ごと・大方針ごとに１からの連番です。";

    /// <inheritdoc/>
    public string Rationale =>
        "番号が飛んでいると、読み手は存在しない項目を探し、作り手は項目の脱落に気付けません。"
        + "移動や終了で空いた番号も、改定後の欄では詰めるものとして扱います。同じ番号の重複が原因の欠番は、重複（HC002）の側で指摘します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【販路開拓】
        （①－１）見本市への出展を支援する。［経産省］
        ## フォ
        • 出展は12社。
        ## 新
        【販路開拓】
        （①－１）見本市への出展を引き続き支援する。［経産省］
        # 行
        ## 現
        【販路開拓】
        （①－２）商談会を開催する。［経産省］
        ## フォ
        • 商談会を３回開催。
        ## 新
        【販路開拓】
        （①－２）商談会を引き続き開催する。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【販路開拓】
        （①－１）見本市への出展を支援する。［経産省］
        ## フォ
        • 出展は12社。
        ## 新
        【販路開拓】
        （①－１）見本市への出展を引き続き支援する。［経産省］
        # 行
        ## 現
        【販路開拓】
        （①－２）商談会を開催する。［経産省］
        ## フォ
        • 商談会を３回開催。
        ## 新
        【販路開拓】
        （①－３）商談会を引き続き開催する。［経産省］
        """,
        "①－３",
        PlanColumn.Revised,
        "（①－３）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var series in CodeSeries.Of(plan))
        {
            var explained = series.Repeats().Select(repeat => repeat.Expected).ToHashSet();
            PlannedMeasure? previous = null;
            foreach (var measure in series.Measures.OrderBy(measure => measure.Code.Item).DistinctBy(measure => measure.Code.Item))
            {
                var first = (previous?.Code.Item ?? 0) + 1;
                var last = measure.Code.Item - 1;
                if (last > first || (last == first && !explained.Contains(first)))
                    yield return Missing(series, previous, measure, first, last);
                previous = measure;
            }
        }
    }

    private Finding Missing(CodeSeries series, PlannedMeasure? previous, PlannedMeasure next, int first, int last)
    {
        var missing = first == last
            ? new MeasureCode(series.Policy, first).ToString()
            : $"{new MeasureCode(series.Policy, first)}から{new MeasureCode(series.Policy, last)}まで";
        var message = previous is null
            ? $"{series.Column.Name()}の欄で、この大方針の番号が{next.Code}から始まり、{missing}がありません。"
            : $"{series.Column.Name()}の欄で、{previous.Code}の次が{next.Code}となり、{missing}がありません。";
        return this.Found(
            Spot.CodeOf(next, series.Column),
            message,
            $"{missing}の項目が抜け落ちていないかを確かめてください。抜けていなければ、後の番号を詰めるか、欠番であることを明記してください。",
            previous is null ? [] : [Spot.CodeOf(previous, series.Column)]);
    }
}
