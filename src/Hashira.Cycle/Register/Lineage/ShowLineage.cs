using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>経緯の表. The links between two columns, proposed and decided, and what is wrong with them.</summary>
/// <param name="From">The older column.</param>
/// <param name="To">The newer column.</param>
/// <param name="Older">Measures of the older column.</param>
/// <param name="Newer">Measures of the newer column.</param>
/// <param name="Entries">The links in order of the newer column.</param>
/// <param name="Faults">What can't be so or is not settled.</param>
public sealed record ShownLineage(
    EditionSide From,
    EditionSide To,
    ImmutableArray<MeasureMention> Older,
    ImmutableArray<MeasureMention> Newer,
    ImmutableArray<LineageEntry> Entries,
    ImmutableArray<LineageFault> Faults);

/// <summary>Shows the links between two columns of the register.</summary>
/// <param name="db">The register.</param>
public sealed class ShowLineage(HashiraDb db)
{
    /// <summary>Proposes anew and lays over it what was decided.</summary>
    /// <returns>The links, or <see langword="null"/> if the register holds no such edition.</returns>
    public async Task<ShownLineage?> RunAsync(EditionSide from, EditionSide to, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        return await WithinAsync(db, from, to, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same inside a transaction that was begun by somebody else.</summary>
    internal static async Task<ShownLineage?> WithinAsync(HashiraDb db, EditionSide from, EditionSide to, CancellationToken cancellationToken)
    {
        var older = await RowsToPlan.LoadAsync(db, from.EditionId, cancellationToken).ConfigureAwait(false);
        var newer = to.EditionId == from.EditionId ? older : await RowsToPlan.LoadAsync(db, to.EditionId, cancellationToken).ConfigureAwait(false);
        if (older is null || newer is null)
            return null;
        var decisions = await db.LineageDecisions.AsNoTracking()
            .Where(row => row.FromEditionId == from.EditionId && row.FromColumn == from.Column && row.ToEditionId == to.EditionId && row.ToColumn == to.Column)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return Of(older, from, newer, to, decisions);
    }

    internal static ShownLineage Of(ActionPlan older, EditionSide from, ActionPlan newer, EditionSide to, IEnumerable<LineageDecisionRow> decisions)
    {
        var (before, after) = (MeasureMention.Of(older, from), MeasureMention.Of(newer, to));
        var (entries, lost) = LineageEntry.Lay(ProposeLineage.Run(older, from, newer, to), decisions, before, after);
        return new ShownLineage(from, to, before, after, entries, ExamineLineage.Run(before, after, entries, lost));
    }
}
