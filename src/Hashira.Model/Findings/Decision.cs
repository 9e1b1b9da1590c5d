namespace Hashira.Model;

/// <summary>指摘への対応の種類.</summary>
public enum DecisionKind
{
    /// <summary>採用. The finding is right; the words will be corrected and go into the errata list.</summary>
    Accepted,

    /// <summary>見送り. The words may stay, until a day.</summary>
    Waived,

    /// <summary>照会. A ministry is asked.</summary>
    Assigned,
}

/// <summary>指摘への対応. What somebody decided about a finding.</summary>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Correction">The words as they shall read, typed by the official; <see langword="null"/> if not typed yet.</param>
/// <param name="Reason">Why; a waiver always has one.</param>
/// <param name="Until">Last day of a waiver, that day included; <see langword="null"/> for no end.</param>
/// <param name="Ministry">Ministry that is asked, by its lasting key or its printed name.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="CheckId">Id of the check, as it was then.</param>
/// <param name="Excerpt">The words at fault, as they were then.</param>
public sealed record Decision(
    string Fingerprint, DecisionKind Kind, string? Correction, string? Reason, DateOnly? Until, string? Ministry, string By, DateTimeOffset At, string CheckId, string Excerpt)
{
    /// <summary>Whether it still holds on that day. Only a waiver ends, behind its last day.</summary>
    public bool Holds(DateOnly day) => Kind != DecisionKind.Waived || Until is not { } until || day <= until;
}
