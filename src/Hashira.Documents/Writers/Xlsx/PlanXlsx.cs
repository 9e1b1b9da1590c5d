using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>
/// 取組方針（Excel）. A workbook of four sheets: the plan in its three columns, which can be read back, then a row for each measure, for each
/// budget figure and for each other figure. Codes are text; amounts are numbers of yen, and a sum over them is no total of budgets.
/// </summary>
public static class PlanXlsx
{
    /// <summary>Writes a plan. The same plan gives the same file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <exception cref="UnwritablePlanException">A cell of the plan is longer than Excel lets a cell be.</exception>
    public static void Write(ActionPlan plan, Stream output)
    {
        var workbook = new WorkbookFile();
        AddPlan(workbook, plan);
        MeasureSheets.AddMeasures(workbook, plan);
        MeasureSheets.AddBudgets(workbook, plan);
        MeasureSheets.AddFigures(workbook, plan);
        workbook.Write(plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text, output);
    }

    private static void AddPlan(WorkbookFile workbook, ActionPlan plan)
    {
        var titles = PrintedForm.ColumnTitles(plan);
        var sheet = workbook.AddSheet("方針", plan.Title.IsEmpty ? 0 : 1, (titles[0], 58), (titles[1], 58), (titles[2], 62));
        if (!plan.Title.IsEmpty)
        {
            sheet.AddMerged(plan.Title.Text, CellLook.Title, 27);
            sheet.AddHead();
        }

        foreach (var paragraph in PlanCover.Below(plan))
            sheet.AddMerged(paragraph, CellLook.Text);
        foreach (var section in PlanSection.Of(plan))
        {
            if (section.Pillar is { } pillar)
                sheet.AddMerged(PrintedForm.Chapter(pillar), CellLook.Chapter, 24);
            if (section.Policy is { } policy)
            {
                sheet.AddMerged(PrintedForm.BoxTitle(plan), CellLook.Chapter, 24);
                sheet.AddMerged($"{PrintedForm.PolicyNumber(policy.Number)} {policy.Text.Text}", CellLook.Policy);
            }

            foreach (var row in section.Rows)
                sheet.Add([.. new[] { PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised }.Select(column => ((object?)Cell(row, column), CellLook.Text))]);
        }
    }

    private static string Cell(PlanRow row, PlanColumn column) => string.Join('\n', CellParagraph.Of(row, column).Select(paragraph =>
        (paragraph.IsParted ? "\n" : "") + (paragraph.Bullet.Length > 0 ? paragraph.Bullet + " " : "") + paragraph.Text));
}
