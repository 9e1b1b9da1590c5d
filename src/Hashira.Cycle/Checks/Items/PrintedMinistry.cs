using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>A name in a bracket of ministries, with the measure and the column in which it stands.</summary>
/// <param name="Place">Where it is printed.</param>
/// <param name="Name">The name.</param>
internal sealed record PrintedMinistry(RelatedPlace Place, ResponsibleMinistry Name)
{
    /// <summary>All names of the plan: closing brackets of both columns, and brackets behind programmes.</summary>
    public static IEnumerable<PrintedMinistry> Of(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            foreach (var measure in row.Current)
            {
                foreach (var name in measure.Ministries)
                    yield return At(measure.Code, PlanColumn.Current, name);
            }

            foreach (var name in (row.FollowUp?.Programmes ?? []).SelectMany(programme => programme.Ministries))
                yield return At(CellText.FollowUpCode(row), PlanColumn.FollowUp, name);
            foreach (var measure in row.Revised)
            {
                foreach (var name in measure.Ministries)
                    yield return At(measure.Code, PlanColumn.Revised, name);
            }
        }
    }

    private static PrintedMinistry At(MeasureCode? code, PlanColumn column, ResponsibleMinistry name) =>
        new(new RelatedPlace(code, column, name.Printed, name.Source), name);
}
