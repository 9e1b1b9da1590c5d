using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 同じ誤りの指摘の一本化. One slip can look wrong from several sides: 「：」 typed as 「（」 is a missing colon and an unclosed bracket. Checks say
/// of which others this holds (<see cref="ICheck.SameSlipAs"/>); two different slips in the same words stay two findings.
/// </summary>
internal static class OneSlipOnce
{
    /// <summary>Puts findings of the same slip together: the graver stands, of two alike the wider, and names the other.</summary>
    /// <param name="findings">In order of the document; the order is kept.</param>
    public static IEnumerable<Finding> Merge(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var sides = CheckCatalogue.All.SelectMany(check => check.SameSlipAs.SelectMany(other => new[] { (check.Id, other), (other, check.Id) })).ToHashSet();
        var bySides = all.Index().Where(item => sides.Any(side => side.Item1 == item.Item.Id)).ToList();
        var gone = new HashSet<int>();
        foreach (var (i, one) in bySides)
        {
            foreach (var (j, other) in bySides.Where(item => item.Index > i && !gone.Contains(i) && !gone.Contains(item.Index)))
            {
                if (!sides.Contains((one.Id, other.Id)) || !Overlap(one.Source, other.Source))
                    continue;
                var (kept, dropped) = Stands(one, other) ? (i, j) : (j, i);
                all[kept] = With(all[kept], all[dropped]);
                gone.Add(dropped);
            }
        }

        return all.Where((_, index) => !gone.Contains(index));
    }

    private static bool Stands(Finding one, Finding other) =>
        one.Severity != other.Severity ? one.Severity > other.Severity : one.Excerpt.Length >= other.Excerpt.Length;

    private static bool Overlap(SourceLocation one, SourceLocation other) =>
        one.Column == other.Column && one.Spans.Any(left => other.Spans.Any(right => left.Start < right.End && right.Start < left.End));

    private static Finding With(Finding kept, Finding other) => kept with
    {
        Also = [.. kept.Also, new AlsoFound(other.Id, other.Excerpt, other.Message, other.Advice), .. other.Also],
        Related = [.. kept.Related.Concat(other.Related).Where(place => place.Source != kept.Source).Distinct().OrderBy(place => place.Source.Start).ThenBy(place => place.Source.End)],
    };
}
