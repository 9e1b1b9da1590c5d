using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Targets;

/// <summary>版の目標と実績. Every target of an edition, and where it stands on a day.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Day">The day.</param>
/// <param name="IsOwnDay">Whether the day is that of which the plan itself speaks.</param>
/// <param name="Targets">Those of the current column, then those of the revised one, in order of the document.</param>
public sealed record EditionTargets(string EditionId, DateOnly Day, bool IsOwnDay, ImmutableArray<MeasureTarget> Targets)
{
    /// <summary>未報告. Targets that are due and on which nothing was reported.</summary>
    public IEnumerable<MeasureTarget> Unreported => Targets.Where(target => target.Progress.State == TargetState.NotReported);
}

/// <summary>
/// 目標と実績の一覧. The targets of the current column are answered by the follow-up beside them; those of the revised column by the follow-up of a later
/// edition, where somebody has decided that the measure goes on there.
/// </summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells today, for a plan that speaks of no day.</param>
public sealed class ListTargets(HashiraDb db, TimeProvider clock)
{
    /// <summary>Lists.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="day">The day for which it is asked; <see langword="null"/> for that of which the plan speaks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The targets, or <see langword="null"/> if the register holds no such edition.</returns>
    public async Task<EditionTargets?> RunAsync(string editionId, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        return await RowsToPlan.LoadAsync(db, editionId, cancellationToken).ConfigureAwait(false) is { } plan
            ? await RunAsync(editionId, plan, day, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>Lists the targets of a plan that is at hand.</summary>
    /// <param name="editionId">Its edition.</param>
    /// <param name="plan">What it says.</param>
    /// <param name="day">The day for which it is asked; <see langword="null"/> for that of which the plan speaks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EditionTargets> RunAsync(string editionId, ActionPlan plan, DateOnly? day, CancellationToken cancellationToken)
    {
        var own = ReferenceDay.Of(plan);
        var asked = day ?? own ?? JapanTime.Today(clock);
        var later = await LaterAsync(editionId, cancellationToken).ConfigureAwait(false);
        var judged = await JudgementsAsync(editionId, cancellationToken).ConfigureAwait(false);
        return new EditionTargets(
            editionId,
            asked,
            asked == own,
            [
                .. PlanTargets.Of(plan, editionId, asked, own, key => later.TryGetValue(key, out var report) ? report : null)
                    .Select(target => target with { Judgement = judged.GetValueOrDefault(target.Key) }),
            ]);
    }

    private async Task<Dictionary<MentionKey, (FollowUpEntry FollowUp, string EditionId)>> LaterAsync(string editionId, CancellationToken cancellationToken)
    {
        var ways = new List<(ShownLineage, ActionPlan)>();
        var next = await db.LineageDecisions.AsNoTracking()
            .Where(row => row.FromEditionId == editionId && row.FromColumn == PlanColumn.Revised && row.ToEditionId != editionId && row.ToColumn == PlanColumn.Current)
            .Select(row => row.ToEditionId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in next)
        {
            if (await ShowLineage.WithinAsync(db, new EditionSide(editionId, PlanColumn.Revised), new EditionSide(id, PlanColumn.Current), cancellationToken).ConfigureAwait(false) is not { } lineage
                || await RowsToPlan.LoadAsync(db, id, cancellationToken).ConfigureAwait(false) is not { } plan)
                continue;
            ways.Add((lineage, plan));
        }

        return LaterReports.Of(ways);
    }

    private async Task<Dictionary<string, TargetJudgement>> JudgementsAsync(string editionId, CancellationToken cancellationToken)
    {
        var rows = await db.TargetJudgements.AsNoTracking().Where(row => row.EditionId == editionId).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return Last(rows);
    }

    /// <summary>The judgements that count now, by target.</summary>
    /// <param name="rows">Those of one edition, the oldest first.</param>
    internal static Dictionary<string, TargetJudgement> Last(IEnumerable<TargetJudgementRow> rows) =>
        rows.GroupBy(row => row.TargetKey, StringComparer.Ordinal).Select(group => group.Last()).Where(row => row.Verdict != TargetVerdict.Withdrawn)
            .ToDictionary(row => row.TargetKey, Judgement, StringComparer.Ordinal);

    internal static TargetJudgement Judgement(TargetJudgementRow row) => new(row.Verdict, row.Reason, row.JudgedBy, row.JudgedAt);
}
