using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Targets;

/// <summary>判断の依頼.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="TargetKey">The target.</param>
/// <param name="Verdict">What is judged; <see cref="TargetVerdict.Withdrawn"/> takes the last judgement back.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; needed unless it is taken back.</param>
public sealed record JudgeRequest(string EditionId, string TargetKey, TargetVerdict Verdict, string By, string Reason);

/// <summary>How a judgement can end.</summary>
public abstract record JudgeResult
{
    private JudgeResult()
    {
    }

    /// <summary>記録した.</summary>
    /// <param name="Event">Number of the event that tells of it.</param>
    public sealed record Recorded(long Event) : JudgeResult;

    /// <summary>記録できない. Nothing was changed.</summary>
    /// <param name="Reason">What is missing and what to do.</param>
    public sealed record Refused(string Reason) : JudgeResult;
}

/// <summary>目標の判断. Records what a person makes of a target, with the reason, as an event; the rule's own answer is not changed. Taking it back is an event too.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class JudgeTarget(HashiraDb db, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int LongestReason = 4000;

    /// <summary>Judges.</summary>
    public async Task<JudgeResult> RunAsync(JudgeRequest request, CancellationToken cancellationToken)
    {
        var (by, reason) = (request.By.Trim(), request.Reason.Trim().ReplaceLineEndings("\n"));
        var fault = (by, reason, request.Verdict) switch
        {
            ({ Length: 0 }, _, _) => "誰が判断したかが空欄です。担当者の名前を入力してください。",
            ({ Length: > LongestName }, _, _) => "担当者の名前が長過ぎます。60字までで入力してください。",
            (_, { Length: 0 }, not TargetVerdict.Withdrawn) => "判断の理由が空欄です。後で読む人に分かるように、理由を入力してください。",
            (_, { Length: > LongestReason }, _) => "理由が長過ぎます。4,000字までにしてください。",
            _ => null,
        };
        if (fault is not null)
            return new JudgeResult.Refused(fault);
        if (await new ListTargets(db, clock).RunAsync(request.EditionId, null, cancellationToken).ConfigureAwait(false) is not { } shown)
            return new JudgeResult.Refused("その版は台帳にありません。版の一覧から選び直してください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        var last = await db.TargetJudgements.AsNoTracking().Where(row => row.EditionId == request.EditionId && row.TargetKey == request.TargetKey)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var before = last is { Verdict: not TargetVerdict.Withdrawn } ? last : null;
        // What was judged of a target that is gone can still be taken back.
        var printed = shown.Targets.FirstOrDefault(target => target.Key == request.TargetKey)?.Figure.Printed ?? (request.Verdict == TargetVerdict.Withdrawn ? before?.Printed : null);
        if (printed is null)
            return new JudgeResult.Refused("この目標は、今の版にはありません。「目標と実績」を開き直してください。");
        if (request.Verdict == TargetVerdict.Withdrawn && before is null)
            return new JudgeResult.Refused("取り消す判断が見付かりません。画面を開き直してください。");
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var kind = request.Verdict == TargetVerdict.Withdrawn ? "TargetJudgementWithdrawn" : "TargetJudged";
        var number = await EventTrail.AppendAsync(db, now, by, kind, request.EditionId, Details(request, printed, reason, before), cancellationToken).ConfigureAwait(false);
        db.TargetJudgements.Add(new TargetJudgementRow
        {
            EventSequence = number,
            EditionId = request.EditionId,
            TargetKey = request.TargetKey,
            Verdict = request.Verdict,
            Reason = reason,
            JudgedBy = by,
            JudgedAt = now,
            Printed = printed,
        });
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new JudgeResult.Recorded(number);
    }

    private static string Details(JudgeRequest request, string printed, string reason, TargetJudgementRow? before) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("target", request.TargetKey);
        json.WriteText("printed", printed);
        json.WriteText("reason", reason);
        json.WriteString("before", before is null ? null : Word(before.Verdict));
        json.WriteString("after", request.Verdict == TargetVerdict.Withdrawn ? null : Word(request.Verdict));
        json.WriteEndObject();
    });

    private static string Word(TargetVerdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());
}
