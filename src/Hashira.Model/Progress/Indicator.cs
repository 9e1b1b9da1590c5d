using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>指標. What a measure or programme is measured by, with its values as one document gives them.</summary>
/// <param name="Code">Its number as printed; <see langword="null"/> if it has none.</param>
/// <param name="Name">Its name; <see langword="null"/> where values are printed without one.</param>
/// <param name="Kind">Activity or outcome, if the document says so.</param>
/// <param name="Unit">Unit as printed in its own cell; empty if there is none.</param>
/// <param name="Direction">Whether more or less is better, if the document says so. It is never concluded from the numbers.</param>
/// <param name="Baselines">基準値, in order of the document.</param>
/// <param name="Targets">目標値, in order of the document; one for each year that says something.</param>
/// <param name="Results">実績値, in order of the document.</param>
/// <param name="Rates">達成率 as printed; it isn't calculated.</param>
/// <param name="Source">Where its name, else its first value, is printed.</param>
public sealed record Indicator(
    PrintedCell? Code,
    PrintedCell? Name,
    IndicatorKind Kind,
    string Unit,
    IndicatorDirection Direction,
    ImmutableArray<IndicatorValue> Baselines,
    ImmutableArray<IndicatorValue> Targets,
    ImmutableArray<IndicatorValue> Results,
    ImmutableArray<IndicatorValue> Rates,
    TablePlace Source);

/// <summary>指標の種類.</summary>
public enum IndicatorKind
{
    /// <summary>記載なし. The document doesn't say.</summary>
    Unspecified,

    /// <summary>活動指標（アウトプット）. What was done.</summary>
    Output,

    /// <summary>成果指標（アウトカム）. What came of it.</summary>
    Outcome,
}

/// <summary>指標の望ましい方向.</summary>
public enum IndicatorDirection
{
    /// <summary>記載なし. The document doesn't say.</summary>
    Unknown,

    /// <summary>増. The more the better.</summary>
    Up,

    /// <summary>減. The less the better.</summary>
    Down,
}
