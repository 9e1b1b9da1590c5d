using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage;

/// <summary>
/// 履歴の鎖. Every change of the register is an event, and each event carries the hash of the one before. Whoever alters or removes an
/// event in the file breaks the chain from there on.
/// </summary>
public static class EventTrail
{
    private static readonly string Beginning = new('0', 64);

    /// <summary>
    /// Adds an event to what is about to be saved. To be called inside the writing transaction that makes the change
    /// (<see cref="HashiraDb.BeginWritingAsync"/>), at most once before each saving: so nobody else can put an event in between.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="occurredAt">When.</param>
    /// <param name="actor">Who.</param>
    /// <param name="kind">What: <c>EditionImported</c>.</param>
    /// <param name="editionId">To which edition, if any.</param>
    /// <param name="details">Before, after and why, as JSON.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Number of the event.</returns>
    /// <exception cref="InvalidOperationException">No transaction was begun.</exception>
    public static async Task<long> AppendAsync(
        HashiraDb db, DateTimeOffset occurredAt, string actor, string kind, string? editionId, string details, CancellationToken cancellationToken = default)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An event is recorded inside the transaction of BeginWritingAsync.");
        var last = await db.Events.AsNoTracking().OrderByDescending(row => row.Sequence)
            .Select(row => new { row.Sequence, row.Hash }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var row = new EventRow
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            // Not every database keeps more than milliseconds, and the hash must come out the same when read back.
            OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(occurredAt.ToUnixTimeMilliseconds()),
            Actor = actor,
            Kind = kind,
            EditionId = editionId,
            Details = details,
            PreviousHash = last?.Hash ?? Beginning,
            Hash = "",
        };
        row.Hash = HashOf(row);
        db.Events.Add(row);
        return row.Sequence;
    }

    /// <summary>Follows the chain from its beginning.</summary>
    /// <returns>Number of the first event that was altered, or behind which one is missing; <see langword="null"/> if the chain is whole.</returns>
    public static async Task<long?> FindBreakAsync(HashiraDb db, CancellationToken cancellationToken = default)
    {
        var previous = Beginning;
        long expected = 1;
        await foreach (var row in db.Events.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.Sequence != expected || row.PreviousHash != previous || row.Hash != HashOf(row))
                return expected;
            previous = row.Hash;
            expected++;
        }

        return null;
    }

    private static string HashOf(EventRow row)
    {
        // Each field is preceded by its length, so that no two events read the same.
        var text = new StringBuilder();
        foreach (var field in new[]
        {
            row.Sequence.ToString(CultureInfo.InvariantCulture),
            row.OccurredAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            row.Actor,
            row.Kind,
            row.EditionId ?? "",
            row.Details,
            row.PreviousHash,
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
