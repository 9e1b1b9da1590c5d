using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Baselines;

/// <summary>基準. The findings that were known at some moment; what is found later and is not among them is new.</summary>
/// <param name="Document">File that was checked.</param>
/// <param name="Written">The day.</param>
/// <param name="Findings">Findings of that day.</param>
public sealed record Baseline(string Document, DateOnly Written, ImmutableArray<KnownFinding> Findings)
{
    /// <summary>The baseline of what was found today.</summary>
    public static Baseline Of(SourceDocument document, DateOnly today, IEnumerable<Finding> findings) =>
        new(document.File, today, [.. findings.Select(KnownFinding.Of)]);
}

/// <summary>既知の指摘.</summary>
/// <param name="Fingerprint">By which it is known again.</param>
/// <param name="Check">Id of the check.</param>
/// <param name="Code">Measure, <c>8-4</c>; <see langword="null"/> outside the table.</param>
/// <param name="Column">Column.</param>
/// <param name="Places">Number of places it speaks of, its own included. A finding that gathers more places than this has grown and is new.</param>
/// <param name="Excerpt">The words, for readers.</param>
/// <param name="Message">What was found, for readers.</param>
public sealed record KnownFinding(string Fingerprint, string Check, string? Code, string Column, int Places, string Excerpt, string Message)
{
    /// <summary>A finding as it goes into a baseline.</summary>
    public static KnownFinding Of(Finding finding) => new(
        finding.Fingerprint, finding.Id, finding.Code?.Plain, Documents.Plans.PlanJson.Key(finding.Column), PlacesOf(finding), finding.Excerpt, finding.Message);

    /// <summary>Whether a finding is this one and has not grown. Only what gathers places grows; elsewhere the other places are the other side of the slip.</summary>
    public bool Covers(Finding finding) => finding.Topic is null || PlacesOf(finding) <= Places;

    private static int PlacesOf(Finding finding) => 1 + finding.Related.Count(place => place.Source != finding.Source);
}
