using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Host.Pages.Targets;

/// <summary>判断の入力. What was typed into the form of a target; it comes back as typed if it can't be taken.</summary>
/// <param name="Verdict">Name of a verdict.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record TargetForm(string Verdict, string By, string Reason)
{
    /// <summary>The form as it is first shown.</summary>
    public static TargetForm Of(MeasureTarget target, string by) => new(target.Judgement?.Verdict.ToString() ?? "", by, target.Judgement?.Reason ?? "");

    /// <summary>What a browser sent.</summary>
    public static TargetForm Read(IFormCollection form) => new(form["verdict"].ToString(), form["by"].ToString(), form["reason"].ToString());

    /// <summary>The request, or the sentence about what is missing.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="key">The target.</param>
    /// <param name="action">judge or undo.</param>
    public (JudgeRequest? Request, string? Fault) Request(string editionId, string key, string action) =>
        action == "undo" ? (new JudgeRequest(editionId, key, TargetVerdict.Withdrawn, By, Reason), null)
        : action == "judge" && Enum.TryParse<TargetVerdict>(Verdict, out var verdict) && verdict != TargetVerdict.Withdrawn ? (new JudgeRequest(editionId, key, verdict, By, Reason), null)
        : (null, Words.TargetVerdictMissing);
}
