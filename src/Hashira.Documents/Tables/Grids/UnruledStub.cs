using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 罫線のない見出し列. A column of row headings that stands to the left of the rulings: each row of the grid has its heading on the baseline of its
/// first line, just before it. Body text beside a table doesn't keep to its baselines.
/// </summary>
internal static class UnruledStub
{
    private const int FewestRows = 4;

    /// <summary>The table with its headings as first column, their glyphs taken; or the table as it is.</summary>
    public static PageTable Add(PageTable table, DrawnPage page, bool[] taken, Func<Box, bool> isFree)
    {
        if (table.Rows < FewestRows || table.Columns < 2)
            return table;
        var rows = RowsOf(table);
        if (rows is null)
            return table;
        var before = new List<int>[table.Rows];
        var left = double.PositiveInfinity;
        var right = double.NegativeInfinity;
        for (var i = 0; i < taken.Length; i++)
        {
            var glyph = page.Glyphs[i];
            var (x, y) = glyph.Centre;
            if (taken[i] || glyph.IsSpace || glyph.Direction != Direction.Right || x >= table.Bounds.Left || y < table.Bounds.Top || y >= table.Bounds.Bottom)
                continue;
            var row = rows.FindIndex(extent => y >= extent.Top && y < extent.Bottom);
            if (row < 0)
                continue;
            (before[row] ??= []).Add(i);
            left = Math.Min(left, glyph.X);
            right = Math.Max(right, glyph.X + glyph.Advance);
        }

        var headed = 0;
        var aligned = 0;
        var withText = 0;
        var size = 0d;
        for (var row = 0; row < table.Rows; row++)
        {
            var own = table.Cells.Where(cell => cell.Place.Row == row && !cell.Lines.IsEmpty).ToList();
            if (own.Count > 0)
                withText++;
            if (before[row] is not { } glyphs)
                continue;
            headed++;
            size = Math.Max(size, glyphs.Max(i => page.Glyphs[i].Size));
            var lines = CellText.Lines([.. glyphs.Select(i => page.Glyphs[i])], page.Number);
            if (own.Exists(cell => cell.Lines.Any(line => lines.Exists(heading => Math.Abs(heading.Part.Y + heading.Part.Height - line.Part.Y - line.Part.Height) < 0.25 * line.Size))) && lines.Count <= own.Max(cell => cell.Lines.Length))
                aligned++;
        }

        if (headed < FewestRows || headed < 0.8 * withText || aligned < 0.9 * headed || table.Bounds.Left - right > 4 * size || right > table.Bounds.Left + 2
            || !isFree(new Box(left, table.Bounds.Top, right, table.Bounds.Bottom)))
            return table;

        var cells = new List<PageCell>();
        for (var row = 0; row < table.Rows; row++)
        {
            var glyphs = before[row] ?? [];
            foreach (var i in glyphs)
                taken[i] = true;
            cells.Add(TableOnPage.Cell(
                new GridCell(row, 0, 1, 1), new Box(left, rows[row].Top, table.Bounds.Left, rows[row].Bottom), [.. glyphs.Select(i => page.Glyphs[i])], page.Number));
        }

        cells.AddRange(table.Cells.Select(cell => cell with { Place = cell.Place with { Column = cell.Place.Column + 1 } }));
        return table with
        {
            Columns = table.Columns + 1,
            Cells = [.. cells.OrderBy(cell => cell.Place.Row).ThenBy(cell => cell.Place.Column)],
            Xs = [left, .. table.Xs],
            Bounds = table.Bounds with { Left = left },
        };
    }

    /// <summary>Upper and lower edge of every row; <see langword="null"/> if some row has no cell of its own.</summary>
    private static List<(double Top, double Bottom)>? RowsOf(PageTable table)
    {
        var rows = new List<(double Top, double Bottom)>();
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.Cells.FirstOrDefault(cell => cell.Place.Row == row && cell.Place.RowSpan == 1) is not { } cell)
                return null;
            rows.Add((cell.Box.Top, cell.Box.Bottom));
        }

        return rows;
    }
}
