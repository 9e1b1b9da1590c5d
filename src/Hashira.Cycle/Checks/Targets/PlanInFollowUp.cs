using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC074. Among the reports of a follow-up stands a sentence that says what will be done (…を行う。), so a reader cannot tell what was done. One finding for the plan.
/// </summary>
public sealed class PlanInFollowUp : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC074";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "フォローアップの中の計画の文";

    /// <inheritdoc/>
    public string Basis => "論理：フォローアップは、現行の取組方針の実施状況を報告するものです。";

    /// <inheritdoc/>
    public string Rationale =>
        "フォローアップに「…を行う。」「…していく。」と書かれていると、実績なのか予定なのかを区別できません。文書全体で一件にまとめます。"
        + "「…予定。」「…している。」は指摘しません。計画の文しかないフォローアップはHC073で扱います。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 手引きを公表した。\n• 導入の実証を支援している。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 手引きを公表した。\n• 導入の実証を支援する。"), ExamplePlan.Code, PlanColumn.FollowUp, "導入の実証を支援する。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            from row in plan.Rows
            where row.FollowUp is { } reported && !FollowUpOnlyPlans.IsOnlyPlans(row, reported)
            from sentence in Sentence.Of(StatedFigure.Cell(row, row.FollowUp!))
            where PlanSentence.IsSentence(sentence) && PlanSentence.Is(sentence)
            select sentence.Place,
            places => $"フォローアップの中に、今後の計画とみられる文が{places}あります。実績か予定かを区別できません。",
            "実施したことは「…した。」、予定は時期を添えて「…する予定。」と記載してください。");
}
