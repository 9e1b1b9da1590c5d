using System.Collections.Concurrent;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Storage;

namespace Hashira.Host.Pages.Comparison;

/// <summary>
/// Comparisons and links between two columns, kept as long as the register says the same: to work them out takes a few tenths of a second, to ask
/// whether something changed a few thousandths.
/// </summary>
/// <param name="database">The register.</param>
public sealed class ComparisonShelf(HashiraDatabase database)
{
    private const int Capacity = 32;

    private Kept? _kept;

    /// <summary>Compares, see <see cref="CompareEditions"/>.</summary>
    public Task<EditionComparison?> CompareAsync(EditionSide from, EditionSide to, CancellationToken cancellationToken) =>
        FindAsync(kept => kept.Comparisons, (from, to), db => new CompareEditions(db).RunAsync(from, to, cancellationToken), cancellationToken);

    /// <summary>Shows the links, see <see cref="ShowLineage"/>.</summary>
    public Task<ShownLineage?> LineageAsync(EditionSide from, EditionSide to, CancellationToken cancellationToken) =>
        FindAsync(kept => kept.Lineages, (from, to), db => new ShowLineage(db).RunAsync(from, to, cancellationToken), cancellationToken);

    private async Task<T?> FindAsync<T>(
        Func<Kept, ConcurrentDictionary<(EditionSide From, EditionSide To), T>> part, (EditionSide From, EditionSide To) way, Func<HashiraDb, Task<T?>> work, CancellationToken cancellationToken)
        where T : class
    {
        await using var db = database.Open();
        // Asked before the work: what is changed meanwhile is seen at the next request.
        var version = await new ReadOpenRegister(db).VersionAsync(cancellationToken).ConfigureAwait(false);
        var kept = _kept is { } held && held.Version == version ? held : _kept = new Kept(version);
        if (part(kept).TryGetValue(way, out var known))
            return known;
        if (await work(db).ConfigureAwait(false) is not { } found)
            return null;
        if (part(kept).Count >= Capacity)
            part(kept).Clear();
        return part(kept)[way] = found;
    }

    private sealed record Kept(string Version)
    {
        public ConcurrentDictionary<(EditionSide From, EditionSide To), EditionComparison> Comparisons { get; } = new();

        public ConcurrentDictionary<(EditionSide From, EditionSide To), ShownLineage> Lineages { get; } = new();
    }
}
