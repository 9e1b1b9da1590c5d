using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>公開する目標. The targets of an edition for what is published: told for the day of which the plan speaks, else for the day on which it was taken in, never for today, so that the same register gives the same file.</summary>
internal static class OpenTargets
{
    /// <param name="edition">The edition.</param>
    /// <param name="later">Links to later editions that report on it, with what those say.</param>
    /// <param name="judgements">What people judged, by target.</param>
    public static EditionTargets Of(OpenEdition edition, IEnumerable<(ShownLineage Lineage, ActionPlan Plan)> later, IReadOnlyDictionary<string, TargetJudgement> judgements)
    {
        var id = edition.Edition.Id;
        var own = ReferenceDay.Of(edition.Plan);
        var day = own ?? DateOnly.FromDateTime(JapanTime.Of(edition.Edition.ImportedAt).DateTime);
        var reports = LaterReports.Of(later);
        return new EditionTargets(id, day, own is not null,
        [
            .. PlanTargets.Of(edition.Plan, id, day, own, key => reports.TryGetValue(key, out var report) ? report : null)
                .Select(target => target with { Judgement = judgements.GetValueOrDefault(target.Key) }),
        ]);
    }
}
