using System.Collections.Immutable;
using Hashira.Documents.Tables.Excel.Stored;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel;

/// <summary>シートの表. Makes a table of a range of a sheet: merged cells once, rows and columns that no one sees left out.</summary>
internal sealed class SheetTable
{
    private readonly WorkbookSheet _sheet;
    private readonly SheetContent _content;
    private readonly Styles _styles;
    private readonly ReadingClock _clock;
    private readonly bool _all;

    public SheetTable(WorkbookSheet sheet, SheetContent content, Styles styles, ReadingClock clock, bool includesHidden) =>
        (_sheet, _content, _styles, _clock, _all) = (sheet, content, styles, clock, includesHidden);

    /// <summary>Whether any field of a range is seen.</summary>
    public bool IsSeen(CellRange range) => Rows(range.Top, range.Bottom).Any() && Columns(range.Left, range.Right).Any();

    /// <summary>Number of fields that the table of a range takes.</summary>
    public long Fields(CellRange range) => (long)Rows(range.Top, range.Bottom).Count() * Columns(range.Left, range.Right).Count();

    /// <summary>The table, or <see langword="null"/> if nothing in it is seen. Its cells are made when they are asked for.</summary>
    /// <param name="range">The range.</param>
    /// <param name="cells">Its texts in order of rows and columns.</param>
    /// <param name="headed">Rows that head lists, by their numbers.</param>
    public TableInRows? Build(CellRange range, IReadOnlyList<SheetCell> cells, IReadOnlySet<int> headed)
    {
        int[] rows = [.. Rows(range.Top, range.Bottom)], columns = [.. Columns(range.Left, range.Right)];
        if (rows.Length == 0 || columns.Length == 0)
            return null;
        var fields = new List<Field>();
        var owners = new int[rows.Length, columns.Length];
        var texts = cells.ToDictionary(cell => (cell.Row, cell.Column));
        foreach (var merge in _content.Merges)
        {
            _clock.Check();
            if (!range.Meets(merge))
                continue;
            texts.Remove((merge.Top, merge.Left), out var cell);
            Add(merge, cell);
        }

        foreach (var cell in texts.Values)
            Add(new CellRange(cell.Row, cell.Column, cell.Row, cell.Column), cell);
        var last = fields.Where(field => field.Cell.Text is not null).Select(field => field.Bottom).DefaultIfEmpty(-1).Max();
        if (last < 0)
            return null;
        var height = last + 1;
        var (rowStarts, columnStarts) = Starts(owners, fields, height);
        return new TableInRows([_sheet.Number], rowStarts[height], columnStarts[columns.Length], Headings(rows, height, rowStarts, headed), Cells());

        IEnumerable<TableCell> Cells()
        {
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    var owner = owners[row, column];
                    var field = owner == 0 ? new Field(row, column, row, column, default) : fields[owner - 1];
                    if (field.Top != row || field.Left != column)
                        continue;
                    var bottom = Math.Min(field.Bottom, height - 1);
                    var part = Part(rows[row], columns[column], rows[bottom], columns[field.Right]);
                    var (r, c) = (rowStarts[row], columnStarts[column]);
                    yield return new TableCell(r, c, rowStarts[bottom + 1] - r, columnStarts[field.Right + 1] - c, [part], Lines(field.Cell, part));
                }
            }
        }

        void Add(CellRange place, SheetCell cell)
        {
            _clock.Check();
            int top = Index(rows, place.Top, after: true), left = Index(columns, place.Left, after: true);
            int bottom = Index(rows, place.Bottom, after: false), right = Index(columns, place.Right, after: false);
            if (top > bottom || left > right)
                return;
            fields.Add(new Field(top, left, bottom, right, cell));
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++)
                    owners[row, column] = fields.Count;
            }
        }
    }

    /// <summary>A text outside of tables.</summary>
    public Passage Passage(CellRange range, IEnumerable<SheetCell> cells, bool isBoxed) =>
        new(isBoxed, [.. cells.SelectMany(cell => Lines(cell, Part(cell.Row, cell.Column, cell.Row, cell.Column)))], Part(range.Top, range.Left, range.Bottom, range.Right));

    /// <summary>A place by its fields, all ends included.</summary>
    public CellPart Part(int top, int left, int bottom, int right)
    {
        var geometry = _content.Geometry;
        var (x, y) = (geometry.Left(left), geometry.Top(top));
        return new CellPart(_sheet.Number, x, y, geometry.Right(right) - x, geometry.Top(bottom + 1) - y) { Address = CellAddress.Of(top, left) };
    }

    private ImmutableArray<TextLine> Lines(SheetCell cell, CellPart part)
    {
        if (string.IsNullOrEmpty(cell.Text))
            return [];
        var size = _styles[cell.Style].Size;
        if (!cell.Text.AsSpan().ContainsAny('\r', '\n'))
            return [new TextLine(cell.Text, true, part, size)];
        return [.. cell.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => new TextLine(line, true, part, size))];
    }

    private IEnumerable<int> Rows(int top, int bottom)
    {
        for (var row = top; row <= bottom; row++)
        {
            if (_all || !_content.Geometry.IsRowHidden(row))
                yield return row;
        }
    }

    private IEnumerable<int> Columns(int left, int right)
    {
        for (var column = left; column <= right; column++)
        {
            if (_all || !_content.Geometry.IsColumnHidden(column))
                yield return column;
        }
    }

    /// <summary>
    /// The number of each row and column among those at which a cell begins: a boundary that every cell runs over (squared paper) is none.
    /// </summary>
    private static (int[] Rows, int[] Columns) Starts(int[,] owners, List<Field> fields, int height)
    {
        var width = owners.GetLength(1);
        var (rows, columns) = (new bool[height], new bool[width]);
        foreach (var field in fields.Where(field => field.Top < height))
            (rows[field.Top], columns[field.Left]) = (true, true);
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (owners[row, column] == 0)
                    (rows[row], columns[column]) = (true, true);
            }
        }

        return (Numbers(rows), Numbers(columns));

        static int[] Numbers(bool[] starts)
        {
            var numbers = new int[starts.Length + 1];
            var count = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                // What begins at a boundary that was left out, begins with the one before.
                count += starts[i] ? 1 : 0;
                numbers[i] = Math.Max(0, count - 1);
            }

            numbers[^1] = count;
            return numbers;
        }
    }

    private int Headings(int[] rows, int height, int[] starts, IReadOnlySet<int> headed)
    {
        var count = 0;
        while (count < height && ((rows[count] >= _sheet.TitleRows.First && rows[count] <= _sheet.TitleRows.Last) || (count == 0 && headed.Contains(rows[0]))))
            count++;
        return starts[count];
    }

    private static int Index(int[] seen, int value, bool after)
    {
        var index = Array.BinarySearch(seen, value);
        return index >= 0 ? index : after ? ~index : ~index - 1;
    }

    private readonly record struct Field(int Top, int Left, int Bottom, int Right, SheetCell Cell);
}
