using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>進捗管理表の一項目. A measure or programme with what its row, or its rows, say.</summary>
/// <param name="Levels">From the widest (基本目標) to its own (事務事業), each with its number and name.</param>
/// <param name="Department">担当課; <see langword="null"/> if none is printed.</param>
/// <param name="Indicators">指標, in order of the document.</param>
/// <param name="Amounts">予算額・決算額.</param>
/// <param name="Others">Every other cell, under its heading: evaluation, explanations, remarks.</param>
/// <param name="IsTotal">合計などの行. Whether the row sums up others; it is no measure of its own.</param>
/// <param name="Source">Its first cell.</param>
public sealed record ProgressMeasure(
    ImmutableArray<ProgressLevel> Levels,
    PrintedCell? Department,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<ProgressAmount> Amounts,
    ImmutableArray<HeadedCell> Others,
    bool IsTotal,
    TablePlace Source)
{
    /// <summary>Its own number as printed; never turned into a number or a date.</summary>
    public string? Code => Levels.LastOrDefault()?.Code?.Text;

    /// <summary>Its own name.</summary>
    public string? Name => Levels.LastOrDefault()?.Name?.Text;
}

/// <summary>体系の一段. One level above a measure, or its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">Words of the column's heading; empty for a row that heads others.</param>
/// <param name="Code">Number as printed, if it has a cell of its own.</param>
/// <param name="Name">Name as printed.</param>
public sealed record ProgressLevel(ProgressLevelKind Kind, string Heading, PrintedCell? Code, PrintedCell? Name);

/// <summary>体系の段.</summary>
public enum ProgressLevelKind
{
    /// <summary>基本目標・政策・分野など.</summary>
    Policy,

    /// <summary>施策.</summary>
    Measure,

    /// <summary>事務事業.</summary>
    Programme,
}
