using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>指標の一時点. Target and result for one point or span of time.</summary>
/// <param name="Period">As printed (令和３年度); <see langword="null"/> if the text names none.</param>
/// <param name="Last">Its last day, if it has a year.</param>
/// <param name="EditionId">Edition whose words are taken; where several name it, the last of them.</param>
/// <param name="Target">The target; <see langword="null"/> if none is set.</param>
/// <param name="Result">The result; <see langword="null"/> if nothing was reported, which is not 0, or if several numbers were.</param>
/// <param name="Printed">As printed, the target before the result.</param>
public sealed record IndicatorPoint(string? Period, DateOnly? Last, string EditionId, decimal? Target, decimal? Result, ImmutableArray<string> Printed);

/// <summary>指標の推移. One indicator of a measure over the years and editions.</summary>
/// <param name="What">What is counted; empty if no noun is printed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Points">The oldest first; points without a year behind those with one.</param>
/// <param name="IsSummable">Whether results of single years may be added up.</param>
public sealed record IndicatorSeries(string What, string Unit, ImmutableArray<IndicatorPoint> Points, bool IsSummable)
{
    /// <summary>合計. Sum of the results; <see langword="null"/> if they may not be added up, if a year is named twice or no result is known.</summary>
    public decimal? Total =>
        IsSummable && Points.Any(point => point.Result is not null) && Points.Where(point => point.Result is not null).All(point => point.Last is not null)
            ? Points.Sum(point => point.Result ?? 0)
            : null;

    /// <summary>Puts what editions say into series. The order in which it is handed in changes nothing but which of two equal wordings is shown.</summary>
    internal static ImmutableArray<IndicatorSeries> Of(IEnumerable<Observation> observations)
    {
        var all = observations.OrderBy(one => one.Order).ToList();
        // A target without a noun is told of the only thing that the measure counts in its unit.
        var series = all.GroupBy(one => (one.Unit, What: JapaneseText.Fold(one.What)))
            .Select(group => new IndicatorSeries(group.First().What, group.Key.Unit, [.. PointsOf(group)], group.All(one => one.IsSummable)))
            .Where(one => one.Points.Any(point => point.Target is not null) || one.Points.Count(point => point.Result is not null) > 1);
        return [.. series.OrderByDescending(one => one.Points.Any(point => point.Target is not null)).ThenBy(one => one.What, StringComparer.Ordinal).ThenBy(one => one.Unit, StringComparer.Ordinal)];
    }

    private static IEnumerable<IndicatorPoint> PointsOf(IEnumerable<Observation> observations) => observations
        .GroupBy(one => one.Last is { } last ? last.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : one.ReportedIn)
        .Select(group =>
        {
            var target = group.LastOrDefault(one => one.IsTarget);
            var last = group.LastOrDefault(one => !one.IsTarget);
            // One edition that gives several numbers for the same year counts several things by one name; none of them is chosen.
            var results = group.Where(one => !one.IsTarget && one.Order == last?.Order).DistinctBy(one => one.Value).ToList();
            var shown = (last ?? target)!;
            return new IndicatorPoint(
                shown.Period ?? target?.Period,
                shown.Last,
                shown.EditionId,
                target?.Value,
                results is [var only] ? only.Value : null,
                [.. results.Select(one => one.Printed).Prepend(target?.Printed).OfType<string>()]);
        })
        .OrderBy(point => point.Last ?? DateOnly.MaxValue);

    // One figure that one edition prints; Order is its place among the editions, ReportedIn the edition whose follow-up reports on it.
    internal sealed record Observation(
        int Order, string EditionId, string ReportedIn, string What, string Unit, string? Period, DateOnly? Last, bool IsTarget, decimal? Value, string Printed, bool IsSummable);
}
