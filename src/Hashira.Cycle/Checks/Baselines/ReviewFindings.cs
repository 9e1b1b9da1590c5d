using System.Collections.Immutable;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Baselines;

/// <summary>指摘の状態.</summary>
public enum FindingState
{
    /// <summary>新しい. Nobody has seen it yet.</summary>
    New,

    /// <summary>既知. It stands in the baseline.</summary>
    Known,

    /// <summary>見送り. Somebody decided that it may stay, and the day has not passed.</summary>
    Waived,
}

/// <summary>状態付きの指摘.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="State">New, known or waived.</param>
/// <param name="Waiver">The waiver of a waived finding, or the one that has expired; else <see langword="null"/>.</param>
public sealed record ReviewedFinding(Finding Finding, FindingState State, Waiver? Waiver);

/// <summary>点検の結果. Findings against what was known and decided before.</summary>
/// <param name="Findings">Findings as ranked: the gravest first, among them those that touch most.</param>
/// <param name="Fixed">Findings of the baseline that are no longer found.</param>
/// <param name="Idle">Waivers of findings that are no longer found; they can be taken out of the file.</param>
/// <param name="HasBaseline">Whether there was a baseline to compare with.</param>
public sealed record FindingsReview(ImmutableArray<ReviewedFinding> Findings, ImmutableArray<KnownFinding> Fixed, ImmutableArray<Waiver> Idle, bool HasBaseline)
{
    /// <summary>Findings in a state.</summary>
    public IEnumerable<ReviewedFinding> In(FindingState state) => Findings.Where(item => item.State == state);

    /// <summary>Findings whose waiver has expired; they count as if there were none.</summary>
    public IEnumerable<ReviewedFinding> Expired => Findings.Where(item => item.State != FindingState.Waived && item.Waiver is not null);

    /// <summary>Nothing known and nothing decided: every finding is new.</summary>
    public static FindingsReview Of(IEnumerable<Finding> findings) => new([.. findings.Select(finding => new ReviewedFinding(finding, FindingState.New, null))], [], [], false);
}

/// <summary>点検の結果の整理. Tells new findings from those known before and those that somebody waived.</summary>
public static class ReviewFindings
{
    /// <summary>
    /// The findings with their states. A waiver goes before a baseline. On the last day of a waiver it still holds; from the next day the
    /// finding stands as if it had not been waived, and the expired waiver is told with it.
    /// </summary>
    /// <param name="findings">Findings as ranked.</param>
    /// <param name="settings">With the waivers.</param>
    /// <param name="baseline">What was known; <see langword="null"/> if nothing was.</param>
    /// <param name="today">The day, Japanese time.</param>
    public static FindingsReview Run(ImmutableArray<Finding> findings, CheckSettings settings, Baseline? baseline, DateOnly today)
    {
        var waivers = settings.Waivers.ToDictionary(waiver => waiver.Fingerprint, StringComparer.Ordinal);
        var known = (baseline?.Findings ?? []).DistinctBy(finding => finding.Fingerprint).ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
        var found = findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return new FindingsReview(
            [.. findings.Select(Review)],
            [.. known.Values.Where(finding => !found.Contains(finding.Fingerprint) && !settings.IsOff(finding.Check))],
            [.. settings.Waivers.Where(waiver => !found.Contains(waiver.Fingerprint))],
            baseline is not null);

        ReviewedFinding Review(Finding finding)
        {
            var waiver = waivers.GetValueOrDefault(finding.Fingerprint);
            var state = waiver is not null && waiver.Holds(today) ? FindingState.Waived
                : known.GetValueOrDefault(finding.Fingerprint) is { } before && before.Covers(finding) ? FindingState.Known
                : FindingState.New;
            return new ReviewedFinding(finding, state, waiver);
        }
    }
}
