namespace Hashira.Model;

/// <summary>目標についての判断. What a person makes of a target, beside what the rule says.</summary>
public enum TargetVerdict
{
    /// <summary>達成.</summary>
    Achieved,

    /// <summary>順調. Not there yet, as it should be.</summary>
    OnTrack,

    /// <summary>遅れ. Not there yet, and late.</summary>
    Behind,

    /// <summary>未達.</summary>
    NotAchieved,

    /// <summary>判断できない. What was reported does not answer the target.</summary>
    CannotTell,

    /// <summary>取消し. An earlier judgement no longer counts.</summary>
    Withdrawn,
}

/// <summary>目標の判断. Who judged a target, how and why.</summary>
/// <param name="Verdict">How.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record TargetJudgement(TargetVerdict Verdict, string Reason, string By, DateTimeOffset At);
