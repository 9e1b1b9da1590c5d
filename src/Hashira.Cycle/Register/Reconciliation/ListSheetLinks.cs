using System.Collections.Immutable;
using Hashira.Cycle.Register.Money;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>確認済みの対応. A budget figure that a person confirmed to be money of a review sheet.</summary>
/// <param name="Measure">Number for life of the measure it was confirmed for; <see langword="null"/> if the row has none.</param>
/// <param name="Programme">Programme as printed.</param>
/// <param name="Year">Fiscal year of the figure; <see langword="null"/> if none is printed.</param>
/// <param name="Kind">Stage of the figure.</param>
/// <param name="Amount">The printed amount.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="SheetName">Its name when it was confirmed.</param>
public sealed record SheetLink(MeasureId? Measure, string Programme, FiscalYear? Year, BudgetKind Kind, Yen Amount, ReviewSheetKey Sheet, string SheetName)
{
    /// <summary>The line of money outside the plan on which the figure draws.</summary>
    public OutsideLink Outside => new(Programme, Year, Kind.Stage, Amount, Sheet.ToString());

    /// <summary>Whether an edition prints a figure of which the link speaks.</summary>
    public bool Concerns(ActionPlan plan) => MoneyMentions.In(plan).Any(Outside.Holds);
}

/// <summary>確認済みの対応の一覧. Lists the links between figures and review sheets that count now, without who confirmed them and why.</summary>
/// <param name="db">The register.</param>
public sealed class ListSheetLinks(HashiraDb db)
{
    /// <summary>The links: of several decisions on one figure and sheet the last, if it confirms. A figure without a programme is left out, for nothing tells it from others.</summary>
    /// <param name="cancellationToken">Stops the loading.</param>
    public async Task<ImmutableArray<SheetLink>> RunAsync(CancellationToken cancellationToken)
    {
        var decided = await db.SheetLinks.AsNoTracking().Where(link => link.Programme != "").OrderBy(link => link.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. SheetDecisions.InForce(decided).Select(link => new SheetLink(
                MeasureId.TryParse(link.MeasureId, out var measure) ? measure : null,
                link.Programme,
                link.FiscalYear is { } year ? new FiscalYear(year) : null,
                new BudgetKind(link.Stage, link.Ordinal),
                link.Amount,
                SheetDecisions.Key(link),
                link.SheetName)),
        ];
    }
}
