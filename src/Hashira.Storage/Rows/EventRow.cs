namespace Hashira.Storage.Rows;

/// <summary>
/// 履歴. Something that was done to the register: when, by whom, what. Events are only ever added; each carries the hash of the
/// one before, so that a change behind the program's back shows (<see cref="EventTrail"/>).
/// </summary>
public sealed class EventRow
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>What: noun and past participle, <c>EditionImported</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Edition it was done to, if any.</summary>
    public string? EditionId { get; set; }

    /// <summary>Before, after and why, as JSON.</summary>
    public required string Details { get; set; }

    /// <summary>Hash of the event before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; set; }

    /// <summary>SHA-256 of this event and <see cref="PreviousHash"/>, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }
}
