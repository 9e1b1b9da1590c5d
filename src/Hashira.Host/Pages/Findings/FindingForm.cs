using System.Globalization;
using Hashira.Cycle.Checks.Decisions;
using Hashira.Model;

namespace Hashira.Host.Pages.Findings;

/// <summary>対応の入力. What was typed into the form of a finding; it comes back as typed if it can't be taken.</summary>
/// <param name="By">Who.</param>
/// <param name="Correction">The words as they shall read.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Last day, as the browser sends it.</param>
/// <param name="Ministry">Key of a ministry.</param>
public sealed record FindingForm(string By, string Correction, string Reason, string Until, string Ministry)
{
    /// <summary>The form as it is first shown: what was decided, or what the check proposes.</summary>
    public static FindingForm Of(PlacedFinding placed, string by) => new(
        by,
        placed.Decision?.Correction ?? placed.Finding.Proposal ?? "",
        placed.Decision?.Reason ?? "",
        placed.Decision?.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        placed.Decision?.Ministry ?? placed.Row?.MinistryKeys.FirstOrDefault() ?? "");

    /// <summary>What a browser sent.</summary>
    public static FindingForm Read(IFormCollection form) =>
        new(form["by"].ToString(), form["correction"].ToString(), form["reason"].ToString(), form["until"].ToString(), form["ministry"].ToString());

    /// <summary>The request, or the sentence about what can't be read.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="fingerprint">The finding.</param>
    /// <param name="action">accept, waive, assign or undo.</param>
    public (DecideRequest? Request, string? Fault) Request(string editionId, string fingerprint, string action)
    {
        var request = new DecideRequest(editionId, fingerprint, null, By);
        switch (action)
        {
            case "accept":
                return (request with { Kind = DecisionKind.Accepted, Correction = Correction, Reason = Reason }, null);
            case "waive":
                DateOnly? until = null;
                if (Until.Length > 0)
                {
                    if (!DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                        return (null, Words.DecisionBadDay.With(Until));
                    until = day;
                }

                return (request with { Kind = DecisionKind.Waived, Reason = Reason, Until = until }, null);
            case "assign":
                return (request with { Kind = DecisionKind.Assigned, Ministry = Ministry, Reason = Reason }, null);
            case "undo":
                return (request, null);
            default:
                return (null, Words.DecisionUnknown);
        }
    }
}
