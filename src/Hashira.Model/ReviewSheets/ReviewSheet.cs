using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>
/// 行政事業レビューシート. What a ministry states of one budget programme: whose it is, what for, and what it was given and spent in each of
/// several years.
/// </summary>
/// <param name="Key">System, 事業年度 and number.</param>
/// <param name="Name">事業名, as printed.</param>
/// <param name="Ministry">府省庁, as printed.</param>
/// <param name="Bureau">局・庁 (担当部局庁), as printed; may be empty.</param>
/// <param name="Division">課・室 (担当課室), as printed; may be empty.</param>
/// <param name="Purpose">事業の目的; may be empty.</param>
/// <param name="Summary">事業の概要; may be empty.</param>
/// <param name="Works">支出先の業務概要, each once, one a line: where the parts of a programme are named; may be empty.</param>
/// <param name="Budgets">Amounts by 予算年度, the oldest first; each year once.</param>
/// <param name="Related">関連事業.</param>
/// <param name="FormerNumber">旧事業番号, as printed; may be empty.</param>
public sealed record ReviewSheet(
    ReviewSheetKey Key,
    string Name,
    string Ministry,
    string Bureau,
    string Division,
    string Purpose,
    string Summary,
    string Works,
    ImmutableArray<SheetBudget> Budgets,
    ImmutableArray<RelatedSheet> Related,
    string FormerNumber)
{
    /// <summary>The amounts of a year; <see langword="null"/> if the sheet says nothing of it.</summary>
    public SheetBudget? In(FiscalYear year) => Budgets.FirstOrDefault(budget => budget.Year == year);
}

/// <summary>
/// 予算年度ごとの額. What a sheet states for one year, all accounts together. <see langword="null"/> is not stated, which is not zero.
/// </summary>
/// <param name="Year">予算年度.</param>
/// <param name="Initial">当初予算.</param>
/// <param name="Supplementary">補正予算, all of the year together.</param>
/// <param name="BroughtForward">前年度からの繰越し.</param>
/// <param name="CarriedOver">翌年度への繰越し, as printed: some sheets print it as a negative amount.</param>
/// <param name="Contingency">予備費等.</param>
/// <param name="Available">予算計 (歳出予算現額).</param>
/// <param name="Executed">執行額.</param>
/// <param name="Requested">要求額 for this year.</param>
public sealed record SheetBudget(
    FiscalYear Year, Yen? Initial, Yen? Supplementary, Yen? BroughtForward, Yen? CarriedOver, Yen? Contingency, Yen? Available, Yen? Executed, Yen? Requested);

/// <summary>関連事業. Another sheet that a sheet names.</summary>
/// <param name="Number">Its number, as printed; may be empty.</param>
/// <param name="Name">Its name, as printed; may be empty.</param>
/// <param name="Relation">親事業, 統合元 …; may be empty.</param>
public sealed record RelatedSheet(string Number, string Name, string Relation);
