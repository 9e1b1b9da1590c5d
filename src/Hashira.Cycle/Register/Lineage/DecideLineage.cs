using System.Collections.Immutable;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>経緯の一つのつながりの指定. Which link between two columns: a measure without the other end is new or ended.</summary>
/// <param name="From">Measure of the older column.</param>
/// <param name="To">Measure of the newer column.</param>
public readonly record struct LinkKey(MentionKey? From, MentionKey? To);

/// <summary>決定の依頼.</summary>
/// <param name="From">The older column.</param>
/// <param name="To">The newer column.</param>
/// <param name="Links">The links to decide on.</param>
/// <param name="Verdict">Confirmed or rejected; corrected if <paramref name="Instead"/> holds what is right.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why; needed unless it is confirmed.</param>
/// <param name="Instead">What is right, for a correction: the link and its kind.</param>
public sealed record LineageRequest(
    EditionSide From, EditionSide To, ImmutableArray<LinkKey> Links, LineageVerdict Verdict, string By, string Reason, (LinkKey Link, LineageKind Kind)? Instead = null);

/// <summary>How a decision can end.</summary>
public abstract record LineageResult
{
    private LineageResult()
    {
    }

    /// <summary>決定した.</summary>
    /// <param name="Event">Number of the event that tells of it.</param>
    /// <param name="Links">How many links it is about.</param>
    public sealed record Decided(long Event, int Links) : LineageResult;

    /// <summary>決定できない. Nothing was changed.</summary>
    /// <param name="Reason">What is missing and what to do.</param>
    public sealed record Refused(string Reason) : LineageResult;
}

/// <summary>経緯の決定. Records what a person decided of proposed links, with reason and evidence, as one event. It can be withdrawn as a whole.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class DecideLineage(HashiraDb db, TimeProvider clock)
{
    /// <summary>Decides.</summary>
    public async Task<LineageResult> RunAsync(LineageRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.By))
            return new LineageResult.Refused("決めた人の名前を書いてください。");
        if (request.Verdict != LineageVerdict.Confirmed && string.IsNullOrWhiteSpace(request.Reason))
            return new LineageResult.Refused("訂正と却下には、理由を書いてください。");
        if (request.Links.IsEmpty)
            return new LineageResult.Refused("決めるつながりを選んでください。");
        if (request.Verdict == LineageVerdict.Withdrawn || (request.Verdict == LineageVerdict.Corrected) != request.Instead is not null)
            return new LineageResult.Refused("確認、訂正、却下のいずれかを選んでください。訂正では、正しいつながりも選んでください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        if (await ShowLineage.WithinAsync(db, request.From, request.To, cancellationToken).ConfigureAwait(false) is not { } shown)
            return new LineageResult.Refused("その版は台帳にありません。版の一覧から選び直してください。");
        var links = shown.Entries.ToDictionary(entry => new LinkKey(entry.Link.From?.Key, entry.Link.To?.Key), entry => entry.Link);
        if (request.Links.Any(key => !links.ContainsKey(key)))
            return new LineageResult.Refused("選んだつながりは、今の版にありません。画面を開き直してください。");
        var decided = new List<(LineageLink Link, LineageVerdict Verdict)>();
        if (request.Instead is { } instead)
        {
            if (Corrected(shown, links, instead.Link, instead.Kind) is not { } corrected)
                return new LineageResult.Refused("訂正の内容が合いません。前と後の施策を選ぶか、新規又は終了としてください。");
            decided.AddRange(request.Links.Where(key => key != instead.Link).Select(key => (links[key], LineageVerdict.Rejected)));
            decided.Add((corrected, LineageVerdict.Corrected));
        }
        else
        {
            decided.AddRange(request.Links.Distinct().Select(key => (links[key], request.Verdict)));
        }

        var now = clock.GetUtcNow();
        var number = await EventTrail.AppendAsync(db, now, request.By.Trim(), "LineageDecided", request.To.EditionId, Details(request, decided), cancellationToken).ConfigureAwait(false);
        db.LineageDecisions.AddRange(decided.Select(decision => Row(request, decision.Link, decision.Verdict, number, now)));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new LineageResult.Decided(number, decided.Count);
    }

    /// <summary>取消し. Withdraws everything that one event decided; the links are proposals again.</summary>
    /// <param name="decision">Number of the event.</param>
    /// <param name="by">Who withdraws.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LineageResult> WithdrawAsync(long decision, string by, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(by))
            return new LineageResult.Refused("取り消す人の名前を書いてください。");
        db.ChangeTracker.Clear();
        await using var moment = await db.BeginWritingAsync(cancellationToken).ConfigureAwait(false);
        var rows = await db.LineageDecisions.AsNoTracking().Where(row => row.EventSequence == decision && row.Verdict != LineageVerdict.Withdrawn).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
            return new LineageResult.Refused("取り消す決定が見付かりません。画面を開き直してください。");
        var now = clock.GetUtcNow();
        var details = JapaneseJson.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("withdraws", decision);
            json.WriteText("reason", reason.Trim());
            json.WriteEndObject();
        });
        var number = await EventTrail.AppendAsync(db, now, by.Trim(), "LineageWithdrawn", rows[0].ToEditionId, details, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            row.Id = 0;
            row.EventSequence = number;
            row.Verdict = LineageVerdict.Withdrawn;
            row.DecidedBy = by.Trim();
            row.DecidedAt = now;
            row.Reason = reason.Trim();
        }

        db.LineageDecisions.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        return new LineageResult.Decided(number, rows.Count);
    }

    private static LineageLink? Corrected(ShownLineage shown, Dictionary<LinkKey, LineageLink> known, LinkKey key, LineageKind kind)
    {
        var from = key.From is { } one ? shown.Older.FirstOrDefault(mention => mention.Key == one) : null;
        var to = key.To is { } other ? shown.Newer.FirstOrDefault(mention => mention.Key == other) : null;
        var isWhole = (kind, from, to) switch
        {
            (LineageKind.New, null, not null) => key.From is null,
            (LineageKind.Ended, not null, null) => key.To is null,
            (LineageKind.New or LineageKind.Ended, _, _) => false,
            _ => from is not null && to is not null,
        };
        if (!isWhole)
            return null;
        return known.TryGetValue(key, out var link) ? link with { Kind = kind } : new LineageLink(from, to, kind, 0, []);
    }

    private static LineageDecisionRow Row(LineageRequest request, LineageLink link, LineageVerdict verdict, long number, DateTimeOffset now) => new()
    {
        EventSequence = number,
        FromEditionId = request.From.EditionId,
        FromColumn = request.From.Column,
        FromCode = link.From?.Key.Code,
        FromOccurrence = link.From?.Key.Occurrence ?? 0,
        ToEditionId = request.To.EditionId,
        ToColumn = request.To.Column,
        ToCode = link.To?.Key.Code,
        ToOccurrence = link.To?.Key.Occurrence ?? 0,
        Kind = link.Kind,
        Verdict = verdict,
        Evidence = string.Join('\n', link.Evidence.Select(piece => piece.Words)),
        FromWording = link.From?.Fingerprint ?? "",
        ToWording = link.To?.Fingerprint ?? "",
        DecidedBy = request.By.Trim(),
        DecidedAt = now,
        Reason = request.Reason.Trim(),
    };

    private static string Details(LineageRequest request, List<(LineageLink Link, LineageVerdict Verdict)> decided) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("from", request.From.ToString());
        json.WriteString("to", request.To.ToString());
        json.WriteText("reason", request.Reason.Trim());
        json.WriteStartArray("links");
        foreach (var (link, verdict) in decided)
        {
            json.WriteStartObject();
            json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString()));
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(link.Kind.ToString()));
            json.WriteString("from", link.From?.Key.ToString());
            json.WriteString("to", link.To?.Key.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
