using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

/// <summary>Reading in tests, and tables as short text pictures.</summary>
internal static class ReadTables
{
    public static TableDocument Read(this TinyPdf pdf, TableReadingOptions? options = null) =>
        PdfTables.Read("tiny.pdf", pdf.Write(), options, cancellation: TestContext.Current.CancellationToken);

    /// <summary>A row per line, cells parted by |, lines of a cell by /. A merged cell carries its size.</summary>
    public static string Picture(this Table table) => string.Join('\n', table.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell =>
        cell.Text.Replace('\n', '/') + (cell.RowSpan + cell.ColumnSpan > 2 ? $"({cell.RowSpan}x{cell.ColumnSpan})" : "")))));

    public static string Picture(this TableDocument document) => string.Join("\n\n", document.Tables.Select(Picture));
}
