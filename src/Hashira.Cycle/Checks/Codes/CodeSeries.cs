using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>The measures of one column under one policy number, in order of the document.</summary>
internal sealed record CodeSeries(PlanColumn Column, int Policy, IReadOnlyList<PlannedMeasure> Measures)
{
    /// <summary>All series of the plan: left column, then right column, by policy.</summary>
    public static IEnumerable<CodeSeries> Of(ActionPlan plan) =>
        Of(plan, PlanColumn.Current, row => row.Current).Concat(Of(plan, PlanColumn.Revised, row => row.Revised));

    /// <summary>
    /// Codes printed several times, each with the occurrence that is at fault. Where the row of numbers shows which one was
    /// misprinted (１ ２ ３ <b>３</b> ５, １ ２ <b>５</b> ４ ５), that one and the number it should bear; else the later one and none.
    /// </summary>
    public IEnumerable<(PlannedMeasure AtFault, PlannedMeasure Other, int? Expected)> Repeats()
    {
        var present = Measures.Select(measure => measure.Code.Item).ToHashSet();
        var positions = Enumerable.Range(0, Measures.Count).ToLookup(i => Measures[i].Code.Item);
        foreach (var repeated in positions.Where(item => item.Skip(1).Any()).OrderBy(item => item.First()))
        {
            var occurrences = repeated.ToList();
            var inPlace = occurrences.FindIndex(IsInPlace);
            var right = inPlace < 0 ? 0 : inPlace;
            for (var n = 0; n < occurrences.Count; n++)
            {
                if (n == right)
                    continue;
                var expected = Expected(occurrences[n]);
                yield return (Measures[occurrences[n]], Measures[occurrences[right]], present.Contains(expected) ? null : expected);
            }
        }

        bool IsInPlace(int position) => Expected(position) == Measures[position].Code.Item
            || (position + 1 < Measures.Count && Measures[position + 1].Code.Item - 1 == Measures[position].Code.Item);
        int Expected(int position) => position == 0 ? 1 : Measures[position - 1].Code.Item + 1;
    }

    private static IEnumerable<CodeSeries> Of(ActionPlan plan, PlanColumn column, Func<PlanRow, IEnumerable<PlannedMeasure>> cell)
    {
        var boxes = plan.MajorPolicies.Select(policy => policy.Number).ToHashSet();
        var items = plan.Rows.SelectMany(row => cell(row).Select(measure => (Box: boxes.Contains(row.MajorPolicy) ? row.MajorPolicy : measure.Code.Policy, Measure: measure))).ToList();
        var present = items.Select(item => item.Measure.Code).ToHashSet();
        // An item that bears the digit of another policy and the number missing under its own box belongs to its box; CodeUnderOtherPolicy tells.
        return items.GroupBy(item => item.Box != item.Measure.Code.Policy && !present.Contains(new MeasureCode(item.Box, item.Measure.Code.Item)) ? item.Box : item.Measure.Code.Policy, item => item.Measure)
            .OrderBy(policy => policy.Key)
            .Select(policy => new CodeSeries(column, policy.Key, [.. policy]));
    }
}
