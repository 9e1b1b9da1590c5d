using System.Collections.Concurrent;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Host.Pages.Register;

/// <summary>
/// Editions as pages show them, kept in memory. Whether the register holds a newer wording is asked at every page, so a page
/// never shows what has been replaced.
/// </summary>
/// <param name="database">The register.</param>
public sealed class EditionShelf(HashiraDatabase database)
{
    private const int Capacity = 16;

    private readonly ConcurrentDictionary<(string Id, string Sha256, DateTimeOffset ImportedAt), Kept> _kept = new();
    private long _clock;
    private HeededDecisions? _decided;

    /// <summary>The edition, or <see langword="null"/> if the register holds none of that id.</summary>
    /// <param name="editionId">Lasting id.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    public async Task<EditionView?> FindAsync(string editionId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.Editions.AsNoTracking().Where(edition => edition.Id == editionId).Select(edition => new { edition.Sha256, edition.ImportedAt })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (row is null)
            return null;
        var key = (editionId, row.Sha256, row.ImportedAt);
        if (_kept.TryGetValue(key, out var kept))
        {
            kept.UsedAt = Interlocked.Increment(ref _clock);
            await HeedDecisionsAsync(db, kept.View, cancellationToken).ConfigureAwait(false);
            return kept.View;
        }

        if (await new ShowEdition(db).RunAsync(editionId, cancellationToken).ConfigureAwait(false) is not { } shown)
            return null;
        // Registers older than fingerprints hold findings without.
        var view = new EditionView(shown.Findings.All(finding => finding.Fingerprint.Length > 0) ? shown : shown with { Findings = Fingerprints.Assign(shown.Findings) });
        await HeedDecisionsAsync(db, view, cancellationToken).ConfigureAwait(false);
        _kept[key] = new Kept(view) { UsedAt = Interlocked.Increment(ref _clock) };
        foreach (var (stale, _) in _kept.OrderByDescending(entry => entry.Value.UsedAt).Skip(Capacity))
            _kept.TryRemove(stale, out _);
        return view;
    }

    /// <summary>What people decided of figures and review sheets, as it is now.</summary>
    internal async Task<HeededDecisions> DecisionsAsync(HashiraDb db, CancellationToken cancellationToken)
    {
        var version = await SheetDecisions.VersionAsync(db, cancellationToken).ConfigureAwait(false);
        if (_decided is { } known && known.Sheets.Version == version)
            return known;
        return _decided = new HeededDecisions(await SheetDecisions.LoadAsync(db, cancellationToken).ConfigureAwait(false), await new LoadOutsideLinks(db).RunAsync(cancellationToken).ConfigureAwait(false));
    }

    // A decision on another screen changes what the same wording comes to.
    private async Task HeedDecisionsAsync(HashiraDb db, EditionView view, CancellationToken cancellationToken) =>
        view.Heed(await DecisionsAsync(db, cancellationToken).ConfigureAwait(false));

    private sealed class Kept(EditionView view)
    {
        public EditionView View { get; } = view;

        public long UsedAt { get; set; }
    }
}
