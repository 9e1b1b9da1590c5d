using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>The texts of a plan as many checks need them, made once for each plan and forgotten with it.</summary>
/// <param name="Cells">Every text of the plan.</param>
/// <param name="Folded">The same, full-width letters, digits and punctuation folded at their offsets.</param>
/// <param name="WithoutNames">Folded, the letters of proper names put out.</param>
internal sealed record PlanTexts(ImmutableArray<CellText> Cells, ImmutableArray<string> Folded, ImmutableArray<string> WithoutNames)
{
    private static readonly ConditionalWeakTable<ActionPlan, PlanTexts> Made = [];

    /// <summary>The texts of the plan.</summary>
    public static PlanTexts Of(ActionPlan plan) => Made.GetValue(plan, static plan =>
    {
        ImmutableArray<CellText> cells = [.. CellText.All(plan)];
        ImmutableArray<string> folded = [.. cells.Select(cell => SameLength.Fold(cell.Text.Text))];
        return new PlanTexts(cells, folded, [.. folded.Select(PlanSearch.WithoutNames)]);
    });
}
