using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>沿革の一段. A measure in one column of one edition, and the links that lead to it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Mention">Its wording there.</param>
/// <param name="Origins">Links from the steps before; empty at a beginning that nobody has told of.</param>
public sealed record MeasureStep(Edition Edition, MeasureMention Mention, ImmutableArray<LineageEntry> Origins);

/// <summary>沿革. A measure over the editions, with what became part of it and what came out of it.</summary>
/// <param name="Id">Its number for life: that of the earliest wording to which decided links lead back without a merger or a split.</param>
/// <param name="Steps">Its wordings, the oldest first.</param>
/// <param name="Endings">Links by which a wording ends.</param>
public sealed record MeasureHistory(MeasureId Id, ImmutableArray<MeasureStep> Steps, ImmutableArray<LineageEntry> Endings);

/// <summary>
/// 沿革の追跡. Follows a measure through the editions from any wording of it. Within an edition proposed links are followed as well as decided
/// ones; from one edition to another only where somebody has decided on links between the two.
/// </summary>
/// <param name="db">The register.</param>
public sealed class TraceMeasure(HashiraDb db)
{
    private readonly Dictionary<(EditionSide, EditionSide), ShownLineage?> _lineages = [];

    /// <summary>Follows.</summary>
    /// <param name="id">Number of any of its wordings.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The history, or <see langword="null"/> if no measure of the register has that number.</returns>
    public async Task<MeasureHistory?> RunAsync(MeasureId id, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var ways = await WaysAsync(cancellationToken).ConfigureAwait(false);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } start)
            return null;
        var editions = await db.Editions.AsNoTracking().ToDictionaryAsync(row => row.Id, ShowEdition.Edition, cancellationToken).ConfigureAwait(false);
        // A wording is known by its column and code; its depth says how many columns lie between it and the first one asked for.
        var depth = new Dictionary<(EditionSide, MentionKey), int> { [(start.Side, start.Key)] = 0 };
        var origins = new Dictionary<(EditionSide, MentionKey), List<LineageEntry>>();
        var endings = new List<LineageEntry>();
        var mentions = new Dictionary<(EditionSide, MentionKey), MeasureMention>();
        var open = new Queue<(EditionSide Side, MentionKey Key)>([(start.Side, start.Key)]);
        while (open.TryDequeue(out var at))
        {
            foreach (var (from, to) in ways.Where(way => way.From == at.Side || way.To == at.Side))
            {
                if (await LineageAsync(from, to, cancellationToken).ConfigureAwait(false) is not { } lineage)
                    continue;
                foreach (var mention in from == at.Side ? lineage.Older : lineage.Newer)
                    mentions.TryAdd((mention.Side, mention.Key), mention);
                foreach (var entry in lineage.Entries.Where(entry => entry.Counts && (from == at.Side ? entry.Link.From : entry.Link.To)?.Key == at.Key))
                {
                    if (entry.Link.To is null)
                        endings.Add(entry);
                    if (to == at.Side)
                        origins.TryAdd(at, []);
                    if (to == at.Side)
                        origins[at].Add(entry);
                    var other = from == at.Side ? entry.Link.To : entry.Link.From;
                    if (other is not null && depth.TryAdd((other.Side, other.Key), depth[at] + (from == at.Side ? 1 : -1)))
                        open.Enqueue((other.Side, other.Key));
                }
            }

            if (!mentions.ContainsKey(at))
                mentions[at] = await MentionAsync(at.Side, at.Key, cancellationToken).ConfigureAwait(false);
        }

        var root = (start.Side, start.Key);
        while (origins.GetValueOrDefault(root) is [{ IsDecided: true, Link: { Kind: LineageKind.Continued or LineageKind.Moved, From: { } earlier } }])
            root = (earlier.Side, earlier.Key);
        return new MeasureHistory(
            mentions[root].OwnId,
            [
                .. depth.OrderBy(pair => pair.Value).ThenBy(pair => mentions[pair.Key].Row)
                    .Select(pair => new MeasureStep(editions[pair.Key.Item1.EditionId], mentions[pair.Key], [.. origins.GetValueOrDefault(pair.Key, [])])),
            ],
            [.. endings]);
    }

    private async Task<List<(EditionSide From, EditionSide To)>> WaysAsync(CancellationToken cancellationToken)
    {
        var decided = await db.LineageDecisions.AsNoTracking().Where(row => row.FromEditionId != row.ToEditionId)
            .Select(row => new { row.FromEditionId, row.FromColumn, row.ToEditionId, row.ToColumn }).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        var editions = await db.Editions.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. editions.Select(edition => (new EditionSide(edition, PlanColumn.Current), new EditionSide(edition, PlanColumn.Revised))),
            .. decided.Select(row => (new EditionSide(row.FromEditionId, row.FromColumn), new EditionSide(row.ToEditionId, row.ToColumn))),
        ];
    }

    private async Task<(EditionSide Side, MentionKey Key)?> FindAsync(MeasureId id, CancellationToken cancellationToken)
    {
        var items = await (
            from item in db.Set<Storage.Rows.PlannedMeasureRow>().AsNoTracking()
            join line in db.PlanLines on item.LineId equals line.Id
            orderby line.Position, item.Position
            select new { item.EditionId, item.Column, item.Code }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var counted = new Dictionary<(string, PlanColumn, MeasureCode), int>();
        foreach (var item in items)
        {
            var occurrence = counted[(item.EditionId, item.Column, item.Code)] = counted.GetValueOrDefault((item.EditionId, item.Column, item.Code)) + 1;
            if (MeasureId.Of(item.EditionId, item.Column, item.Code, occurrence) == id)
                return (new EditionSide(item.EditionId, item.Column), new MentionKey(item.Code, occurrence));
        }

        return null;
    }

    private async Task<ShownLineage?> LineageAsync(EditionSide from, EditionSide to, CancellationToken cancellationToken)
    {
        if (!_lineages.TryGetValue((from, to), out var known))
            _lineages[(from, to)] = known = await ShowLineage.WithinAsync(db, from, to, cancellationToken).ConfigureAwait(false);
        return known;
    }

    private async Task<MeasureMention> MentionAsync(EditionSide side, MentionKey key, CancellationToken cancellationToken)
    {
        var plan = await Storage.Mapping.RowsToPlan.LoadAsync(db, side.EditionId, cancellationToken).ConfigureAwait(false);
        return MeasureMention.Of(plan!, side).Single(mention => mention.Key == key);
    }
}
