using System.Collections.Immutable;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Findings;

/// <summary>対応の状態. Where the work on a finding stands.</summary>
public enum FindingStatus
{
    /// <summary>未対応. Nothing was decided, or the waiver has expired.</summary>
    Open,

    /// <summary>採用.</summary>
    Accepted,

    /// <summary>照会中.</summary>
    Assigned,

    /// <summary>見送り.</summary>
    Waived,
}

/// <summary>校正の進み具合. The findings of an edition with what was decided about each.</summary>
public sealed class FindingWork
{
    /// <summary>Puts findings and decisions together.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="decisions">Decisions by fingerprint.</param>
    /// <param name="today">The day, Japanese time.</param>
    public FindingWork(EditionView edition, ImmutableDictionary<string, Decision> decisions, DateOnly today)
    {
        Edition = edition;
        Decisions = decisions;
        All =
        [
            .. edition.Findings.Select(placed => decisions.GetValueOrDefault(placed.Finding.Fingerprint) is { } decision
                ? placed with { Decision = decision, Status = StatusOf(decision, today) }
                : placed),
        ];
    }

    /// <summary>The edition.</summary>
    public EditionView Edition { get; }

    /// <summary>Every decision, those about findings that are gone included.</summary>
    public ImmutableDictionary<string, Decision> Decisions { get; }

    /// <summary>Every finding, in order of the document.</summary>
    public ImmutableArray<PlacedFinding> All { get; }

    /// <summary>The finding with that fingerprint.</summary>
    public PlacedFinding? Find(string fingerprint) => All.FirstOrDefault(placed => placed.Finding.Fingerprint == fingerprint);

    /// <summary>Name of a ministry for readers.</summary>
    public static string MinistryName(string key) => Ministry.WithKey(key)?.ShortName ?? key;

    private static FindingStatus StatusOf(Decision decision, DateOnly today) => decision.Kind switch
    {
        DecisionKind.Accepted => FindingStatus.Accepted,
        DecisionKind.Assigned => FindingStatus.Assigned,
        _ => decision.Holds(today) ? FindingStatus.Waived : FindingStatus.Open,
    };
}
