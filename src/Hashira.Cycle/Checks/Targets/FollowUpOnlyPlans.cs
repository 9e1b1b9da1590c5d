using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC073. Every sentence of a follow-up says what will be done, none what was done. A copy of the plan is told by HC036, a follow-up with one report among plans is told by <see cref="PlanInFollowUp"/>.
/// </summary>
public sealed class FollowUpOnlyPlans : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC073";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "計画だけのフォローアップ";

    /// <inheritdoc/>
    public string Basis => "論理：フォローアップは、現行の取組方針の実施状況を報告するものです。";

    /// <inheritdoc/>
    public string Rationale =>
        "フォローアップの文が全て「…を支援する。」「…していく。」のような今後の計画であると、この一年に何をしたのかが分かりません。"
        + "「…した。」「…を実施。」「…している。」の文や実績の数値が一つでもあれば指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 手引きを公表した。\n• 導入の実証を支援している。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 手引きを作成する。\n• 導入の実証を支援する。"), ExamplePlan.Code, PlanColumn.FollowUp, "手引きを作成する。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            if (row.FollowUp is not { } followUp)
                continue;
            if (Plans(row, followUp) is { Count: > 0 } plans)
            {
                yield return this.Found(
                    plans[0].Place,
                    $"フォローアップの文が全て今後の計画（{Phrase.Number(plans.Count)}文）で、実績の記載がありません。",
                    "この期間に実施したことと、その結果を記載してください。今後の取組は新たな取組方針に記載してください。",
                    plans.Select(sentence => sentence.Place));
            }
        }
    }

    /// <summary>Whether every sentence of a follow-up is a plan.</summary>
    internal static bool IsOnlyPlans(PlanRow row, FollowUpEntry followUp) =>
        Sentence.Of(StatedFigure.Cell(row, followUp)).Where(PlanSentence.IsSentence).All(PlanSentence.Is);

    /// <summary>The sentences of a follow-up if all of them are plans of its own; else none.</summary>
    private static List<Sentence> Plans(PlanRow row, FollowUpEntry followUp)
    {
        var sentences = Sentence.Of(StatedFigure.Cell(row, followUp)).Where(PlanSentence.IsSentence).ToList();
        if (sentences.Count == 0 || !sentences.TrueForAll(PlanSentence.Is))
            return [];
        // A copy of the plan is told as one (HC036).
        var planned = JapaneseText.Fold(string.Concat(row.Current.Select(measure => measure.Text.Text)));
        return sentences.TrueForAll(sentence => planned.Contains(JapaneseText.Fold(sentence.Text), StringComparison.Ordinal)) ? [] : sentences;
    }
}
