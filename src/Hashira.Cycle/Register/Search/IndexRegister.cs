using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Search;

/// <summary>台帳の索引付け. Indexes the editions and the review sheets that a search does not know yet, as in a register that is older than the search. Each is done whole or not at all.</summary>
/// <param name="db">The register.</param>
public sealed class IndexRegister(HashiraDb db)
{
    /// <summary>Indexes them.</summary>
    /// <returns>How many editions there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var missing = await db.Editions.Where(edition => !db.SearchEntries.Any(entry => entry.EditionId == edition.Id)).Select(edition => edition.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in missing)
        {
            if (await new ShowEdition(db).RunAsync(id, cancellationToken).ConfigureAwait(false) is not { } shown)
                continue;
            await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
            await new IndexEdition(db).RunAsync(id, shown.Plan, shown.Findings, cancellationToken).ConfigureAwait(false);
            await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (await db.ReviewSheets.AnyAsync(cancellationToken).ConfigureAwait(false) && !await db.SearchEntries.AnyAsync(entry => entry.Kind == SearchKind.ReviewSheet, cancellationToken).ConfigureAwait(false))
        {
            await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
            await new IndexReviewSheets(db).RunAsync(cancellationToken).ConfigureAwait(false);
            await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return missing.Count;
    }
}
