using System.Collections.Immutable;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>点検. Looks a plan through with every check of the catalogue.</summary>
public static class RunChecks
{
    /// <summary>The findings with every check as it comes; see <see cref="Run(ActionPlan, CheckSettings)"/>.</summary>
    public static ImmutableArray<Finding> Run(ActionPlan plan) => Run(plan, CheckSettings.None);

    /// <summary>
    /// The findings in order of the document; at one place the graver first, then by id. What a check tells twice of one place stands
    /// once, notes that say the same are one note with all their places, and a slip that several checks see is told once; what stands where the
    /// reading was guessed is no more than a note. Each has its
    /// fingerprint. The same plan and settings always give the same findings; the plan is not touched.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">Which checks are off, weigh otherwise or have other options, and which names are known to be right. Waivers are not looked at.</param>
    public static ImmutableArray<Finding> Run(ActionPlan plan, CheckSettings settings)
    {
        var told = CheckCatalogue.All.Where(check => !settings.IsOff(check.Id))
            .SelectMany(check => check.Examine(plan, settings.OptionsOf(check.Id)).Select(finding => DoubtfulReading.Weigh(plan, finding with { Severity = settings.SeverityOf(finding) })))
            .Where(finding => !settings.IsAllowedName(finding))
            .DistinctBy(finding => (finding.Id, finding.Source, finding.Message));
        return Fingerprints.Assign(OneSlipOnce.Merge(InOrder(GatherNotes(told))));
    }

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Source.Start)
        .ThenByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.Source.End)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static IEnumerable<Finding> GatherNotes(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var notes = all.Where(finding => finding.Severity == Severity.Note).GroupBy(finding => (finding.Id, finding.Message, finding.Advice)).Select(Gathered);
        return all.Where(finding => finding.Severity != Severity.Note).Concat(notes);
    }

    private static Finding Gathered(IGrouping<(string Id, string Message, string Advice), Finding> same)
    {
        var first = same.MinBy(finding => finding.Source.Start)!;
        if (same.Count() == 1)
            return first;
        var others = same.Where(finding => finding != first).SelectMany(finding => finding.Related.Prepend(PlaceOf(finding))).Concat(first.Related);
        return first with
        {
            Topic = first.Topic ?? first.Message,
            Related = [.. others.Where(place => place.Source != first.Source).Distinct().OrderBy(place => place.Source.Start).ThenBy(place => place.Source.End)],
        };
    }

    private static RelatedPlace PlaceOf(Finding finding) => new(finding.Code, finding.Column, finding.Excerpt, finding.Source);
}
