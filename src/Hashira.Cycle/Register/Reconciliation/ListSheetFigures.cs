using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>A budget figure that a person confirmed to be money of a sheet.</summary>
/// <param name="Measure">Lasting number of its measure; <see langword="null"/> for a row without one.</param>
/// <param name="Programme">Programme as printed; empty if none is named.</param>
/// <param name="Year">Fiscal year; <see langword="null"/> if none is printed.</param>
/// <param name="Kind">Stage and number.</param>
/// <param name="Amount">The printed amount.</param>
/// <param name="EditionId">The edition on whose screen it was confirmed.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record SheetFigure(MeasureId? Measure, string Programme, FiscalYear? Year, BudgetKind Kind, Yen Amount, string EditionId, string By, DateTimeOffset At, string Reason);

/// <summary>シートに対応する予算額. Lists what draws on a review sheet by what people confirmed.</summary>
/// <param name="db">The register.</param>
public sealed class ListSheetFigures(HashiraDb db)
{
    /// <summary>The figures in the order in which they were decided; none if there is no such sheet.</summary>
    public async Task<ImmutableArray<SheetFigure>> RunAsync(ReviewSheetKey key, CancellationToken cancellationToken)
    {
        var rows = await db.SheetLinks.AsNoTracking().Where(link => link.System == key.System && link.BusinessYear == key.BusinessYear.StartYear && link.Number == key.Number)
            .OrderBy(link => link.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. SheetDecisions.InForce(rows).Select(link => new SheetFigure(
                MeasureId.TryParse(link.MeasureId, out var measure) ? measure : null,
                link.Programme,
                link.FiscalYear is { } year ? new FiscalYear(year) : null,
                new BudgetKind(link.Stage, link.Ordinal),
                link.Amount,
                link.EditionId,
                link.DecidedBy,
                link.DecidedAt,
                link.Reason)),
        ];
    }
}
