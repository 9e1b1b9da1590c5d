using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Checks.Decisions;

/// <summary>対応の一覧. What was decided about the findings of an edition.</summary>
/// <param name="db">The register.</param>
public sealed class ListDecisions(HashiraDb db)
{
    /// <summary>The decisions by fingerprint; those about findings that are gone are among them.</summary>
    public async Task<ImmutableDictionary<string, Decision>> RunAsync(string editionId, CancellationToken cancellationToken = default)
    {
        var rows = await db.FindingDecisions.AsNoTracking().Where(row => row.EditionId == editionId).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToImmutableDictionary(row => row.Fingerprint, Decision, StringComparer.Ordinal);
    }

    internal static Decision Decision(FindingDecisionRow row) =>
        new(row.Fingerprint, row.Kind, row.Correction, row.Reason, row.Until, row.Ministry, row.Actor, row.DecidedAt, row.CheckId, row.Excerpt);
}
