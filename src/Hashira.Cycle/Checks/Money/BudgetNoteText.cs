using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>A budget note as it stands in a cell, from 【 to 】, or to the end of its paragraph where the 】 is missing.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Start">Offset of 【 in the text of the cell.</param>
/// <param name="Length">With the brackets.</param>
internal sealed partial record BudgetNoteText(CellText Cell, int Start, int Length)
{
    /// <summary>As printed.</summary>
    public string Text => Cell.Text.Text.Substring(Start, Length);

    /// <summary>Place of the note.</summary>
    public RelatedPlace Place => Cell.Place(Start, Length);

    /// <summary>The notes of a cell: only a bracket that names a fiscal year or a stage and an amount is one.</summary>
    public static IEnumerable<BudgetNoteText> Of(CellText cell) => !cell.Text.Text.Contains('【', StringComparison.Ordinal) ? [] :
        from match in Group().Matches(cell.Text.Text)
        where Stage().IsMatch(match.Value) && match.Value.Contains('円', StringComparison.Ordinal)
        select new BudgetNoteText(cell, match.Index, match.Value.TrimEnd().Length);

    /// <summary>All notes of the plan.</summary>
    public static IEnumerable<BudgetNoteText> Of(ActionPlan plan) => CellText.Of(plan).SelectMany(Of);

    [GeneratedRegex(@"【[^【】\n]*】?", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"年\s*度|当初|補正|予備費|予算", RegexOptions.CultureInvariant)]
    private static partial Regex Stage();
}
