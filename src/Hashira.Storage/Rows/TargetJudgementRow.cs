using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>
/// 目標の判断. What a person made of a target. Judgements are only ever added; of several on the same target the one with the highest <see cref="Id"/>
/// counts. It hangs on the key of the target and not on the row of its figure, so that it stands when a corrected draft is taken in.
/// </summary>
public sealed class TargetJudgementRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Number of the event that tells of it.</summary>
    public long EventSequence { get; set; }

    /// <summary>The edition.</summary>
    public required string EditionId { get; set; }

    /// <summary>The target: column, code, what is counted, number and period, as a hash.</summary>
    public required string TargetKey { get; set; }

    /// <summary>What was judged; <see cref="TargetVerdict.Withdrawn"/> takes the one before back.</summary>
    public TargetVerdict Verdict { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Who.</summary>
    public required string JudgedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset JudgedAt { get; set; }

    /// <summary>The target as printed then.</summary>
    public required string Printed { get; set; }
}
