using System.Collections.Immutable;

namespace Hashira.Testing;

/// <summary>自治体の進捗管理表の体裁. How one made-up city lays its workbook out.</summary>
/// <param name="Name">Name of the layout.</param>
/// <param name="Columns">Columns from left to right.</param>
public sealed record MunicipalLayout(string Name, ImmutableArray<MunicipalColumn> Columns)
{
    /// <summary>Texts above the headings, one row each.</summary>
    public ImmutableArray<string> Above { get; init; } = [];

    /// <summary>How a name that stands for several rows is printed: merged, blank, 〃, or in every row.</summary>
    public RepeatStyle Repeats { get; init; } = RepeatStyle.Merged;

    /// <summary>Whether groups of headings are merged.</summary>
    public bool MergesGroups { get; init; } = true;

    /// <summary>Whether 目標 and 実績 stand in rows of their own, told by a column 区分.</summary>
    public bool RowsByKind { get; init; }

    /// <summary>Whether policies stand in rows of their own over the items.</summary>
    public bool PolicyRows { get; init; }

    /// <summary>Whether each policy ends with a row of sums.</summary>
    public bool Totals { get; init; }

    /// <summary>Texts under the table.</summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>Number of sheets, each of a department.</summary>
    public int Sheets { get; init; } = 1;

    /// <summary>How codes are printed: <c>1-1-①</c>, <c>001</c>, <c>1-2-3</c>.</summary>
    public CodeStyle Codes { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Path">Its headings from top to bottom, joined by /.</param>
/// <param name="Holds">What it holds: policy, measure-code, measure, programme-code, programme, department, indicator, unit, baseline, target, result, rate, budget, settlement, kind, note.</param>
/// <param name="Year">Year it is for.</param>
/// <param name="Indicator">Which of several indicators side by side, from 0.</param>
public sealed record MunicipalColumn(string Path, string Holds, int? Year = null, int Indicator = 0);

/// <summary>How a name that stands for several rows is printed.</summary>
public enum RepeatStyle
{
    /// <summary>One cell merged over the rows.</summary>
    Merged,

    /// <summary>In the first row only.</summary>
    Blank,

    /// <summary>〃 below the first.</summary>
    Ditto,

    /// <summary>In every row.</summary>
    Full,
}

/// <summary>How codes are printed.</summary>
public enum CodeStyle
{
    /// <summary>1-1-①.</summary>
    Circled,

    /// <summary>001.</summary>
    Padded,

    /// <summary>1-2-3.</summary>
    Dashed,
}
