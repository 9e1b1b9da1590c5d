using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 確認済みの対応. Loads what people confirmed of budget figures and review sheets, for <see cref="FindMoneyLines"/>. A link holds for every
/// edition that prints the programme with that year, stage and amount.
/// </summary>
/// <param name="db">The register.</param>
public sealed class LoadOutsideLinks(HashiraDb db)
{
    /// <summary>The links that count now: of several decisions on one figure and sheet the last, if it confirms.</summary>
    /// <param name="cancellationToken">Stops the loading.</param>
    public async Task<ImmutableArray<OutsideLink>> RunAsync(CancellationToken cancellationToken)
    {
        var decided = await db.SheetLinks.AsNoTracking().Where(link => link.Programme != "").OrderBy(link => link.Id)
            .Select(link => new { link.MeasureId, link.Programme, link.ProgrammeKey, link.FiscalYear, link.Stage, link.Ordinal, link.Amount, link.System, link.BusinessYear, link.Number, link.Verdict })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. decided.GroupBy(link => (link.MeasureId, link.ProgrammeKey, link.FiscalYear, link.Stage, link.Ordinal, link.Amount, link.System, link.BusinessYear, link.Number))
                .Select(decisions => decisions.Last()).Where(link => link.Verdict == SheetVerdict.Confirmed)
                .Select(link => new OutsideLink(
                    link.Programme,
                    link.FiscalYear is { } year ? new FiscalYear(year) : null,
                    link.Stage,
                    link.Amount,
                    string.Create(CultureInfo.InvariantCulture, $"{link.System} {link.BusinessYear}-{link.Number}")))
                .Distinct(),
        ];
    }
}
