using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Site;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Host.Pages.Reconciliation;

/// <summary>How far a reconciliation is when a page asks for it.</summary>
public abstract record ShelvedReconciliation
{
    private ShelvedReconciliation()
    {
    }

    /// <summary>The register holds no review sheets.</summary>
    public sealed record NoSheets : ShelvedReconciliation;

    /// <summary>It is being made.</summary>
    /// <param name="Done">Figures looked at; 0 while the sheets are being read.</param>
    /// <param name="All">Figures to look at; 0 while the sheets are being read.</param>
    public sealed record Preparing(int Done, int All) : ShelvedReconciliation;

    /// <summary>It is there.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Figures">Its figures.</param>
    /// <param name="Index">The sheets.</param>
    public sealed record Ready(EditionView Edition, ImmutableArray<ReconciledFigure> Figures, SheetIndex Index) : ShelvedReconciliation;
}

/// <summary>
/// Keeps the review sheets ready to be searched, and the reconciliation of each edition, in memory. Sheets are read again when others were
/// imported, an edition is reconciled again when its wording or a decision has changed; after a decision nothing has to be looked for again.
/// </summary>
/// <param name="database">The register.</param>
/// <param name="editions">Its editions.</param>
public sealed class ReconciliationShelf(HashiraDatabase database, EditionShelf editions)
{
    private const int Capacity = 8;

    // Longer than a page should take a person sees how far the work is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private (long CheckedTo, long Imported) _events;
    private (long Imported, Task<SheetIndex> Index)? _sheets;
    private readonly ConcurrentDictionary<(string Id, string Sha256, DateTimeOffset ImportedAt), Kept> _kept = new();
    private long _clock;

    /// <summary>The reconciliation of an edition as it is now, or how far it is.</summary>
    public async Task<ShelvedReconciliation> FindAsync(EditionView edition, CancellationToken cancellationToken)
    {
        long imported;
        HeededDecisions decisions;
        await using (var db = database.Open())
        {
            imported = await ImportedAsync(db, cancellationToken).ConfigureAwait(false);
            if (imported == 0)
                return new ShelvedReconciliation.NoSheets();
            decisions = await editions.DecisionsAsync(db, cancellationToken).ConfigureAwait(false);
        }

        var kept = Keep(edition, imported);
        var work = kept.Work(edition, decisions.Sheets);
        try
        {
            return await work.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            var (done, all) = kept.Progress;
            return new ShelvedReconciliation.Preparing(done, all);
        }
    }

    /// <summary>Makes the reconciliations of the plans in force before anybody asks for one.</summary>
    public async Task WarmAsync(PublicShelf site, CancellationToken cancellationToken)
    {
        foreach (var edition in (await site.NowAsync(cancellationToken).ConfigureAwait(false)).InForce.Take(Capacity))
        {
            while (await editions.FindAsync(edition.Id, cancellationToken).ConfigureAwait(false) is { } view
                && await FindAsync(view, cancellationToken).ConfigureAwait(false) is ShelvedReconciliation.Preparing)
            {
                // Each look waits by itself.
            }
        }
    }

    // Sheets change by an import only, and an import is an event: nothing but the events since the last look has to be asked for.
    private async Task<long> ImportedAsync(HashiraDb db, CancellationToken cancellationToken)
    {
        var (checkedTo, imported) = _events;
        var last = await db.Events.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        if (last == checkedTo)
            return imported;
        var found = await db.Events.AsNoTracking().Where(row => row.Sequence > checkedTo && row.Sequence <= last && row.Kind == "ReviewSheetsImported").MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            if (last > _events.CheckedTo)
                _events = (last, found ?? _events.Imported);
            return _events.Imported;
        }
    }

    private Kept Keep(EditionView edition, long imported)
    {
        lock (_lock)
        {
            if (_sheets is not { } sheets || sheets.Imported != imported)
            {
                _kept.Clear();
                _sheets = sheets = (imported, Task.Run(LoadAsync));
            }

            var key = (edition.Id, edition.Shown.Edition.Sha256, edition.Shown.Edition.ImportedAt);
            var kept = _kept.GetOrAdd(key, _ => new Kept(sheets.Index));
            kept.UsedAt = ++_clock;
            foreach (var (stale, _) in _kept.OrderByDescending(entry => entry.Value.UsedAt).Skip(Capacity))
                _kept.TryRemove(stale, out _);
            return kept;
        }
    }

    private async Task<SheetIndex> LoadAsync()
    {
        await using var db = database.Open();
        return new SheetIndex(await new LoadReviewSheets(db).RunAsync(CancellationToken.None).ConfigureAwait(false));
    }

    // One edition: its proposals stay from decision to decision.
    private sealed class Kept(Task<SheetIndex> index)
    {
        private readonly Lock _lock = new();
        private ReconcileEdition? _reconcile;
        private (SheetDecisions Decisions, Task<ShelvedReconciliation> Work)? _last;

        public long UsedAt { get; set; }

        public (int Done, int All) Progress => _reconcile?.Progress ?? (0, 0);

        public Task<ShelvedReconciliation> Work(EditionView edition, SheetDecisions decisions)
        {
            lock (_lock)
            {
                // What failed is tried again by whoever asks next.
                if (_last is { } last && ReferenceEquals(last.Decisions, decisions) && !last.Work.IsFaulted)
                    return last.Work;
                var before = _last?.Work;
                var work = Task.Run(async () =>
                {
                    // One after the other: the second finds the proposals of the first.
                    if (before is not null)
                        await before.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
                    var sheets = await index.ConfigureAwait(false);
                    _reconcile ??= new ReconcileEdition(sheets);
                    return (ShelvedReconciliation)new ShelvedReconciliation.Ready(edition, _reconcile.Run(edition.Plan, edition.Id, decisions), sheets);
                });
                _last = (decisions, work);
                return work;
            }
        }
    }
}
