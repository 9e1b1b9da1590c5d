namespace Hashira.Documents.Tables.Grids;

/// <summary>A table that grows page by page.</summary>
internal sealed class JoinedTable
{
    private readonly List<(PageTable Part, PageLayout Layout)> _parts = [];
    private double[] _xs;
    private int _headerRows;

    public JoinedTable(PageTable first, PageLayout layout)
    {
        _parts.Add((first, layout));
        _xs = first.Xs;
    }

    public PageTable LastPart => _parts[^1].Part;

    /// <summary>Whether it is no table by itself: fields with a single text among them.</summary>
    public bool IsScant => _parts.Count == 1 && LastPart.Cells.Count(cell => !cell.Lines.IsEmpty) < 2;

    /// <summary>What is not a table by itself, as text in a box.</summary>
    public Passage AsPassage()
    {
        var (part, layout) = _parts[0];
        return new Passage(
            true, [.. part.Cells.SelectMany(cell => cell.Lines).Select(line => line with { Part = layout.Restored(line.Part) })], layout.Restored(CellText.Part(part.Page, part.Bounds)));
    }

    /// <summary>Adds the part of the next page.</summary>
    /// <returns>Whether it belongs to this table.</returns>
    public bool TryAppend(PageTable part, PageLayout layout)
    {
        if (!TableJoining.HaveSameColumns(_xs, part.Xs) && !(TableJoining.AreOneByTags(LastPart, part) && _xs.Length == part.Xs.Length))
            return false;
        if (part.Xs.Length > _xs.Length)
            _xs = part.Xs;
        _headerRows = Math.Max(_headerRows, RepeatedRows(_parts[0].Part, part));
        _parts.Add((part, layout));
        return true;
    }

    /// <summary>The whole table.</summary>
    public Table Finish(Furniture furniture, RowHabits habits)
    {
        var rows = new List<List<Piece>>();
        for (var i = 0; i < _parts.Count; i++)
        {
            var (part, layout) = _parts[i];
            var skipped = i == 0 ? 0 : RepeatedRows(_parts[0].Part, part);
            var added = RowsOf(part, layout, skipped, rows.Count);
            if (i > 0 && added.Count > 0)
            {
                var cut = new CutRow(rows, added[0], _parts[i - 1].Part, part, furniture.RoomBelow(_parts[i - 1].Layout, _parts[i - 1].Part), habits);
                if (cut.IsCut)
                    Merge(rows, added);
            }

            rows.AddRange(added);
        }

        var cells = rows.SelectMany(row => row).OrderBy(piece => piece.Row).ThenBy(piece => piece.Column).Select(piece => new TableCell(
            piece.Row, piece.Column, piece.RowSpan, piece.ColumnSpan, [.. piece.Parts], [.. piece.Lines]));
        return new Table([.. _parts.Select(part => part.Part.Page)], rows.Count, _xs.Length - 1, [.. cells], Math.Max(_headerRows, TaggedHeadings(rows))) { Route = Route };
    }

    private TableRoute Route =>
        _parts.TrueForAll(part => part.Part.Tagged is not null) ? TableRoute.Tags
        : _parts.Exists(part => part.Part.IsAgainstTags) ? TableRoute.RulingsAgainstTags
        : TableRoute.Rulings;

    /// <summary>Number of rows at the top whose cells are all tagged as headings.</summary>
    private static int TaggedHeadings(List<List<Piece>> rows) =>
        rows.TakeWhile(row => row.Exists(piece => piece.Printed.Tagged is not null) && row.TrueForAll(piece => piece.Printed.Tagged?.IsHeading ?? piece.Lines.Count == 0)).Count();

    /// <summary>Cells by the row in which they begin; numbered on from <paramref name="firstRow"/>.</summary>
    private List<List<Piece>> RowsOf(PageTable part, PageLayout layout, int skipped, int firstRow)
    {
        var rows = Enumerable.Range(0, part.Rows - skipped).Select(_ => new List<Piece>()).ToList();
        foreach (var cell in part.Cells)
        {
            if (cell.Place.Row < skipped)
                continue;
            var (from, to) = (cell.Place.Column, cell.Place.Column + cell.Place.ColumnSpan);
            if (part.Xs.Length != _xs.Length)
                (from, to) = (TableJoining.EdgeAt(_xs, part.Xs[from]), TableJoining.EdgeAt(_xs, part.Xs[to]));
            rows[cell.Place.Row - skipped].Add(new Piece
            {
                Row = firstRow + cell.Place.Row - skipped,
                Column = from,
                RowSpan = cell.Place.RowSpan,
                ColumnSpan = to - from,
                Parts = [layout.Restored(CellText.Part(part.Page, cell.Box))],
                Lines = [.. cell.Lines.Select(line => line with { Part = layout.Restored(line.Part) })],
                Printed = cell,
            });
        }

        return rows;
    }

    /// <summary>Puts the first of the added rows into the last row so far; the rows behind it move up by one.</summary>
    private static void Merge(List<List<Piece>> rows, List<List<Piece>> added)
    {
        var last = rows.Count - 1;
        foreach (var piece in added[0])
        {
            var upper = CutRow.Covering(rows, last, piece.Column)!;
            upper.RowSpan += piece.RowSpan - 1;
            upper.Parts.AddRange(piece.Parts);
            for (var i = 0; i < piece.Lines.Count; i++)
            {
                var line = piece.Lines[i];
                upper.Lines.Add(i == 0 ? line with { BeginsParagraph = CutRow.BeginsParagraph(upper, piece, line) } : line);
            }

            upper.Printed = piece.Printed;
        }

        added.RemoveAt(0);
        foreach (var piece in added.SelectMany(row => row))
            piece.Row--;
    }

    /// <summary>How many of the first rows of a later part print the first rows of the table again.</summary>
    private static int RepeatedRows(PageTable first, PageTable later)
    {
        const int MostHeaderRows = 5;
        var repeated = 0;
        while (repeated < Math.Min(MostHeaderRows, Math.Min(first.Rows, later.Rows)) && TableJoining.RowText(first, repeated) is { Length: > 0 } text && text == TableJoining.RowText(later, repeated))
            repeated++;
        // A heading that spans rows is repeated as a whole or not at all.
        while (repeated > 0 && later.Cells.Any(cell => cell.Place.Row < repeated && cell.Place.Row + cell.Place.RowSpan > repeated))
            repeated--;
        return repeated;
    }

    /// <summary>A cell while its table still grows.</summary>
    public sealed class Piece
    {
        public required int Row { get; set; }

        public required int Column { get; init; }

        public required int RowSpan { get; set; }

        public required int ColumnSpan { get; init; }

        public required List<CellPart> Parts { get; init; }

        public required List<TextLine> Lines { get; init; }

        /// <summary>Its part on the page read last.</summary>
        public required PageCell Printed { get; set; }
    }
}
