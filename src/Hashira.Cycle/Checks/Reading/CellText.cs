using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>A stretch of plan text that belongs together, with the measure and the column in which it stands.</summary>
/// <param name="Code">The measure; <see langword="null"/> outside the table. A follow-up cell goes by its current code, as it reports on that.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">The text; at least one character of it is printed.</param>
internal sealed record CellText(MeasureCode? Code, PlanColumn Column, PlacedText Text)
{
    /// <summary>Every text of the plan: title, pillars, boxes, and row by row headings, codes, texts, ministry brackets, follow-ups and marks.</summary>
    public static IEnumerable<CellText> Of(ActionPlan plan) => PlanTexts.Of(plan).Cells;

    /// <summary>The same, put together anew.</summary>
    public static IEnumerable<CellText> All(ActionPlan plan)
    {
        var all = new List<CellText> { new(null, PlanColumn.Document, plan.Title) };
        all.AddRange(plan.Pillars.Select(pillar => new CellText(null, PlanColumn.Document, pillar.Title)));
        all.AddRange(plan.MajorPolicies.Select(policy => new CellText(null, PlanColumn.Policy, policy.Text)));
        foreach (var row in plan.Rows)
        {
            foreach (var measure in row.Current)
                all.AddRange(OfMeasure(measure, PlanColumn.Current));
            if (row.FollowUp is { } followUp)
                all.Add(new CellText(FollowUpCode(row), PlanColumn.FollowUp, followUp.Text));
            foreach (var measure in row.Revised)
                all.AddRange(OfMeasure(measure, PlanColumn.Revised));
            all.AddRange(row.Change.Marks.Select(mark => new CellText(CodeIn(row, mark.Column), mark.Column, mark)));
        }

        return all.Where(cell => cell.Text.Source is not null);
    }

    /// <summary>The code by which a finding in the follow-up cell of a row goes.</summary>
    public static MeasureCode? FollowUpCode(PlanRow row) => row.Current.Length > 0 ? row.Current[0].Code : row.Code;

    /// <summary>The code of a row seen from a column: its own there, else the other one's.</summary>
    public static MeasureCode? CodeIn(PlanRow row, PlanColumn column) =>
        column == PlanColumn.Revised ? (row.Revised.Length > 0 ? row.Revised[0].Code : FollowUpCode(row)) : FollowUpCode(row);

    /// <summary>Place of a part of the text; a letter of two UTF-16 units is never cut.</summary>
    public RelatedPlace Place(int start, int length)
    {
        var end = start + length;
        if (start > 0 && start < Text.Length && char.IsLowSurrogate(Text.Text[start]))
            start--;
        if (end < Text.Length && char.IsLowSurrogate(Text.Text[end]))
            end++;
        return new RelatedPlace(Code, Column, Text.Text[start..end].Replace("\n", "", StringComparison.Ordinal), Text.Locate(start, end - start) ?? Text.Source!);
    }

    /// <summary>Place of the whole text.</summary>
    public RelatedPlace Place() => Place(0, Text.Length);

    private static IEnumerable<CellText> OfMeasure(PlannedMeasure measure, PlanColumn column)
    {
        if (measure.Heading is { } heading)
            yield return new CellText(measure.Code, column, heading);
        yield return new CellText(measure.Code, column, measure.PrintedCode);
        yield return new CellText(measure.Code, column, measure.Text);
        if (measure.MinistriesBracket is { } bracket)
            yield return new CellText(measure.Code, column, bracket);
    }
}
