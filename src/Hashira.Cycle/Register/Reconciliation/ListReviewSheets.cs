using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>レビューシートの一覧の絞込み. What is <see langword="null"/> narrows nothing.</summary>
/// <param name="System">Only of this system.</param>
/// <param name="BusinessYear">Only of this 事業年度.</param>
/// <param name="Ministry">Only of the ministry of this name, as printed.</param>
public sealed record SheetFilter(ReviewSheetSystem? System = null, FiscalYear? BusinessYear = null, string? Ministry = null);

/// <summary>レビューシートの一覧の一回分.</summary>
/// <param name="Total">Sheets under the filter.</param>
/// <param name="Sheets">Those of this page, without related sheets.</param>
/// <param name="IsLast">Whether none follow.</param>
public sealed record SheetPage(int Total, ImmutableArray<ReviewSheet> Sheets, bool IsLast);

/// <summary>レビューシートの一覧. Lists the review sheets of the register page by page, the last ones taken in last; there may be very many.</summary>
/// <param name="db">The register.</param>
public sealed class ListReviewSheets(HashiraDb db)
{
    /// <summary>Lists.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="after">The sheet behind which the page begins; <see langword="null"/> for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The page; <see langword="null"/> if the register holds no sheet <paramref name="after"/>.</returns>
    public async Task<SheetPage?> RunAsync(SheetFilter filter, ReviewSheetKey? after, int take, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var rows = db.ReviewSheets.AsNoTracking();
        if (filter.System is { } system)
            rows = rows.Where(row => row.System == system);
        if (filter.BusinessYear is { } year)
            rows = rows.Where(row => row.BusinessYear == year.StartYear);
        if (filter.Ministry is { } ministry)
            rows = rows.Where(row => row.Ministry == ministry);
        var total = await rows.CountAsync(cancellationToken).ConfigureAwait(false);
        if (after is { } key)
        {
            var last = await db.ReviewSheets.Where(row => row.System == key.System && row.BusinessYear == key.BusinessYear.StartYear && row.Number == key.Number)
                .Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (last is null)
                return null;
            rows = rows.Where(row => row.Id > last);
        }

        var page = await rows.Include(row => row.Budgets).OrderBy(row => row.Id).Take(take + 1).AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false);
        return new SheetPage(total, [.. page.Take(take).Select(LoadReviewSheets.Sheet)], page.Count <= take);
    }
}
