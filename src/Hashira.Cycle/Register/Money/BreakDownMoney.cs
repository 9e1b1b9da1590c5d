using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>集計の一区分. What the lines of money bring to one part of a plan.</summary>
/// <param name="Key">Names the part in addresses and files: 2022, <c>initial</c>, 9, <c>meti</c>, or <see cref="MoneyPart.Unknown"/>.</param>
/// <param name="Name">Name for people: 令和４年度, 当初予算, 大方針⑨, 経産省.</param>
/// <param name="Total">What they come to.</param>
/// <param name="Lines">Number of lines that the part mentions.</param>
/// <param name="Shared">Number of them that are not certain of it, because other parts list them too.</param>
public sealed record MoneyGroup(string Key, string Name, BudgetTotal Total, int Lines, int Shared);

/// <summary>
/// 軸別の集計. Breaks the money of a plan down. By fiscal year and stage the parts add up to the whole at both ends; by pillar, policy and
/// ministry a line that several parts list is certain of none and possible for each, so that the minima of the parts come to no more than the
/// minimum of the plan and their maxima to no less than its maximum.
/// </summary>
public static class BreakDownMoney
{
    /// <summary>The parts, in the order in which people expect them: years from the latest, stages as they follow one another.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">All of its lines.</param>
    /// <param name="axis">By what.</param>
    /// <param name="within">What of the plan is broken down.</param>
    public static ImmutableArray<MoneyGroup> Run(ActionPlan plan, ImmutableArray<MoneyLine> lines, MoneyAxis axis, Func<MoneyLine, MoneyMention, MoneyShare> within) =>
    [
        .. from part in lines.SelectMany(line => line.Mentions.Where(mention => within(line, mention) != MoneyShare.None).SelectMany(mention => MoneyPart.Of(plan, axis, line, mention)))
               .DistinctBy(part => part.Key).OrderBy(part => part.Order).ThenBy(part => part.Key, StringComparer.Ordinal)
           let share = Both(within, Within(plan, axis, part.Key))
           let there = lines.Where(line => line.Mentions.Any(mention => share(line, mention) != MoneyShare.None)).ToList()
           select new MoneyGroup(part.Key, part.Name, SumMoney.Run(lines, share), there.Count, there.Count(line => line.Homes.Any(home => share(line, home) != MoneyShare.Whole))),
    ];

    /// <summary>How much of a mention belongs to one part.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="axis">By what.</param>
    /// <param name="key">Key of the part.</param>
    public static Func<MoneyLine, MoneyMention, MoneyShare> Within(ActionPlan plan, MoneyAxis axis, string key) => (line, mention) =>
    {
        var parts = MoneyPart.Of(plan, axis, line, mention);
        return !parts.Any(part => part.Key == key) ? MoneyShare.None : MoneyPart.IsWhole(axis, mention, parts.Length) ? MoneyShare.Whole : MoneyShare.Part;
    };

    /// <summary>What lies in both of two parts.</summary>
    public static Func<MoneyLine, MoneyMention, MoneyShare> Both(Func<MoneyLine, MoneyMention, MoneyShare> one, Func<MoneyLine, MoneyMention, MoneyShare> other) => (line, mention) =>
        one(line, mention) is not MoneyShare.None and var share && other(line, mention) is var second ? (MoneyShare)Math.Min((int)share, (int)second) : MoneyShare.None;
}
