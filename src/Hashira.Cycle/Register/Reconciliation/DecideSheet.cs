using System.Collections.Immutable;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>What is to be decided of a figure and a sheet.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Verdict">Confirmed, rejected, or withdrawn: what was decided before no longer counts, and the sheet is a proposal again.</param>
/// <param name="Evidence">The evidence that was shown.</param>
public sealed record DecidedPair(PlanFigure Figure, ReviewSheetKey Sheet, SheetVerdict Verdict, ImmutableArray<string> Evidence);

/// <summary>照合の決定の求め. Decisions that are taken together, all or none.</summary>
/// <param name="EditionId">The edition on whose screen it is decided.</param>
/// <param name="Pairs">What is decided.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; needed for a rejection.</param>
public sealed record SheetRequest(string EditionId, ImmutableArray<DecidedPair> Pairs, string By, string Reason);

/// <summary>How a decision on figures and sheets can end.</summary>
public abstract record SheetDecisionResult
{
    private SheetDecisionResult()
    {
    }

    /// <summary>決定した.</summary>
    /// <param name="Event">Number of the event that tells of it.</param>
    public sealed record Decided(long Event) : SheetDecisionResult;

    /// <summary>決定できない. Nothing was changed.</summary>
    /// <param name="Reason">What is missing and what to do.</param>
    public sealed record Refused(string Reason) : SheetDecisionResult;
}

/// <summary>照合の決定. Records that budget figures are, or are not, money of review sheets, as one event. It can be withdrawn.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class DecideSheet(HashiraDb db, TimeProvider clock)
{
    /// <summary>Decides; what is decided already in the same way is left as it is.</summary>
    public async Task<SheetDecisionResult> RunAsync(SheetRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.By))
            return new SheetDecisionResult.Refused("決めた人の名前を書いてください。");
        if (request.Pairs.IsEmpty)
            return new SheetDecisionResult.Refused("レビューシートを選んでください。");
        if (request.Pairs.Any(pair => pair.Verdict == SheetVerdict.Rejected) && string.IsNullOrWhiteSpace(request.Reason))
            return new SheetDecisionResult.Refused("却下には、理由を書いてください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Editions.AnyAsync(row => row.Id == request.EditionId, cancellationToken).ConfigureAwait(false))
            return new SheetDecisionResult.Refused("その版は台帳にありません。版の一覧から選び直してください。");
        var names = new Dictionary<ReviewSheetKey, string>();
        foreach (var sheet in request.Pairs.Select(pair => pair.Sheet).Distinct())
        {
            if (await db.ReviewSheets.Where(row => row.System == sheet.System && row.BusinessYear == sheet.BusinessYear.StartYear && row.Number == sheet.Number)
                .Select(row => row.Name).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } name)
            {
                return new SheetDecisionResult.Refused("そのレビューシートは台帳にありません。シートを検索して選び直してください。");
            }

            names[sheet] = name;
        }

        var programmes = request.Pairs.Select(pair => pair.Figure.ProgrammeKey).Distinct().ToList();
        var before = (await db.SheetLinks.AsNoTracking().Where(link => programmes.Contains(link.ProgrammeKey)).OrderBy(link => link.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(link => (link.ProgrammeKey, SheetDecisions.Key(link)));
        var rows = request.Pairs.SelectMany(pair => Rows(request, pair, names[pair.Sheet], [.. before[(pair.Figure.ProgrammeKey, pair.Sheet)]]))
            .DistinctBy(row => (row.MeasureId, row.ProgrammeKey, row.FiscalYear, row.Stage, row.Ordinal, row.Amount, SheetDecisions.Key(row))).ToList();
        if (rows.Count == 0)
            return new SheetDecisionResult.Refused("新しく決めることがありません。既に同じ決定があるか、取り消す決定がありません。画面を開き直してください。");
        var kind = rows.TrueForAll(row => row.Verdict == SheetVerdict.Withdrawn) ? "SheetLinkWithdrawn" : "SheetLinkDecided";
        var number = await EventTrail.AppendAsync(db, rows[0].DecidedAt, rows[0].DecidedBy, kind, request.EditionId, Details(rows, request.Reason), cancellationToken).ConfigureAwait(false);
        rows.ForEach(row => row.EventSequence = number);
        db.SheetLinks.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new SheetDecisionResult.Decided(number);
    }

    // A measure may have been decided on under a number by which it was known before: that decision is overruled under the same number.
    private IEnumerable<SheetLinkRow> Rows(SheetRequest request, DecidedPair pair, string name, List<SheetLinkRow> before)
    {
        var figure = pair.Figure;
        var numbers = figure.Measures.IsEmpty ? [""] : figure.Measures.Select(id => id.Value).ToList();
        var last = before.Where(link => numbers.Contains(link.MeasureId) && SheetDecisions.IsOf(link, figure)).GroupBy(link => link.MeasureId).Select(group => group.Last()).ToList();
        var overruled = last.Where(link => link.Verdict != SheetVerdict.Withdrawn && link.Verdict != pair.Verdict).Select(link => link.MeasureId).ToList();
        if (overruled.Count == 0 && pair.Verdict != SheetVerdict.Withdrawn && !last.Exists(link => link.Verdict == pair.Verdict))
            overruled.Add(numbers[0]);
        return overruled.Select(number => new SheetLinkRow
        {
            EditionId = request.EditionId,
            MeasureId = number,
            Programme = figure.Programme,
            ProgrammeKey = figure.ProgrammeKey,
            FiscalYear = figure.Figure.Year?.StartYear,
            Stage = figure.Figure.Kind.Stage,
            Ordinal = figure.Figure.Kind.Ordinal,
            Amount = figure.Figure.Amount,
            System = pair.Sheet.System,
            BusinessYear = pair.Sheet.BusinessYear.StartYear,
            Number = pair.Sheet.Number,
            SheetName = name,
            Verdict = pair.Verdict,
            Evidence = string.Join('\n', pair.Evidence),
            DecidedBy = request.By.Trim(),
            DecidedAt = clock.GetUtcNow(),
            Reason = request.Reason.Trim(),
        });
    }

    private static string Details(List<SheetLinkRow> rows, string reason) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteText("reason", reason.Trim());
        json.WriteStartArray("links");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("measure", row.MeasureId);
            json.WriteText("programme", row.Programme);
            json.WriteNumber("amountYen", row.Amount.Amount);
            json.WriteText("sheet", SheetDecisions.Key(row).ToString());
            json.WriteText("sheetName", row.SheetName);
            json.WriteString("verdict", row.Verdict.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
