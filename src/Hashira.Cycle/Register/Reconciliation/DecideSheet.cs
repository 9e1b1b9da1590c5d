using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>How a decision on a figure and a sheet can end.</summary>
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

/// <summary>照合の決定. Records that a budget figure is, or is not, money of a review sheet, as an event. It can be withdrawn.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class DecideSheet(HashiraDb db, TimeProvider clock)
{
    /// <summary>Decides.</summary>
    /// <param name="editionId">The edition on whose screen it is decided.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="verdict">Confirmed or rejected.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why; needed for a rejection.</param>
    /// <param name="evidence">The evidence that was shown.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SheetDecisionResult> RunAsync(
        string editionId, PlanFigure figure, ReviewSheetKey sheet, SheetVerdict verdict, string by, string reason, IEnumerable<string> evidence, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(by))
            return new SheetDecisionResult.Refused("決めた人の名前を書いてください。");
        if (verdict == SheetVerdict.Withdrawn)
            return new SheetDecisionResult.Refused("確認か却下のいずれかを選んでください。");
        if (verdict == SheetVerdict.Rejected && string.IsNullOrWhiteSpace(reason))
            return new SheetDecisionResult.Refused("却下には、理由を書いてください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        if (!await db.Editions.AnyAsync(row => row.Id == editionId, cancellationToken).ConfigureAwait(false))
            return new SheetDecisionResult.Refused("その版は台帳にありません。版の一覧から選び直してください。");
        var name = await db.ReviewSheets.Where(row => row.System == sheet.System && row.BusinessYear == sheet.BusinessYear.StartYear && row.Number == sheet.Number)
            .Select(row => row.Name).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (name is null)
            return new SheetDecisionResult.Refused("そのレビューシートは台帳にありません。シートを検索して選び直してください。");
        return await SaveAsync(moment, "SheetLinkDecided", new SheetLinkRow
        {
            EditionId = editionId,
            MeasureId = figure.Measures.IsEmpty ? "" : figure.Measures[0].Value,
            Programme = figure.Programme,
            ProgrammeKey = figure.ProgrammeKey,
            FiscalYear = figure.Figure.Year?.StartYear,
            Stage = figure.Figure.Kind.Stage,
            Ordinal = figure.Figure.Kind.Ordinal,
            Amount = figure.Figure.Amount,
            System = sheet.System,
            BusinessYear = sheet.BusinessYear.StartYear,
            Number = sheet.Number,
            SheetName = name,
            Verdict = verdict,
            Evidence = string.Join('\n', evidence),
            DecidedBy = by.Trim(),
            DecidedAt = clock.GetUtcNow(),
            Reason = reason.Trim(),
        }, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>取消し. Withdraws what one event decided; the sheet is a proposal again.</summary>
    /// <param name="decision">Number of the event.</param>
    /// <param name="by">Who withdraws.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SheetDecisionResult> WithdrawAsync(long decision, string by, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(by))
            return new SheetDecisionResult.Refused("取り消す人の名前を書いてください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        var row = await db.SheetLinks.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(row => row.EventSequence == decision && row.Verdict != SheetVerdict.Withdrawn, cancellationToken).ConfigureAwait(false);
        if (row is null)
            return new SheetDecisionResult.Refused("取り消す決定が見付かりません。画面を開き直してください。");
        row.Id = 0;
        row.Verdict = SheetVerdict.Withdrawn;
        row.DecidedBy = by.Trim();
        row.DecidedAt = clock.GetUtcNow();
        row.Reason = reason.Trim();
        return await SaveAsync(moment, "SheetLinkWithdrawn", row, decision, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SheetDecisionResult> SaveAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction moment, string kind, SheetLinkRow row, long? withdraws, CancellationToken cancellationToken)
    {
        var details = JapaneseJson.ToText(json =>
        {
            json.WriteStartObject();
            if (withdraws is { } number)
                json.WriteNumber("withdraws", number);
            json.WriteString("measure", row.MeasureId);
            json.WriteText("programme", row.Programme);
            json.WriteNumber("amountYen", row.Amount.Amount);
            json.WriteText("sheet", new ReviewSheetKey(row.System, new FiscalYear(row.BusinessYear), row.Number).ToString());
            json.WriteText("sheetName", row.SheetName);
            json.WriteString("verdict", row.Verdict.ToString());
            json.WriteText("reason", row.Reason);
            json.WriteEndObject();
        });
        row.EventSequence = await EventTrail.AppendAsync(db, row.DecidedAt, row.DecidedBy, kind, row.EditionId, details, cancellationToken).ConfigureAwait(false);
        db.SheetLinks.Add(row);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new SheetDecisionResult.Decided(row.EventSequence);
    }
}
