using System.Collections.Immutable;
using Hashira.Documents.Writers.OpenData;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>表のブック（Excel）. Published tables as a workbook: a sheet that explains every column, then one sheet for each table, numbers as numbers.</summary>
public static class TableWorkbook
{
    private const double Narrow = 12;
    private const double Wide = 24;
    private const string Cut = "…（続きは CSV 又は SQLite）";

    /// <summary>Writes the workbook. The same tables give the same bytes.</summary>
    /// <param name="title">Title of the workbook.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(string title, ImmutableArray<OpenTable> tables, Stream output)
    {
        var workbook = new WorkbookFile();
        var about = workbook.AddSheet("列の説明", 0, ("表", 24), ("列", 20), ("名前", 20), ("意味", 90));
        foreach (var table in tables)
        {
            foreach (var column in table.Columns)
                about.Add((table.Title, CellLook.Text), (column.Name, CellLook.Text), (column.Title, CellLook.Text), (TableReadme.Meaning(column), CellLook.Text));
        }

        foreach (var table in tables)
        {
            var sheet = workbook.AddSheet(table.Title, 0, [.. table.Columns.Select(column => (column.Title, column.Type == OpenColumnType.Text && column.Values.IsEmpty && !table.PrimaryKey.Contains(column.Name) ? Wide : Narrow))]);
            foreach (var row in table.Rows)
                sheet.Add([.. row.Select(value => (Shown(value), CellLook.Text))]);
        }

        workbook.Write(title, output);
    }

    // Numbers that Excel would round stay texts.
    private static object? Shown(object? value) => value switch
    {
        long number when Math.Abs(number) < 1_000_000_000_000_000 => number,
        decimal number when Math.Abs(number) < 1_000_000_000 => number,
        bool truth => truth ? "はい" : "いいえ",
        null => null,
        _ => CsvTable.Text(value) is { Length: > SheetRows.LongestText } text ? text[..(SheetRows.LongestText - Cut.Length)] + Cut : CsvTable.Text(value),
    };
}
