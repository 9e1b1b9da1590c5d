using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>
/// 経緯の決定. What a person decided of the link between a measure of one column and a measure of another. Decisions are only ever added;
/// of several on the same link the one with the highest <see cref="Id"/> counts.
/// </summary>
public sealed class LineageDecisionRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Number of the event that tells of it; decisions taken together share one and are withdrawn together.</summary>
    public long EventSequence { get; set; }

    /// <summary>Edition of the older wording.</summary>
    public required string FromEditionId { get; set; }

    /// <summary>Column of the older wording.</summary>
    public PlanColumn FromColumn { get; set; }

    /// <summary>Code there; <see langword="null"/> for a new measure.</summary>
    public MeasureCode? FromCode { get; set; }

    /// <summary>Which one, from 1, where the code is printed more than once; 0 without a code.</summary>
    public int FromOccurrence { get; set; }

    /// <summary>Edition of the newer wording.</summary>
    public required string ToEditionId { get; set; }

    /// <summary>Column of the newer wording.</summary>
    public PlanColumn ToColumn { get; set; }

    /// <summary>Code there; <see langword="null"/> for a measure that ended.</summary>
    public MeasureCode? ToCode { get; set; }

    /// <summary>Which one, from 1; 0 without a code.</summary>
    public int ToOccurrence { get; set; }

    /// <summary>Continued, moved …</summary>
    public LineageKind Kind { get; set; }

    /// <summary>What was decided.</summary>
    public LineageVerdict Verdict { get; set; }

    /// <summary>The evidence that was shown when it was decided, one piece a line.</summary>
    public required string Evidence { get; set; }

    /// <summary>Hash of the older wording at that time; empty without one.</summary>
    public required string FromWording { get; set; }

    /// <summary>Hash of the newer wording at that time; empty without one.</summary>
    public required string ToWording { get; set; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>Why; may be empty for a confirmation.</summary>
    public required string Reason { get; set; }
}
