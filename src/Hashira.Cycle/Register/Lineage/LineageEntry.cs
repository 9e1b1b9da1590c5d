using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>決定. What a person decided of a link, and why.</summary>
/// <param name="Verdict">Confirmed, corrected or rejected.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Event">Number of the event that tells of it; by this it is withdrawn.</param>
/// <param name="IsOutdated">A wording has changed since then: somebody should look again.</param>
public sealed record LineageDecision(LineageVerdict Verdict, string By, DateTimeOffset At, string Reason, long Event, bool IsOutdated);

/// <summary>経緯の一項目. A link, as proposed or as decided.</summary>
/// <param name="Link">The link; of a corrected one as the person says.</param>
/// <param name="Decision">The decision; <see langword="null"/> while it is only proposed.</param>
public sealed record LineageEntry(LineageLink Link, LineageDecision? Decision)
{
    /// <summary>Whether it counts: everything but what a person rejected.</summary>
    public bool Counts => Decision?.Verdict != LineageVerdict.Rejected;

    /// <summary>Whether a person stands for it.</summary>
    public bool IsDecided => Decision is { Verdict: LineageVerdict.Confirmed or LineageVerdict.Corrected };

    /// <summary>Lays decisions over proposals. A proposal that a decision on the same measure rules out is dropped.</summary>
    /// <param name="proposed">The proposals.</param>
    /// <param name="decisions">Decisions between the same columns, the oldest first.</param>
    /// <param name="older">Measures of the older column.</param>
    /// <param name="newer">Measures of the newer column.</param>
    /// <returns>Entries, and decisions on measures that the columns no longer hold.</returns>
    public static (ImmutableArray<LineageEntry> Entries, ImmutableArray<LineageDecisionRow> Lost) Lay(
        ImmutableArray<LineageLink> proposed, IEnumerable<LineageDecisionRow> decisions, ImmutableArray<MeasureMention> older, ImmutableArray<MeasureMention> newer)
    {
        var last = new Dictionary<(MentionKey?, MentionKey?), LineageDecisionRow>();
        foreach (var row in decisions)
            last[(Key(row.FromCode, row.FromOccurrence), Key(row.ToCode, row.ToOccurrence))] = row;
        foreach (var (key, _) in last.Where(pair => pair.Value.Verdict == LineageVerdict.Withdrawn).ToList())
            last.Remove(key);

        var from = older.ToDictionary(mention => mention.Key);
        var to = newer.ToDictionary(mention => mention.Key);
        var lost = last.Where(pair => (pair.Key.Item1 is { } one && !from.ContainsKey(one)) || (pair.Key.Item2 is { } other && !to.ContainsKey(other))).Select(pair => pair.Value).ToImmutableArray();
        var byKey = proposed.ToDictionary(link => link.Key);
        var decided = last.Values.Except(lost).OrderBy(row => row.Id).Select(Decided).ToList();
        var goesOn = decided.Where(entry => entry.IsDecided && entry.Link.Kind != LineageKind.Split).Select(entry => entry.Link.From?.Key).OfType<MentionKey>().ToHashSet();
        var comesFrom = decided.Where(entry => entry.IsDecided && entry.Link.Kind != LineageKind.Merged).Select(entry => entry.Link.To?.Key).OfType<MentionKey>().ToHashSet();
        var open = proposed.Where(link => !last.ContainsKey(link.Key))
            .Where(link => link.From is null || !goesOn.Contains(link.From.Key)).Where(link => link.To is null || !comesFrom.Contains(link.To.Key))
            // Who goes on in several or comes from several does not end and is not new.
            .Where(link => link.To is not null || decided.All(entry => !entry.IsDecided || entry.Link.From?.Key != link.From!.Key))
            .Where(link => link.From is not null || decided.All(entry => !entry.IsDecided || entry.Link.To?.Key != link.To!.Key))
            .Select(link => new LineageEntry(link, null));
        var order = newer.Select((mention, index) => (mention.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
        return ([.. decided.Concat(open).OrderBy(entry => entry.Link.To is { } mention ? order[mention.Key] : int.MaxValue).ThenBy(entry => entry.Link.From?.Row)], lost);

        LineageEntry Decided(LineageDecisionRow row)
        {
            var one = Key(row.FromCode, row.FromOccurrence) is { } oneKey ? from[oneKey] : null;
            var other = Key(row.ToCode, row.ToOccurrence) is { } otherKey ? to[otherKey] : null;
            var link = byKey.TryGetValue((one?.Key, other?.Key), out var known) ? known with { Kind = row.Kind } : new LineageLink(
                one, other, row.Kind, one is null || other is null ? 0 : new TextGrams(one.Measure.Text.Text).Likeness(new TextGrams(other.Measure.Text.Text)), []);
            var outdated = (one?.Fingerprint ?? "") != row.FromWording || (other?.Fingerprint ?? "") != row.ToWording;
            return new LineageEntry(link, new LineageDecision(row.Verdict, row.DecidedBy, row.DecidedAt, row.Reason, row.EventSequence, outdated));
        }
    }

    private static MentionKey? Key(MeasureCode? code, int occurrence) => code is { } known ? new MentionKey(known, occurrence) : null;
}
