using Hashira.Documents.Forms;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Readers;

/// <summary>
/// 計画の行. The rows of a table of a plan. What geometry and tags leave open, the form of the plan tells: every row names a measure or says why it names
/// none. A row that does neither is the rest of the row above, which a page end has cut, however clean its paragraphs are.
/// </summary>
internal static class PlanRows
{
    /// <summary>Rows from top to bottom, each with its cells; rests are put to the row they belong to.</summary>
    public static List<List<TableCell>> Of(Table table, int[] columns, PlanForm form)
    {
        var rows = new List<List<TableCell>>();
        var last = default(List<TableCell>);
        foreach (var row in table.Cells.GroupBy(cell => cell.Row).SelectMany(row => RowsAtPageEnds.Parted([.. row], columns, form)))
        {
            if (TablePlanReader.IsHeader(row, form))
            {
                rows.Add(row);
            }
            else if (TablePlanReader.Banner(table, row, form) is not null)
            {
                rows.Add(row);
                last = null;
            }
            else if (last is not null && (IsFollowUpAlone(row, columns) || (BeginsPage(last, row) && IsRest(last, row, columns, form))))
            {
                last.AddRange(row);
            }
            else
            {
                rows.Add(last = row);
            }
        }

        return rows;
    }

    /// <summary>A middle cell that stands alone would tell what was done about no measure at all.</summary>
    private static bool IsFollowUpAlone(List<TableCell> row, int[] columns) =>
        row.TrueForAll(cell => cell.Lines.IsEmpty || (cell.Column >= columns[1] && cell.Column < columns[2]));

    private static bool BeginsPage(List<TableCell> above, List<TableCell> row) => above.Max(cell => cell.Parts[^1].Page) < row.Min(cell => cell.Parts[0].Page);

    /// <summary>
    /// Neither a heading nor a code, not even a misprinted one, nor a mark instead of it. A bare code on the left begins no row if the text on the right
    /// goes on, or if there is none and the row above has a heading: it is the second measure of a cell.
    /// </summary>
    private static bool IsRest(List<TableCell> above, List<TableCell> row, int[] columns, PlanForm form)
    {
        var left = row.FindAll(cell => cell.Column < columns[1] && !cell.Lines.IsEmpty);
        var right = row.FindAll(cell => cell.Column >= columns[2] && !cell.Lines.IsEmpty);
        return row.TrueForAll(cell => cell.Lines.IsEmpty || !form.NewMark(Whole(cell)).Success)
            && right.TrueForAll(cell => GoesOn(cell, form)) && (left.TrueForAll(cell => GoesOn(cell, form)) || ((right.Count > 0 || IsHeaded(above, form)) && left.TrueForAll(cell => form.Code(First(cell)).Success)));
    }

    private static bool IsHeaded(List<TableCell> row, PlanForm form) => row.Exists(cell => !cell.Lines.IsEmpty && form.OpensHeading(First(cell)));

    private static bool GoesOn(TableCell cell, PlanForm form)
    {
        var (first, whole) = (First(cell), Whole(cell));
        return !form.OpensHeading(first) && !(first.Length > 1 && first[0] is '（' or '(' && form.Policy(first[1..]) is not null)
            && !form.MovedFrom(whole).Success && !form.MovedTo(whole).Success && !form.Ended(whole).Success;
    }

    private static string First(TableCell cell) => cell.Lines[0].Text.TrimStart();

    private static string Whole(TableCell cell) => string.Concat(cell.Lines.Select(line => line.Text)).Trim();
}
