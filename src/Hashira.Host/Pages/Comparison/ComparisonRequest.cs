using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Host.Pages.Comparison;

/// <summary>比較の指定. Which columns are to be compared and which measures of the comparison are to be shown.</summary>
/// <param name="From">The older column; <see langword="null"/> while none is chosen.</param>
/// <param name="To">The newer column.</param>
/// <param name="Show">Which measures; <see langword="null"/> for all.</param>
/// <param name="Policy">Only those under this major policy, before or after.</param>
/// <param name="Ministry">Only those of the ministry with this key.</param>
/// <param name="Page">Which page of them, from 1.</param>
public sealed record ComparisonRequest(EditionSide? From, EditionSide? To, string? Show, int? Policy, string? Ministry, int Page = 1)
{
    /// <summary>Groups of measures that can be asked for, in the order of the change notes.</summary>
    public static IReadOnlyList<(string Key, Func<ComparedMeasure, bool> Takes)> Groups { get; } =
    [
        ("new", measure => measure.Kind == LineageKind.New),
        ("moved", measure => measure.Kind == LineageKind.Moved),
        ("merged", measure => measure.Kind is LineageKind.Merged or LineageKind.Split),
        ("ended", measure => measure.Kind == LineageKind.Ended),
        ("figures", measure => measure.Figures.Length > 0),
        ("reworded", measure => measure.IsReworded),
        ("renumbered", measure => measure.IsRenumbered),
        ("unchanged", measure => measure.IsUnchanged),
    ];

    /// <summary>Whether some measures are left out.</summary>
    public bool IsFiltered => Show is not null || Policy is not null || Ministry is not null;

    /// <summary>Reads the query; what can't be read counts as not asked for.</summary>
    public static ComparisonRequest Parse(IQueryCollection query) => new(
        EditionSide.Parse(query["from"]),
        EditionSide.Parse(query["to"]),
        Groups.Any(group => group.Key == query["show"]) ? query["show"].ToString() : null,
        int.TryParse(query["policy"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var policy) ? policy : null,
        query["ministry"] is [{ Length: > 0 } ministry] ? ministry : null,
        Parts.Pager.Asked(query));

    /// <summary>What is asked for beside the columns, to be put behind them in an address.</summary>
    public string Query() => string.Concat(
        Show is null ? "" : $"&show={Show}",
        Policy is { } policy ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&policy={policy}") : "",
        Ministry is null ? "" : $"&ministry={Uri.EscapeDataString(Ministry)}");

    /// <summary>Whether a measure is to be shown.</summary>
    public bool Takes(ComparedMeasure measure) =>
        (Show is null || Groups.Single(group => group.Key == Show).Takes(measure))
        && (Policy is null || measure.Before.Concat(measure.After).Any(mention => mention.Key.Code.Policy == Policy))
        && (Ministry is null || Ministries(measure).Any(ministry => Register.RowView.MinistryKey(ministry) == Ministry));

    /// <summary>Ministries of both wordings.</summary>
    public static IEnumerable<ResponsibleMinistry> Ministries(ComparedMeasure measure) => measure.Before.Concat(measure.After).SelectMany(mention => mention.Measure.Ministries);
}
