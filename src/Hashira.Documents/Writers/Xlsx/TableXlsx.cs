using System.Collections.Immutable;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>一覧（Excel）. A workbook of one sheet: a title over the columns, the heading row, one row for each entry.</summary>
public static class TableXlsx
{
    /// <summary>Writes the workbook. The same content gives the same file; codes and numbers stay the texts they are.</summary>
    /// <param name="sheet">Name on the tab.</param>
    /// <param name="title">Title above the table.</param>
    /// <param name="columns">Heads and widths of the columns, in characters.</param>
    /// <param name="rows">Rows, each with a cell for every column.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(string sheet, string title, ImmutableArray<(string Head, double Width)> columns, IEnumerable<ImmutableArray<string>> rows, Stream output)
    {
        var workbook = new WorkbookFile();
        var table = workbook.AddSheet(sheet, 1, [.. columns]);
        table.AddMerged(title, CellLook.Title, 27);
        table.AddHead();
        foreach (var row in rows)
            table.Add([.. row.Select(cell => ((object?)(cell.Length > SheetRows.LongestText ? cell[..SheetRows.LongestText] : cell), CellLook.Text))]);
        workbook.Write($"{sheet} {title}", output);
    }
}
