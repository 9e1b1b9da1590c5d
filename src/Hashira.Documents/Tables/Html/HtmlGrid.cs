using System.Collections.Immutable;

namespace Hashira.Documents.Tables.Html;

/// <summary>
/// The fields of a table whose rows are still coming, as the HTML standard forms them: a cell takes the next free field of its row and those that it spans.
/// Where two would lie on one another the later one ends before.
/// </summary>
/// <param name="number">Number of the table in the document, from 1.</param>
internal sealed class HtmlGrid(int number)
{
    private const int WidestSpan = 1000;

    private readonly List<(TableCell Cell, List<TextLine> Lines, bool IsHead)> _cells = [];

    /// <summary>By column, in how many rows from this one on a cell stands there.</summary>
    private readonly List<int> _taken = [];

    private int _row = -1;
    private int _column;

    /// <summary>Columns in which a cell has begun: a span past them is one over what is there (<c>colspan="99"</c>).</summary>
    public int Columns { get; private set; }

    /// <summary>Rows that the table itself calls its head.</summary>
    public int MarkedHead { get; set; }

    public int Rows => _row + 1;

    public void BeginRow()
    {
        _row++;
        _column = 0;
        for (var column = 0; column < _taken.Count; column++)
            _taken[column] = Math.Max(0, _taken[column] - 1);
    }

    /// <summary>Begins a cell.</summary>
    /// <param name="rows">How many rows it spans; 0 for all that are left.</param>
    /// <param name="columns">How many columns it spans.</param>
    /// <param name="rowsLeft">Rows of its group from this one on; no cell reaches further.</param>
    /// <param name="isHead">Whether it is a heading.</param>
    /// <param name="order">Its place.</param>
    /// <returns>Its address.</returns>
    public string BeginCell(int rows, int columns, int rowsLeft, bool isHead, int order)
    {
        while (_column < _taken.Count && _taken[_column] > 0)
            _column++;
        var height = rows == 0 ? rowsLeft : Math.Min(rows, rowsLeft);
        var width = 0;
        while (width < Math.Clamp(columns, 1, WidestSpan) && (_column + width >= _taken.Count || _taken[_column + width] == 0))
        {
            if (_column + width == _taken.Count)
                _taken.Add(0);
            _taken[_column + width++] = height;
        }

        var address = $"表{number}・{_row + 1}行・{_column + 1}列";
        _cells.Add((new TableCell(_row, _column, height, width, [new CellPart(1, 0, order, 0, 0) { Address = address }], []), [], isHead));
        Columns = Math.Max(Columns, _column + 1);
        _column += width;
        return address;
    }

    /// <summary>Adds a line to the cell begun last.</summary>
    public void Add(TextLine line) => _cells[^1].Lines.Add(line);

    /// <summary>How many lines the cell begun last has.</summary>
    public int Lines => _cells[^1].Lines.Count;

    /// <summary>The table; <see langword="null"/> if it has no cell.</summary>
    public Table? Build(bool isNested)
    {
        if (_cells.Count == 0)
            return null;
        var plain = _cells.Where(cell => !cell.IsHead).Select(cell => cell.Cell.Row).DefaultIfEmpty(Rows).Min();
        return new Table([1], Rows, Columns, [.. _cells.Select(Finished)], MarkedHead > 0 ? MarkedHead : plain) { IsNested = isNested };
    }

    private TableCell Finished((TableCell Cell, List<TextLine> Lines, bool IsHead) cell) =>
        cell.Cell with { ColumnSpan = Math.Min(cell.Cell.ColumnSpan, Columns - cell.Cell.Column), Lines = cell.Lines.ToImmutableArray() };
}
