using System.Collections.Immutable;
using Hashira.Cycle.Register.Money;
using Hashira.Host.Pages.Charts;

namespace Hashira.Host.Pages.Money;

/// <summary>A breakdown of money as bars: solid up to what is certain, hatched up to what is possible.</summary>
internal static class MoneyChart
{
    private const decimal Oku = 100_000_000m;
    private const int PartsSaid = 3;

    public static ChartData Of(ImmutableArray<MoneyGroup> groups, MoneyFilter filter, string editionId) => new(
        ChartKind.Bars,
        Words.UnitOku,
        [.. groups.Select(group => group.Name)],
        [
            new(Words.CertainMinimum, [.. groups.Select(group => (decimal?)(group.Total.CertainMinimum.Amount / Oku))]),
            new(Words.PossibleMore, [.. groups.Select(group => (decimal?)((group.Total.PossibleMaximum - group.Total.CertainMinimum).Amount / Oku))]) { IsOpen = true },
        ])
    {
        IsStacked = true,
        Addresses = [.. groups.Select(group => filter.Into(group.Key) is var into && into != filter ? Addresses.Money(editionId, into.Query()) : "")],
    };

    /// <summary>What the bars say, for those who do not see them.</summary>
    public static string Says(string title, ImmutableArray<MoneyGroup> groups) => Words.MoneyChartSays.With(
        title,
        string.Join('、', groups.OrderByDescending(group => group.Total.PossibleMaximum).Take(PartsSaid).Select(group => Words.MoneyChartPart.With(group.Name, Labels.Total(group.Total)))));
}
