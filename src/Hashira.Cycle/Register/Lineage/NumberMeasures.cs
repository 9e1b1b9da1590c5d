using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>施策の識別番号の一覧. The number for life of every wording of the register.</summary>
/// <param name="Numbers">By column and code.</param>
public sealed record MeasureNumbers(ImmutableDictionary<(EditionSide Side, MentionKey Key), MeasureId> Numbers)
{
    /// <summary>The number for life of a wording; the number of the wording itself if nothing is known of it.</summary>
    public MeasureId this[EditionSide side, MentionKey key] =>
        Numbers.TryGetValue((side, key), out var known) ? known : MeasureId.Of(side.EditionId, side.Column, key.Code, key.Occurrence);

    /// <summary>The number for life of a wording.</summary>
    public MeasureId Of(MeasureMention mention) => this[mention.Side, mention.Key];
}

/// <summary>
/// 識別番号の割当て. Gives every wording the number of the earliest one to which decided links lead back without a merger or a split; the same
/// rule by which <see cref="TraceMeasure"/> names a history, applied to all measures at once.
/// </summary>
public static class NumberMeasures
{
    /// <summary>Numbers every measure of the columns that the lineages hold.</summary>
    /// <param name="lineages">Links between any columns.</param>
    public static MeasureNumbers Run(ImmutableArray<ShownLineage> lineages)
    {
        var origins = new Dictionary<(EditionSide, MentionKey), List<LineageEntry>>();
        var mentions = new Dictionary<(EditionSide, MentionKey), MeasureMention>();
        foreach (var lineage in lineages)
        {
            foreach (var mention in lineage.Older.Concat(lineage.Newer))
                mentions.TryAdd((mention.Side, mention.Key), mention);
            foreach (var entry in lineage.Entries.Where(entry => entry is { Counts: true, Link.To: not null }))
            {
                var at = (entry.Link.To!.Side, entry.Link.To.Key);
                if (!origins.TryGetValue(at, out var known))
                    origins[at] = known = [];
                known.Add(entry);
            }
        }

        return new MeasureNumbers(mentions.Keys.ToImmutableDictionary(at => at, Root));

        MeasureId Root((EditionSide, MentionKey) at)
        {
            // A circle of decisions would be a fault of theirs; it ends where it began.
            var seen = new HashSet<(EditionSide, MentionKey)> { at };
            while (origins.GetValueOrDefault(at) is [{ IsDecided: true, Link: { Kind: LineageKind.Continued or LineageKind.Moved, From: { } earlier } }] && seen.Add((earlier.Side, earlier.Key)))
                at = (earlier.Side, earlier.Key);
            return mentions[at].OwnId;
        }
    }
}
