using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register;

/// <summary>An edition with all it says and all that was found in it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Plan">What it says, every value with its place in the source text.</param>
/// <param name="Findings">Findings of the checks that were run at its import, in order of the document.</param>
public sealed record ShownEdition(Edition Edition, ActionPlan Plan, ImmutableArray<Finding> Findings);

/// <summary>Shows one edition of the register.</summary>
/// <param name="db">The register.</param>
public sealed class ShowEdition(HashiraDb db)
{
    /// <summary>Loads the edition.</summary>
    /// <param name="editionId">Lasting id.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The edition, or <see langword="null"/> if the register holds none of that id.</returns>
    public async Task<ShownEdition?> RunAsync(string editionId, CancellationToken cancellationToken)
    {
        // All of it is read at one moment, even while an import replaces the draft.
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var row = await db.Editions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Id == editionId, cancellationToken).ConfigureAwait(false);
        if (row is null || await RowsToPlan.LoadAsync(db, editionId, cancellationToken).ConfigureAwait(false) is not { } plan)
            return null;
        return new ShownEdition(Edition(row), plan, await RowsToPlan.LoadFindingsAsync(db, editionId, cancellationToken).ConfigureAwait(false));
    }

    internal static Edition Edition(EditionRow row) => new(row.Id, row.Title, row.State, row.ImportedAt, row.Sha256);
}
