using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC070. The current plan sets a figure as its target, or plans how often, how many firms, people or cases, and the follow-up reports no figure of that unit: whether the target was reached cannot be told. An
/// ordinal (第６回), a list of as many dates, and words (毎月, 達成, 中止) are answers. One finding for each target.
/// </summary>
public sealed class TargetWithoutResult : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC070";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "数値目標に対する実績の記載がない";

    /// <inheritdoc/>
    public string Basis => "論理：フォローアップは、現行の取組方針に掲げた目標の実施状況を報告するものです。";

    /// <inheritdoc/>
    public string Rationale =>
        "現行の取組方針に「３回以上を目標」「１万人規模に拡充」のような数値目標があるのに、フォローアップに同じ単位の数値がないと、達成したかどうかが分かりません。"
        + "「第６回」のような回次、目標の数だけ並べた開催月、「毎月」「目標を達成」「中止」などの言葉による報告があれば指摘しません。新規項目と、フォローアップのない項目も指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(current: "説明会の開催回数を増やす（令和３年度は３回以上を目標）。", followUp: "• 令和３年度は説明会を４回開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(current: "説明会の開催回数を増やす（令和３年度は３回以上を目標）。", followUp: "• 令和３年度は12月及び１月に説明会を開いた。"),
        ExamplePlan.Code,
        PlanColumn.Current,
        "３回以上");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            if (row.FollowUp is not { } followUp)
                continue;
            var targets = StatedFigure.Current(row).Where(stated => stated.IsToBeReached && stated.Unit != "円" && !stated.What.StartsWith("前年", StringComparison.Ordinal)).ToList();
            if (targets.Count == 0)
                continue;
            var reported = StatedFigure.FollowUp(row).Select(stated => stated.Unit).ToHashSet(StringComparer.Ordinal);
            var text = SameLength.Fold(followUp.Text.Text);
            foreach (var target in targets.Where(target => !reported.Contains(target.Unit) && !WordAnswers.Answer(target.Figure.Unit, target.Value, text)))
            {
                var listed = target.Unit == "回" ? WordAnswers.Listed(text) : 0;
                yield return this.Found(
                    target.Place,
                    $"現行の取組方針の「{target.Figure.Printed}」という目標に対し、フォローアップに「{target.Figure.Unit}」で示した実績がありません"
                    + (listed > 1 ? $"（挙げられている時期は{Phrase.Number(listed)}回分です）。" : "。") + "達成したかどうかを読み取れません。",
                    $"フォローアップに実績を「{target.Figure.Unit}」で記載してください。達成していない場合や集計中の場合は、その旨と理由を記載してください。",
                    StatedFigure.Cell(row, followUp) is var cell ? [cell.Place(0, Math.Min(cell.Text.Length, FirstLine(cell.Text.Text)))] : []);
            }
        }
    }

    private static int FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 ? end : text.Length;
}
