using System.Globalization;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Checks.Decisions;

/// <summary>対応の依頼. What somebody wants to decide about a finding.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Kind">What is decided; <see langword="null"/> to take the decision back.</param>
/// <param name="By">Who decides.</param>
/// <param name="Correction">The words as they shall read; for 採用, may come later.</param>
/// <param name="Reason">Why; needed for 見送り.</param>
/// <param name="Until">Last day of a waiver.</param>
/// <param name="Ministry">Ministry that is asked; needed for 照会.</param>
public sealed record DecideRequest(
    string EditionId, string Fingerprint, DecisionKind? Kind, string By, string? Correction = null, string? Reason = null, DateOnly? Until = null, string? Ministry = null);

/// <summary>対応の結果. How a decision can end.</summary>
public abstract record DecideResult
{
    private DecideResult()
    {
    }

    /// <summary>記録済み. The decision stands, or has been taken back.</summary>
    /// <param name="Decision">The decision; <see langword="null"/> if it was taken back.</param>
    public sealed record Recorded(Decision? Decision) : DecideResult;

    /// <summary>不備. Nothing was changed; the sentence says what is missing.</summary>
    /// <param name="Reason">One sentence for the official.</param>
    public sealed record Refused(string Reason) : DecideResult;
}

/// <summary>
/// 指摘への対応. Records what somebody decided about a finding: accepted, waived, or a ministry asked, and takes it back again. The plan is not
/// changed. Every decision is an event with what stood before.
/// </summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class DecideFinding(HashiraDb db, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int LongestText = 4000;

    /// <summary>Records the decision.</summary>
    public async Task<DecideResult> RunAsync(DecideRequest request, CancellationToken cancellationToken = default)
    {
        var asked = request with { By = request.By.Trim(), Correction = Filled(request.Correction), Reason = Filled(request.Reason), Ministry = Filled(request.Ministry) };
        if (Fault(asked) is { } fault)
            return new DecideResult.Refused(fault);
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        var documents = db.SourceDocuments.Where(row => row.EditionId == asked.EditionId);
        var finding = await db.Findings.AsNoTracking()
            .Where(row => documents.OrderByDescending(document => document.Version).Select(document => document.Id).First() == row.SourceDocumentId && row.Fingerprint == asked.Fingerprint)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var held = await db.FindingDecisions.FirstOrDefaultAsync(row => row.EditionId == asked.EditionId && row.Fingerprint == asked.Fingerprint, cancellationToken).ConfigureAwait(false);
        // What was decided about a finding that is gone can still be taken back.
        if (finding is null && (held is null || asked.Kind is not null))
            return new DecideResult.Refused("この指摘は、今の版にはありません。文書を取り込み直した後であれば、指摘の一覧を開き直してください。");
        if (held is null && asked.Kind is null)
            return new DecideResult.Recorded(null);
        var before = held is null ? null : ListDecisions.Decision(held);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (asked.Kind is not { } kind)
        {
            db.FindingDecisions.Remove(held!);
        }
        else
        {
            held ??= db.FindingDecisions.Add(new FindingDecisionRow { EditionId = asked.EditionId, Fingerprint = asked.Fingerprint, Actor = asked.By, CheckId = finding!.CheckId, Excerpt = finding.Excerpt }).Entity;
            (held.Kind, held.Actor, held.DecidedAt, held.Reason) = (kind, asked.By, now, asked.Reason);
            held.Correction = kind == DecisionKind.Accepted ? asked.Correction : null;
            held.Until = kind == DecisionKind.Waived ? asked.Until : null;
            held.Ministry = kind == DecisionKind.Assigned ? asked.Ministry : null;
        }

        var after = asked.Kind is null ? null : ListDecisions.Decision(held!);
        await EventTrail.AppendAsync(db, now, asked.By, KindOf(asked.Kind), asked.EditionId, Details(asked, before, after), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new DecideResult.Recorded(after);
    }

    private string? Fault(DecideRequest asked)
    {
        var today = JapanTime.Today(clock);
        return asked switch
        {
            { By.Length: 0 } => "誰が決めたかが空欄です。担当者の名前を入力してください。",
            { By.Length: > LongestName } => "担当者の名前が長過ぎます。60字までで入力してください。",
            { Correction.Length: > LongestText } or { Reason.Length: > LongestText } => "入力が長過ぎます。4,000字までにしてください。",
            { Kind: DecisionKind.Waived, Reason: null } => "見送る理由が空欄です。後で読む人に分かるように、理由を入力してください。",
            { Kind: DecisionKind.Waived, Until: { } until } when until < today => "見送りの期限が過ぎています。今日以後の日付を入力してください。",
            { Kind: DecisionKind.Assigned, Ministry: null } => "照会先の府省庁が選ばれていません。一覧から選んでください。",
            _ => null,
        };
    }

    private static string KindOf(DecisionKind? kind) => kind switch
    {
        DecisionKind.Accepted => "FindingAccepted",
        DecisionKind.Waived => "FindingWaived",
        DecisionKind.Assigned => "FindingAssigned",
        _ => "FindingDecisionWithdrawn",
    };

    private static string Details(DecideRequest asked, Decision? before, Decision? after) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", asked.Fingerprint);
        json.WriteString("check", (after ?? before)!.CheckId);
        json.WriteText("excerpt", (after ?? before)!.Excerpt);
        json.WriteText("why", asked.Reason);
        Write(json, "before", before);
        Write(json, "after", after);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(decision.Kind.ToString()));
        json.WriteText("correction", decision.Correction);
        json.WriteText("reason", decision.Reason);
        json.WriteString("until", decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteText("ministry", decision.Ministry);
        json.WriteText("by", decision.By);
        json.WriteEndObject();
    }

    private static string? Filled(string? text) => text?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } filled ? filled : null;
}
