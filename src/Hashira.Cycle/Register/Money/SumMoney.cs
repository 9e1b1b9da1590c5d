using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>How much of a mention belongs to what is added up.</summary>
public enum MoneyShare
{
    /// <summary>None of it.</summary>
    None,

    /// <summary>An unstated part: several ministries are responsible.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>
/// 予算の合計. What the lines of a plan, or of a part of it, come to. The one operation that adds up money: every total on a screen, in a file
/// or on the command line is made here. Each line counts once; of a part it is certain only if everything that lists it lies in the part.
/// </summary>
public static class SumMoney
{
    /// <summary>What all the lines come to.</summary>
    /// <param name="lines">Lines of one plan.</param>
    /// <exception cref="OverflowException">The sum is beyond what yen can count.</exception>
    public static BudgetTotal Run(ImmutableArray<MoneyLine> lines) => Run(lines, static (_, _) => MoneyShare.Whole);

    /// <summary>What the lines bring to a part of the plan.</summary>
    /// <param name="lines">All lines of the plan, whether or not the part mentions them.</param>
    /// <param name="within">How much of a mention belongs to the part.</param>
    /// <exception cref="OverflowException">The sum is beyond what yen can count.</exception>
    public static BudgetTotal Run(ImmutableArray<MoneyLine> lines, Func<MoneyLine, MoneyMention, MoneyShare> within)
    {
        var parts = lines.Where(line => line.Parent is not null).ToLookup(line => line.Parent!, StringComparer.Ordinal);
        var (minimum, maximum) = (new Yen(0), new Yen(0));
        foreach (var line in lines.Where(line => line.Parent is null))
        {
            var (least, most) = Worth(line);
            (minimum, maximum) = (minimum + least, maximum + most);
        }

        var counted = lines.Where(IsThere).ToDictionary(line => line.Key, StringComparer.Ordinal);
        return new BudgetTotal(minimum, maximum, [.. lines.SelectMany(LeftOut).OrderBy(omission => omission.Figure.Source.Start).ThenBy(omission => omission.Line.Key, StringComparer.Ordinal)]);

        bool IsThere(MoneyLine line) => line.Mentions.Any(mention => within(line, mention) != MoneyShare.None);

        bool IsCertain(MoneyLine line) => line.Homes.All(home => within(line, home) == MoneyShare.Whole);

        // A whole and its parts: whichever end is larger holds the other one.
        (Yen Least, Yen Most) Worth(MoneyLine line)
        {
            var isThere = IsThere(line);
            var own = isThere && IsCertain(line) ? line.CertainMinimum : new Yen(0);
            var most = isThere ? line.PossibleMaximum : new Yen(0);
            var (partsLeast, partsMost) = (new Yen(0), new Yen(0));
            foreach (var part in parts[line.Key])
            {
                var (least, greatest) = Worth(part);
                (partsLeast, partsMost) = (partsLeast + least, partsMost + greatest);
            }

            // The parts of a whole are in it. Only where they add up to more than it, or it is not mentioned here, they count instead.
            return (Larger(own, partsLeast), Larger(most, partsMost));
        }

        IEnumerable<Omission> LeftOut(MoneyLine line)
        {
            var first = true;
            foreach (var mention in line.Mentions.Where(mention => within(line, mention) != MoneyShare.None).OrderByDescending(mention => mention.IsHome))
            {
                if (Reason(line, mention, first) is var (reason, inMaximum))
                    yield return new Omission(line, mention, reason, inMaximum);
                first = false;
            }
        }

        (OmissionReason Reason, bool InMaximum)? Reason(MoneyLine line, MoneyMention mention, bool first)
        {
            var inMaximum = first && (line.Parent is null || !counted.ContainsKey(line.Parent));
            if (first && line.Doubt is { } doubt)
                return (doubt, inMaximum);
            if (mention.Figure.IsRelisted)
                return (OmissionReason.Relisted, inMaximum);
            if (!first)
                return (mention.Figure.Amount == line.Amount ? OmissionReason.Repeated : OmissionReason.Disagreeing, false);
            if (line.Parent is not null && !inMaximum)
                return (OmissionReason.PartOfParent, false);
            if (line.CertainMinimum.Amount == 0 && line.PossibleMaximum.Amount > 0)
                return (OmissionReason.PartUnstated, inMaximum);
            if (IsCertain(line))
                return null;
            return (line.Homes.Any(home => within(line, home) == MoneyShare.None) ? OmissionReason.AlsoElsewhere : OmissionReason.SharedByMinistries, inMaximum);
        }
    }

    private static Yen Larger(Yen one, Yen other) => one > other ? one : other;
}
