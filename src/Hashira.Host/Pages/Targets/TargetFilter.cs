using System.Globalization;
using Hashira.Cycle.Register.Targets;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Targets;

/// <summary>目標の絞込み. What is asked for in the address of the page.</summary>
/// <param name="Ministry">Key of a ministry.</param>
/// <param name="State">A state.</param>
/// <param name="Column">Current or revised.</param>
/// <param name="Day">The day for which states are asked.</param>
public sealed record TargetFilter(string? Ministry, TargetState? State, PlanColumn? Column, DateOnly? Day)
{
    /// <summary>Whether anything is left out.</summary>
    public bool IsActive => this != new TargetFilter(null, null, null, Day);

    /// <summary>Reads a query; the words of the fault if it can't be read.</summary>
    public static (TargetFilter? Filter, string? Fault) Parse(IQueryCollection query)
    {
        TargetState? state = null;
        PlanColumn? column = null;
        DateOnly? day = null;
        if (Filled(query["state"]) is { } asked)
        {
            if (!Enum.GetValues<TargetState>().Any(known => Key(known) == asked))
                return (null, asked);
            state = Enum.GetValues<TargetState>().First(known => Key(known) == asked);
        }

        if (Filled(query["column"]) is { } side)
        {
            if (side is not ("current" or "revised"))
                return (null, side);
            column = side == "current" ? PlanColumn.Current : PlanColumn.Revised;
        }

        if (Filled(query["day"]) is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                return (null, text);
            day = parsed;
        }

        return (new TargetFilter(Filled(query["ministry"]), state, column, day), null);
    }

    /// <summary>Whether a target is asked for.</summary>
    public bool Takes(MeasureTarget target) =>
        (State is null || target.Progress.State == State)
        && (Column is null || target.Mention.Side.Column == Column)
        && (Ministry is null || target.Mention.Measure.Ministries.Any(ministry => RowView.MinistryKey(ministry) == Ministry));

    /// <summary>The filter as it stands in an address, with its question mark; empty if nothing is asked.</summary>
    public string Query()
    {
        var parts = new[]
        {
            ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("column", Column is { } column ? Key(column) : null), ("state", State is { } state ? Key(state) : null), ("ministry", Ministry),
        };
        var text = string.Join('&', parts.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>Name of a state in addresses: <c>not-reported</c>.</summary>
    public static string Key(TargetState state) => state switch
    {
        TargetState.NotAchieved => "not-achieved",
        TargetState.OnTheWay => "on-the-way",
        TargetState.NotYetDue => "not-yet-due",
        TargetState.NotReported => "not-reported",
        TargetState.NotApplicable => "not-applicable",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>Name of a column in addresses.</summary>
    public static string Key(PlanColumn column) => column == PlanColumn.Current ? "current" : "revised";

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
