using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>Loads the review sheets of the register, all of them or one.</summary>
/// <param name="db">The register.</param>
public sealed class LoadReviewSheets(HashiraDb db)
{
    /// <summary>All sheets, in order of system, 事業年度 and number.</summary>
    public async Task<ImmutableArray<ReviewSheet>> RunAsync(CancellationToken cancellationToken) =>
    [
        .. (await db.ReviewSheets.AsNoTracking().Include(row => row.Budgets).OrderBy(row => row.System).ThenBy(row => row.BusinessYear).ThenBy(row => row.Number)
            .AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false)).Select(Sheet),
    ];

    /// <summary>One sheet with its related ones, or <see langword="null"/>.</summary>
    public async Task<ReviewSheet?> RunAsync(ReviewSheetKey key, CancellationToken cancellationToken) =>
        await db.ReviewSheets.AsNoTracking().Include(row => row.Budgets).Include(row => row.Related).AsSplitQuery()
            .OrderBy(row => row.Id).FirstOrDefaultAsync(row => row.System == key.System && row.BusinessYear == key.BusinessYear.StartYear && row.Number == key.Number, cancellationToken).ConfigureAwait(false) is { } row
            ? Sheet(row)
            : null;

    internal static ReviewSheet Sheet(ReviewSheetRow row) => new(
        new ReviewSheetKey(row.System, new FiscalYear(row.BusinessYear), row.Number), row.Name, row.Ministry, row.Bureau, row.Division, row.Purpose, row.Summary, row.Works,
        [
            .. row.Budgets.OrderBy(budget => budget.FiscalYear).Select(budget => new SheetBudget(
                new FiscalYear(budget.FiscalYear), budget.Initial, budget.Supplementary, budget.BroughtForward, budget.CarriedOver, budget.Contingency, budget.Available, budget.Executed, budget.Requested)),
        ],
        [.. row.Related.OrderBy(related => related.Id).Select(related => new RelatedSheet(related.Number, related.Name, related.Relation))], row.FormerNumber);
}
