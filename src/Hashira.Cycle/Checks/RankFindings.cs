using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 指摘の順位. Puts findings in the order in which an official should look at them: the graver first; among those alike the one that touches
/// more measures, then the one whose measures carry the larger budget, then in order of the document.
/// </summary>
public static class RankFindings
{
    /// <summary>The findings as ranked.</summary>
    public static ImmutableArray<Finding> Run(ActionPlan plan, IEnumerable<Finding> findings)
    {
        var largest = new Dictionary<MeasureCode, Yen>();
        foreach (var row in plan.Rows)
        {
            var amounts = Programmes(row).SelectMany(programme => programme.Appropriations).Select(figure => figure.Amount).ToList();
            if (amounts.Count == 0)
                continue;
            foreach (var code in row.Current.Concat(row.Revised).Select(measure => measure.Code))
            {
                var most = amounts.Max();
                largest[code] = largest.TryGetValue(code, out var before) && before > most ? before : most;
            }
        }

        return
        [
            .. findings.Select(finding => (Finding: finding, Codes: finding.Related.Select(place => place.Code).Append(finding.Code).OfType<MeasureCode>().Distinct().ToList()))
                .OrderByDescending(item => item.Finding.Severity)
                .ThenByDescending(item => item.Codes.Count)
                .ThenByDescending(item => item.Codes.Select(code => largest.TryGetValue(code, out var amount) ? amount.Amount : 0).DefaultIfEmpty().Max())
                .ThenBy(item => item.Finding.Source.Start)
                .ThenBy(item => item.Finding.Id, StringComparer.Ordinal)
                .Select(item => item.Finding),
        ];
    }

    private static IEnumerable<Programme> Programmes(PlanRow row) =>
        row.Current.Concat(row.Revised).SelectMany(measure => measure.Programmes).Concat(row.FollowUp?.Programmes ?? []);
}
