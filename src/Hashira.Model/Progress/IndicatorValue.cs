namespace Hashira.Model;

/// <summary>指標の値. A baseline, target, result or rate of an indicator as one cell gives it.</summary>
/// <param name="Year">年度 it is for; <see langword="null"/> if neither heading nor cell says it.</param>
/// <param name="State">What the cell says.</param>
/// <param name="Number">The number, if it is one; of a percentage the number before ％.</param>
/// <param name="Unit">Unit printed in the cell itself (％, 人); empty if it stands elsewhere or nowhere.</param>
/// <param name="Qualifier">約, 以上, 未満, 累計 … as printed in the cell; empty if none.</param>
/// <param name="Heading">Words of the heading, joined by ／: tells a midterm target from a final one.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Source">Where.</param>
public sealed record IndicatorValue(
    FiscalYear? Year, ReportedState State, decimal? Number, string Unit, string Qualifier, string Heading, string Printed, TablePlace Source);
