using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>The fields of a table, each with the cell that covers it; found in constant time.</summary>
internal sealed class TableFields
{
    private readonly TableCell?[] _owners;
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);

    public TableFields(Table table, int number)
    {
        (Table, Number) = (table, number);
        _owners = new TableCell?[table.Rows * table.Columns];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, table.Rows); row++)
            {
                for (var column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, table.Columns); column++)
                    _owners[row * table.Columns + column] ??= cell;
            }
        }
    }

    public Table Table { get; }

    /// <summary>Number of the table in its document, from 1.</summary>
    public int Number { get; }

    public TableCell? this[int row, int column] => _owners[row * Table.Columns + column];

    /// <summary>The text of the cell that covers a field, white space at its ends removed; empty if there is none.</summary>
    public string Text(int row, int column) => TextOf(this[row, column]);

    /// <summary>The folded text of a field.</summary>
    public string Folded(int row, int column)
    {
        var text = Text(row, column);
        if (text.Length == 0)
            return "";
        if (!_folded.TryGetValue(text, out var folded))
            _folded[text] = folded = JapaneseText.Fold(text);
        return folded;
    }

    /// <summary>Cells of a row that hold a text and begin in it, from left to right.</summary>
    public List<TableCell> Printed(int row)
    {
        var cells = new List<TableCell>();
        for (var column = 0; column < Table.Columns; column++)
        {
            if (this[row, column] is { } cell && cell.Row == row && cell.Column == column && TextOf(cell).Length > 0)
                cells.Add(cell);
        }

        return cells;
    }

    public static string TextOf(TableCell? cell) => cell switch
    {
        null or { Lines.IsEmpty: true } => "",
        { Lines.Length: 1 } => cell.Lines[0].Text.Trim(),
        _ => string.Join('\n', cell.Paragraphs).Trim(),
    };

    public TablePlace Place(TableCell cell) => new(cell.Parts[0].Page, Number, cell.Row, cell.Column, cell.Parts[0].Address);

    public PrintedCell Print(TableCell cell) => new(TextOf(cell), Place(cell));
}
