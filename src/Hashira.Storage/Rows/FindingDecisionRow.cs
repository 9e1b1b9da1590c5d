using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>
/// 指摘への対応. What somebody decided about a finding. It hangs on the edition and the fingerprint, not on the row of the finding, so that it
/// stands when a corrected draft is taken in.
/// </summary>
public sealed class FindingDecisionRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The edition.</summary>
    public required string EditionId { get; set; }

    /// <summary>The finding; one decision for each.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>What was decided.</summary>
    public DecisionKind Kind { get; set; }

    /// <summary>The words as they shall read, as typed.</summary>
    public string? Correction { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Last day of a waiver, that day included.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Ministry that is asked: our lasting key, or the printed name of one that is not known.</summary>
    public string? Ministry { get; set; }

    /// <summary>Who decided.</summary>
    public required string Actor { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>Id of the check, as it was then.</summary>
    public required string CheckId { get; set; }

    /// <summary>The words at fault, as they were then.</summary>
    public required string Excerpt { get; set; }
}
