using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>点検. Looks a plan through with every check of the catalogue.</summary>
public static class RunChecks
{
    /// <summary>
    /// The findings in order of the document; at one place the graver first, then by id. What a check tells twice of one place stands
    /// once. The same plan always gives the same findings; the plan is not touched.
    /// </summary>
    public static ImmutableArray<Finding> Run(ActionPlan plan) =>
    [
        .. CheckCatalogue.All.SelectMany(check => check.Examine(plan))
            .DistinctBy(finding => (finding.Id, finding.Source, finding.Message))
            .OrderBy(finding => finding.Source.Start)
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Source.End)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
