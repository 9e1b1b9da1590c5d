using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hashira.Host.Pages.Charts;

/// <summary>図の種類. How values are drawn.</summary>
public enum ChartKind
{
    /// <summary>横棒. One bar a label, from left to right; for names that are words.</summary>
    Bars,

    /// <summary>縦棒. One bar a label, side by side; for years.</summary>
    Columns,

    /// <summary>折れ線. Points joined by lines; for values over time. A missing value leaves a gap.</summary>
    Lines,
}

/// <summary>系列. Values of one kind, one for each label of the chart.</summary>
/// <param name="Name">Words of the legend.</param>
/// <param name="Values">Values in the unit of the chart; <see langword="null"/> is missing and is not drawn, which is another thing than 0.</param>
public sealed record ChartSeries(string Name, ImmutableArray<decimal?> Values)
{
    /// <summary>What is not certain or not yet reached is hatched, or joined by a broken line.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>図の内容. What a <see cref="Chart"/> draws. The same values stand in a table beside it.</summary>
/// <param name="Kind">How.</param>
/// <param name="Unit">Unit of all values, as it is printed behind them.</param>
/// <param name="Labels">Names of the bars or points, in order.</param>
/// <param name="Series">Series, drawn from the first.</param>
public sealed record ChartData(ChartKind Kind, string Unit, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Series of one label are stacked, so that their ends add up: a certain part and an open one on top.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Address that each label leads to; empty if they lead nowhere.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>As the script reads it.</summary>
    internal string Json => JsonSerializer.Serialize(this, Web);
}
