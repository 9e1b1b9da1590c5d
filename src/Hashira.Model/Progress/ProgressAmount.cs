namespace Hashira.Model;

/// <summary>進捗管理表の金額. One amount of money of a row. Like an <see cref="Appropriation"/> it is a printed figure and can't be added up as it stands: columns overlap (事業費 and its 財源内訳).</summary>
/// <param name="Year">年度; <see langword="null"/> if the heading doesn't say it.</param>
/// <param name="Phase">Budget or settlement.</param>
/// <param name="State">What the cell says.</param>
/// <param name="Amount">Whole yen; <see langword="null"/> if the cell holds no number, or its unit is nowhere said.</param>
/// <param name="Unit">千円, 百万円 … of the heading or of the note above the table; empty if it is nowhere said.</param>
/// <param name="Heading">Words of the heading, joined by ／: 事業費／令和４年度／一般財源.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Source">Where.</param>
public sealed record ProgressAmount(
    FiscalYear? Year, AmountPhase Phase, ReportedState State, Yen? Amount, string Unit, string Heading, string Printed, TablePlace Source);

/// <summary>金額の段階. Whether money is planned or spent.</summary>
public enum AmountPhase
{
    /// <summary>記載なし. The document doesn't say.</summary>
    Unspecified,

    /// <summary>計画・予算.</summary>
    Budget,

    /// <summary>決算・実績.</summary>
    Settlement,
}
