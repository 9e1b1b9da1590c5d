using System.Globalization;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Search;

/// <summary>レビューシートの索引付け. Puts every review sheet of the register where a search finds it. Run it in the transaction that stores them.</summary>
/// <param name="db">The register.</param>
public sealed class IndexReviewSheets(HashiraDb db)
{
    private const int Batch = 500;

    /// <summary>Writes the entries of all sheets anew.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await db.UnindexAsync(null, SearchKind.ReviewSheet, cancellationToken).ConfigureAwait(false);
        for (long after = 0; ;)
        {
            var rows = await db.ReviewSheets.AsNoTracking().Include(row => row.Budgets).Where(row => row.Id > after).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (rows.Count == 0)
                return;
            after = rows[^1].Id;
            await db.IndexAsync([.. rows.SelectMany(Entries)], cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<SearchEntryRow> Entries(ReviewSheetRow row)
    {
        var amounts = row.Budgets.SelectMany(budget => new[] { budget.Initial, budget.Supplementary, budget.Available }).OfType<Yen>().ToList();
        var entry = new SearchEntryRow
        {
            Kind = SearchKind.ReviewSheet,
            Key = new ReviewSheetKey(row.System, new FiscalYear(row.BusinessYear), row.Number).ToString(),
            Ministries = Ministry.Find(row.Ministry)?.Key ?? row.Ministry,
            Years = string.Join('\n', row.Budgets.Select(budget => budget.FiscalYear).Distinct().Order().Select(year => year.ToString(CultureInfo.InvariantCulture))),
            Programmes = row.Name,
            Amount = amounts.Count == 0 ? null : new Yen(amounts.Max(amount => amount.Amount)),
            Title = row.Name,
            Text = "",
        };
        return SearchTexts.Of([row.Number, $"{row.Ministry} {row.Bureau} {row.Division}", row.Purpose, row.Summary, row.Works, row.FormerNumber]).Select(text => entry with { Text = text });
    }
}
