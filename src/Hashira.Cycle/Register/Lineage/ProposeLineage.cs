using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>
/// 経緯の提案. Proposes for every measure of an older column what became of it in a newer one, and for every measure of the newer column where
/// it comes from: by the row in which both stand, by the marks that the plan prints, by code and heading, and by the text. Every
/// measure of either side is in at least one link. It settles nothing; a person decides.
/// </summary>
public static class ProposeLineage
{
    /// <summary>Proposes. The columns may belong to one edition (current and revised) or to two.</summary>
    /// <param name="older">Plan of the older column.</param>
    /// <param name="from">The older column.</param>
    /// <param name="newer">Plan of the newer column; the same one within an edition.</param>
    /// <param name="to">The newer column.</param>
    /// <returns>Links in order of the newer column, measures that ended last.</returns>
    public static ImmutableArray<LineageLink> Run(ActionPlan older, EditionSide from, ActionPlan newer, EditionSide to)
    {
        var candidates = new LineageCandidates(older, from, newer, to);
        var pairs = new List<(int From, int To)>();
        var fromTaken = new bool[candidates.From.Length];
        var toTaken = new bool[candidates.To.Length];
        foreach (var pair in candidates.Scored.Where(pair => pair.Score >= candidates.Threshold(pair.From, pair.To)))
        {
            if (fromTaken[pair.From] || toTaken[pair.To])
                continue;
            fromTaken[pair.From] = toTaken[pair.To] = true;
            pairs.Add((pair.From, pair.To));
        }

        // What is left over on one side may have become part of, or come out of, a measure that already has a partner.
        foreach (var left in Enumerable.Range(0, fromTaken.Length).Where(index => !fromTaken[index] && !candidates.IsEnded(index)).ToList())
        {
            if (candidates.Holder(left) is { } holder && toTaken[holder])
                pairs.Add((left, holder));
        }

        foreach (var left in Enumerable.Range(0, toTaken.Length).Where(index => !toTaken[index] && !candidates.IsNew(index)).ToList())
        {
            if (candidates.Origin(left) is { } origin && fromTaken[origin])
                pairs.Add((origin, left));
        }

        var outgoing = pairs.ToLookup(pair => pair.From);
        var incoming = pairs.ToLookup(pair => pair.To);
        return
        [
            .. Enumerable.Range(0, candidates.To.Length).SelectMany(number => incoming[number].Any()
                ? incoming[number].OrderBy(pair => pair.From).Select(pair => Link(pair.From, pair.To))
                : [New(number)]),
            .. Enumerable.Range(0, candidates.From.Length).Where(number => !outgoing[number].Any()).Select(Ended),
        ];

        LineageLink Link(int one, int other)
        {
            var kind = incoming[other].Skip(1).Any() ? LineageKind.Merged
                : outgoing[one].Skip(1).Any() ? LineageKind.Split
                : candidates.IsMove(one, other) ? LineageKind.Moved
                : LineageKind.Continued;
            return new LineageLink(candidates.From[one], candidates.To[other], kind, candidates.Likeness(one, other), candidates.Evidence(one, other));
        }

        LineageLink New(int number) => new(null, candidates.To[number], LineageKind.New, 0, candidates.EvidenceOfNew(number));

        LineageLink Ended(int number) => new(candidates.From[number], null, LineageKind.Ended, 0, candidates.EvidenceOfEnded(number));
    }

    internal static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "％";
}
