using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>
/// 施策の識別番号の連なり. The numbers by which the measure of a row is and was known: its own in both columns, and those of the wordings that
/// decided links lead back to. Something decided under any of them is still about this measure.
/// </summary>
internal sealed class LastingMeasures
{
    private readonly Dictionary<(string, PlanColumn, MeasureCode, int), (string, PlanColumn, MeasureCode, int)> _origins = [];

    private LastingMeasures(IEnumerable<LineageDecisionRow> decisions)
    {
        foreach (var group in decisions.Where(row => row is { FromCode: not null, ToCode: not null })
            .GroupBy(row => (row.FromEditionId, row.FromColumn, row.FromCode, row.FromOccurrence, row.ToEditionId, row.ToColumn, row.ToCode, row.ToOccurrence)).Select(group => group.Last()))
        {
            if (group.Verdict is LineageVerdict.Confirmed or LineageVerdict.Corrected && group.Kind is LineageKind.Continued or LineageKind.Moved)
                _origins[(group.ToEditionId, group.ToColumn, group.ToCode!.Value, group.ToOccurrence)] = (group.FromEditionId, group.FromColumn, group.FromCode!.Value, group.FromOccurrence);
        }
    }

    /// <summary>Loads the decided links.</summary>
    public static async Task<LastingMeasures> LoadAsync(HashiraDb db, CancellationToken cancellationToken) =>
        new(await db.LineageDecisions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>For each row of a plan the numbers of its measures, the earliest first.</summary>
    public ImmutableArray<ImmutableArray<MeasureId>> Of(ActionPlan plan, string editionId)
    {
        var mentions = new[] { PlanColumn.Current, PlanColumn.Revised }.SelectMany(column => MeasureMention.Of(plan, new EditionSide(editionId, column))).ToLookup(mention => mention.Row);
        return [.. plan.Rows.Select((_, index) => mentions[index].SelectMany(mention => Chain(editionId, mention)).Distinct().Reverse().ToImmutableArray())];
    }

    private IEnumerable<MeasureId> Chain(string editionId, MeasureMention mention)
    {
        var at = (editionId, mention.Side.Column, mention.Key.Code, mention.Key.Occurrence);
        var seen = new HashSet<(string, PlanColumn, MeasureCode, int)>();
        while (seen.Add(at))
        {
            yield return MeasureId.Of(at.Item1, at.Item2, at.Item3, at.Item4);
            if (_origins.TryGetValue(at, out var earlier))
                at = earlier;
        }
    }
}
