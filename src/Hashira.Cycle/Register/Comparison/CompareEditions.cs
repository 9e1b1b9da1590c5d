using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>
/// 版の比較. Compares any two columns of the register measure by measure. A measure is followed along the links of both editions: from the
/// older column to the current column of the newer edition and from there to its revised column, and over editions in between
/// where people have decided links there.
/// </summary>
/// <param name="db">The register.</param>
public sealed class CompareEditions(HashiraDb db)
{
    /// <summary>Compares.</summary>
    /// <returns>The comparison, or <see langword="null"/> if the register holds no such edition.</returns>
    public async Task<EditionComparison?> RunAsync(EditionSide from, EditionSide to, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var editions = await db.Editions.AsNoTracking().Where(row => row.Id == from.EditionId || row.Id == to.EditionId).ToDictionaryAsync(row => row.Id, ShowEdition.Edition, cancellationToken).ConfigureAwait(false);
        if (!editions.TryGetValue(from.EditionId, out var older) || !editions.TryGetValue(to.EditionId, out var newer))
            return null;
        var plans = new Dictionary<string, ActionPlan>();
        var stops = await StopsAsync(from, to, plans, cancellationToken).ConfigureAwait(false);
        ImmutableArray<LinkPath>? paths = null;
        var faults = ImmutableArray.CreateBuilder<LineageFault>();
        for (var i = 0; i + 1 < stops.Count; i++)
        {
            var decisions = await db.LineageDecisions.AsNoTracking()
                .Where(row => row.FromEditionId == stops[i].EditionId && row.FromColumn == stops[i].Column && row.ToEditionId == stops[i + 1].EditionId && row.ToColumn == stops[i + 1].Column)
                .OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            var lineage = ShowLineage.Of(
                await PlanAsync(plans, stops[i], cancellationToken).ConfigureAwait(false), stops[i], await PlanAsync(plans, stops[i + 1], cancellationToken).ConfigureAwait(false), stops[i + 1], decisions);
            faults.AddRange(lineage.Faults);
            paths = paths is null ? LinkPath.Of(lineage) : LinkPath.Joined(paths.Value, LinkPath.Of(lineage));
        }

        var before = await PlanAsync(plans, from, cancellationToken).ConfigureAwait(false);
        var after = await PlanAsync(plans, to, cancellationToken).ConfigureAwait(false);
        var mentions = MeasureMention.Of(before, from);
        // A column compared with itself: every measure is its own.
        paths ??= [.. mentions.Select(mention => new LinkPath(mention.Key, mention.Key, false, true))];
        var measures = ComparePlans.Measures(mentions, MeasureMention.Of(after, to), paths.Value);
        return new EditionComparison(from, to, older, newer, measures, ComparePlans.Cells(before, after, measures), faults.ToImmutable());
    }

    private async Task<ActionPlan> PlanAsync(Dictionary<string, ActionPlan> plans, EditionSide side, CancellationToken cancellationToken)
    {
        if (!plans.TryGetValue(side.EditionId, out var plan))
            plans[side.EditionId] = plan = await RowsToPlan.LoadAsync(db, side.EditionId, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"The edition {side.EditionId} has no document.");
        return plan;
    }

    /// <summary>The columns through which the way leads, both ends included.</summary>
    private async Task<List<EditionSide>> StopsAsync(EditionSide from, EditionSide to, Dictionary<string, ActionPlan> plans, CancellationToken cancellationToken)
    {
        if (from == to)
            return [from];
        if (from.EditionId == to.EditionId)
            return [from, to];
        var decided = await db.LineageDecisions.AsNoTracking().Select(row => new { row.FromEditionId, row.FromColumn, row.ToEditionId, row.ToColumn }).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        var next = decided.Where(row => row.FromEditionId != row.ToEditionId)
            .ToLookup(row => new EditionSide(row.FromEditionId, row.FromColumn), row => new EditionSide(row.ToEditionId, row.ToColumn));
        // Breadth first: the way with the fewest editions.
        var ways = new Queue<List<EditionSide>>([[from]]);
        var seen = new HashSet<EditionSide> { from };
        while (ways.TryDequeue(out var way))
        {
            if (way[^1] == to)
                return way;
            IEnumerable<EditionSide> steps = next[way[^1]];
            if (way[^1].Column == PlanColumn.Current)
                steps = steps.Append(way[^1] with { Column = PlanColumn.Revised });
            foreach (var step in steps.Where(seen.Add))
                ways.Enqueue([.. way, step]);
        }

        var through = to with { Column = PlanColumn.Current };
        var newer = await PlanAsync(plans, to, cancellationToken).ConfigureAwait(false);
        return to.Column == PlanColumn.Revised && newer.CurrentMeasures.Any() ? [from, through, to] : [from, to];
    }
}
