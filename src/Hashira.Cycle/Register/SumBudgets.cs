using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register;

/// <summary>年度別の合計. What the printed figures of one fiscal year come to.</summary>
/// <param name="Year">Fiscal year; <see langword="null"/> for figures whose year can't be read.</param>
/// <param name="Figures">The figures, as printed.</param>
/// <param name="Total">What they come to.</param>
public sealed record YearTotal(FiscalYear? Year, ImmutableArray<Appropriation> Figures, BudgetTotal Total);

/// <summary>
/// 予算の合計. Adds up the budgets that follow-up cells report, fiscal year by fiscal year: a programme printed with this year's and
/// last year's amount must not count twice. Amounts in the running text of the current and revised columns are left aside, because
/// they often speak of money that the follow-up reports too, without naming the programme.
/// </summary>
public static class SumBudgets
{
    /// <summary>Totals by fiscal year, the latest first, figures without a year last; empty if no figure is printed.</summary>
    /// <param name="rows">Rows of one plan.</param>
    public static ImmutableArray<YearTotal> Run(IEnumerable<PlanRow> rows) =>
    [
        .. rows.Where(row => row.FollowUp is not null)
            .SelectMany(row => row.FollowUp!.Programmes)
            .SelectMany(programme => programme.Appropriations)
            .GroupBy(figure => figure.Year)
            .OrderByDescending(year => year.Key is null ? int.MinValue : year.Key.Value.StartYear)
            .Select(year => new YearTotal(year.Key, [.. year], BudgetTotal.Of(year))),
    ];
}
