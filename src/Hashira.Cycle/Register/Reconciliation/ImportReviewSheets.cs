using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hashira.Cycle.Register.Search;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>What an import of review sheets did, or would do.</summary>
/// <param name="Added">Sheets that were not there.</param>
/// <param name="Changed">Sheets that say something else now.</param>
/// <param name="Unchanged">Sheets that were there as they are.</param>
/// <param name="Event">Number of the event; <see langword="null"/> if nothing was written.</param>
public sealed record SheetImport(int Added, int Changed, int Unchanged, long? Event);

/// <summary>
/// レビューシートの取込み. Puts review sheets into the register, all or none. A sheet that is there already (same system, 事業年度 and number) is
/// brought up to date; sheets that are not in the files stay, since they may come from others.
/// </summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class ImportReviewSheets(HashiraDb db, TimeProvider clock)
{
    /// <summary>Kind of the event that tells of an import.</summary>
    public const string EventKind = "ReviewSheetsImported";

    private const int Batch = 500;

    /// <summary>Imports.</summary>
    /// <param name="sheets">The sheets; of two with one key the later counts.</param>
    /// <param name="by">Who.</param>
    /// <param name="dryRun">Writes nothing.</param>
    /// <param name="progress">Told how many sheets are written.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept then.</param>
    public async Task<SheetImport> RunAsync(IEnumerable<ReviewSheet> sheets, string by, bool dryRun, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        var held = (await db.ReviewSheets.AsNoTracking().Select(row => new { row.Id, row.System, row.BusinessYear, row.Number, row.Hash }).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => new ReviewSheetKey(row.System, new FiscalYear(row.BusinessYear), row.Number), row => (row.Id, row.Hash));
        var given = sheets.GroupBy(sheet => sheet.Key).Select(group => (Sheet: group.Last(), Hash: HashOf(group.Last()))).ToList();
        var added = given.Where(pair => !held.ContainsKey(pair.Sheet.Key)).ToList();
        var changed = given.Where(pair => held.TryGetValue(pair.Sheet.Key, out var row) && row.Hash != pair.Hash).ToList();
        var unchanged = given.Count - added.Count - changed.Count;
        if (dryRun || added.Count + changed.Count == 0)
            return new SheetImport(added.Count, changed.Count, unchanged, null);
        var written = 0;
        foreach (var batch in changed.Concat(added).Chunk(Batch))
        {
            var ids = batch.Where(pair => held.ContainsKey(pair.Sheet.Key)).Select(pair => held[pair.Sheet.Key].Id).ToList();
            if (ids.Count > 0)
            {
                await db.Set<SheetBudgetRow>().Where(row => ids.Contains(row.SheetId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                await db.Set<RelatedSheetRow>().Where(row => ids.Contains(row.SheetId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (var (sheet, hash) in batch)
            {
                var row = Row(sheet, hash);
                if (held.TryGetValue(sheet.Key, out var known))
                {
                    row.Id = known.Id;
                    db.Entry(row).State = EntityState.Modified;
                    foreach (var budget in row.Budgets)
                        budget.SheetId = row.Id;
                    foreach (var related in row.Related)
                        related.SheetId = row.Id;
                    db.AddRange(row.Budgets);
                    db.AddRange(row.Related);
                }
                else
                {
                    db.Add(row);
                }
            }

            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
            progress?.Report(written += batch.Length);
        }

        await new IndexReviewSheets(db).RunAsync(cancellationToken).ConfigureAwait(false);
        var details = JapaneseJson.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("added", added.Count);
            json.WriteNumber("changed", changed.Count);
            json.WriteNumber("unchanged", unchanged);
            json.WriteString("sheets", Hex(string.Join('\n', given.Select(pair => pair.Hash).Order(StringComparer.Ordinal))));
            json.WriteEndObject();
        });
        var number = await EventTrail.AppendAsync(db, clock.GetUtcNow(), by, EventKind, null, details, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new SheetImport(added.Count, changed.Count, unchanged, number);
    }

    private static ReviewSheetRow Row(ReviewSheet sheet, string hash)
    {
        var row = new ReviewSheetRow
        {
            System = sheet.Key.System,
            BusinessYear = sheet.Key.BusinessYear.StartYear,
            Number = sheet.Key.Number,
            Name = sheet.Name,
            NameKey = JapaneseText.Fold(sheet.Name),
            Ministry = sheet.Ministry,
            Bureau = sheet.Bureau,
            Division = sheet.Division,
            Purpose = sheet.Purpose,
            Summary = sheet.Summary,
            Works = sheet.Works,
            FormerNumber = sheet.FormerNumber,
            Hash = hash,
        };
        row.Budgets.AddRange(sheet.Budgets.Select(budget => new SheetBudgetRow
        {
            FiscalYear = budget.Year.StartYear,
            Initial = budget.Initial,
            Supplementary = budget.Supplementary,
            BroughtForward = budget.BroughtForward,
            CarriedOver = budget.CarriedOver,
            Contingency = budget.Contingency,
            Available = budget.Available,
            Executed = budget.Executed,
            Requested = budget.Requested,
        }));
        row.Related.AddRange(sheet.Related.Select(related => new RelatedSheetRow { Number = related.Number, Name = related.Name, Relation = related.Relation }));
        return row;
    }

    private static string HashOf(ReviewSheet sheet) => Hex(string.Join('\u001e',
    [
        sheet.Name, sheet.Ministry, sheet.Bureau, sheet.Division, sheet.Purpose, sheet.Summary, sheet.Works, sheet.FormerNumber,
        .. sheet.Budgets.Select(budget => string.Create(CultureInfo.InvariantCulture,
            $"{budget.Year.StartYear}|{budget.Initial?.Amount}|{budget.Supplementary?.Amount}|{budget.BroughtForward?.Amount}|{budget.CarriedOver?.Amount}|{budget.Contingency?.Amount}|{budget.Available?.Amount}|{budget.Executed?.Amount}|{budget.Requested?.Amount}")),
        .. sheet.Related.Select(related => $"{related.Number}|{related.Name}|{related.Relation}"),
    ]));

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
