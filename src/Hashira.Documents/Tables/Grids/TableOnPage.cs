using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>Fills a grid with the glyphs that stand in it and says what it is: a table, a box of one cell, or nothing.</summary>
internal static class TableOnPage
{
    /// <summary>An empty row or column thinner than this is the room between the two lines of a double ruling, or between a table and its frame.</summary>
    private const double DoubleRuling = 5;

    /// <summary>So is one in which not even the smallest letter of the table has room, in em of that letter.</summary>
    private const double LetterRoom = 0.8;

    /// <summary>Reads the grid; its glyphs are then taken.</summary>
    /// <returns><see langword="null"/> if it isn't a table or a box, and then takes no glyph.</returns>
    public static PageTable? Read(RulingGrid grid, DrawnPage page, bool[] taken)
    {
        var (places, cellOfField) = Spans.Of(grid);
        var glyphs = new List<Glyph>?[places.Count];
        var inside = new List<int>();
        var crossings = new WordCrossings();
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i])
                continue;
            var glyph = page.Glyphs[i];
            var (x, y) = glyph.Centre;
            if (!grid.Bounds.Contains(x, y))
                continue;
            var cell = cellOfField[(EdgeBefore(grid.Ys, y) * grid.Columns) + EdgeBefore(grid.Xs, x)];
            (glyphs[cell] ??= []).Add(glyph);
            inside.Add(i);
            crossings.Next(glyph, cell);
        }

        if (crossings.AreCommon)
            return null;
        var cells = new List<PageCell>();
        for (var i = 0; i < places.Count; i++)
            cells.AddRange(Parted(places[i], grid, glyphs[i] ?? [], page.Number));
        WithParagraphsOfColumn(cells);
        var table = Compact(grid, page.Number, cells);
        if (!IsTableOrBox(table))
            return null;
        foreach (var i in inside)
            taken[i] = true;
        return table;
    }

    public static PageCell Cell(GridCell place, Box box, List<Glyph> glyphs, int page) => new(
        place, box, [.. CellText.Lines(glyphs, page)], [.. glyphs.Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Mark).Distinct()]);

    /// <summary>
    /// Looks at the paragraphs of each cell again, knowing how far its lines could have gone: up to the right edge of the cell, less the least
    /// that any cell of the table leaves there. Text that doesn't begin at the left edge is set in another way and left as it is.
    /// </summary>
    private static void WithParagraphsOfColumn(List<PageCell> cells)
    {
        // Stops and closing brackets may hang over the edge.
        var room = cells.SelectMany(cell => cell.Lines.Where(line => !Paragraphs.MayHang(line.Text)).Select(line => cell.Box.Right - (line.Part.X + line.Part.Width))).DefaultIfEmpty(0).Min();
        for (var i = 0; i < cells.Count; i++)
        {
            var (box, lines) = (cells[i].Box, cells[i].Lines);
            if (lines.Length > 1 && lines.All(line => line.Part.Height < 2 * line.Size) && lines.Min(line => line.Part.X) - box.Left < Math.Max(room, 0) + (0.8 * lines[0].Size))
                cells[i] = cells[i] with { Lines = Paragraphs.Within(lines, box.Right - Math.Max(room, 0)) };
        }
    }

    private static IEnumerable<PageCell> Parted(GridCell place, RulingGrid grid, List<Glyph> glyphs, int page)
    {
        var edges = glyphs.Count == 0 ? [] : ColumnGaps.Of(place, grid, glyphs);
        var first = place.Column;
        foreach (var edge in edges.Append(place.Column + place.ColumnSpan))
        {
            var box = new Box(grid.Xs[first], grid.Ys[place.Row], grid.Xs[edge], grid.Ys[place.Row + place.RowSpan]);
            var own = edges.Count == 0 ? glyphs : glyphs.FindAll(glyph => glyph.Centre.X >= box.Left && glyph.Centre.X < box.Right);
            yield return Cell(new GridCell(place.Row, first, place.RowSpan, edge - first), box, own, page);
            first = edge;
        }
    }

    private static bool IsTableOrBox(PageTable table)
    {
        var withText = table.Cells.Count(cell => !cell.Lines.IsEmpty);
        // A page may hold no more of a table than the rest of one cell.
        return table.Cells.Length == 1 ? withText == 1 : withText >= (table.Columns > 1 ? 1 : 2);
    }

    private static PageTable Compact(RulingGrid grid, int page, List<PageCell> cells)
    {
        var narrow = Math.Max(DoubleRuling, LetterRoom * cells.SelectMany(cell => cell.Lines).Select(line => line.Size).DefaultIfEmpty(0).Min());
        var columns = Kept(grid.Xs, narrow, cells, cell => (cell.Place.Column, cell.Place.ColumnSpan));
        var (above, below) = (grid.IsOpenAtTop && IsFrame(0), grid.IsOpenAtBottom && IsFrame(grid.Rows - 1));
        if (above || below)
            cells = cells.FindAll(cell => cell.Place.RowSpan > 1 || !((above && cell.Place.Row == 0) || (below && cell.Place.Row == grid.Rows - 1)));
        var rows = Kept(grid.Ys, narrow, cells, cell => (cell.Place.Row, cell.Place.RowSpan));
        var moved = cells
            .Select(cell => cell with
            {
                Place = new GridCell(
                    rows[cell.Place.Row],
                    columns[cell.Place.Column],
                    rows[cell.Place.Row + cell.Place.RowSpan] - rows[cell.Place.Row],
                    Breadth(cell)),
            })
            .Where(cell => cell.Place.RowSpan > 0 && cell.Place.ColumnSpan > 0)
            .OrderBy(cell => cell.Place.Row).ThenBy(cell => cell.Place.Column);
        var xs = Enumerable.Range(0, grid.Columns + 1).Where(i => i == grid.Columns || columns[i + 1] > columns[i]).Select(i => grid.Xs[i]);
        return new PageTable(page, rows[^1], columns[^1], [.. moved], [.. xs], grid.Bounds, grid.IsOpenAtTop && !above, grid.IsOpenAtBottom && !below);

        // An open row without any text that nothing parts is but the frame of the table, which runs on to the end of the page.
        bool IsFrame(int row) => grid.Rows > 1 && columns[^1] > 1
            && cells.Exists(cell => cell.Place.Row == row && cell.Place.RowSpan == 1 && Breadth(cell) == columns[^1])
            && cells.TrueForAll(cell => cell.Place.Row != row || cell.Lines.IsEmpty);

        int Breadth(PageCell cell) => columns[cell.Place.Column + cell.Place.ColumnSpan] - columns[cell.Place.Column];
    }

    /// <summary>New number of every row (or column) edge; one that is left out has the number of the next.</summary>
    private static int[] Kept(double[] edges, double narrow, List<PageCell> cells, Func<PageCell, (int First, int Count)> extent)
    {
        var count = edges.Length - 1;
        var begins = new bool[count];
        var hasText = new bool[count];
        foreach (var cell in cells)
        {
            var (first, span) = extent(cell);
            begins[first] = true;
            if (span == 1 && !cell.Lines.IsEmpty)
                hasText[first] = true;
        }

        var numbers = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            var kept = begins[i] && (hasText[i] || edges[i + 1] - edges[i] >= narrow);
            numbers[i + 1] = numbers[i] + (kept ? 1 : 0);
        }

        return numbers;
    }

    private static int EdgeBefore(double[] edges, double place)
    {
        var found = Array.BinarySearch(edges, place);
        return Math.Clamp(found < 0 ? ~found - 1 : found, 0, edges.Length - 2);
    }

    /// <summary>
    /// Counts words that a ruling runs through. In a table none does; in a chart the grid lines run through its labels.
    /// </summary>
    private sealed class WordCrossings
    {
        private int _pairs;
        private int _crossings;
        private int _lastCell = -1;
        private Glyph _last;

        public bool AreCommon => _crossings >= 3 && _crossings * 20 > _pairs;

        public void Next(Glyph glyph, int cell)
        {
            if (_lastCell >= 0 && !glyph.IsSpace && !_last.IsSpace && glyph.Direction == Direction.Right && _last.Direction == Direction.Right
                && Math.Abs(glyph.Y - _last.Y) < 0.1 * glyph.Size && Math.Abs(glyph.X - _last.X - _last.Advance) < 0.12 * glyph.Size)
            {
                _pairs++;
                if (cell != _lastCell)
                    _crossings++;
            }

            (_last, _lastCell) = (glyph, cell);
        }
    }
}
