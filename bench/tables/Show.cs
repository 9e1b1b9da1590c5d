using System.Globalization;
using Hashira.Documents;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>Prints what is read, to look at it.</summary>
internal static class Show
{
    public static int Run(string file, string[] options)
    {
        try
        {
            var document = PdfTables.Read(file, File.ReadAllBytes(file), new TableReadingOptions { PerPage = options.Contains("--per-page") });
            if (options.Contains("--json"))
            {
                TablesJson.Write(TableReading.Of(document), Console.OpenStandardOutput());
                return 0;
            }

            foreach (var problem in document.Problems)
                Console.WriteLine($"! {problem.Page}: {problem.Message}");
            foreach (var passage in document.Passages.Where(_ => options.Contains("--passages")))
                Console.WriteLine($"p{passage.Part.Page} {(passage.IsBoxed ? "box " : "")}{passage.Text.Replace("\n", " / ", StringComparison.Ordinal)}");
            foreach (var table in document.Tables)
            {
                Console.WriteLine($"== pages {string.Join(',', table.Pages)}  {table.Rows} rows × {table.Columns} columns, header rows {table.HeaderRows}");
                foreach (var cell in table.Cells)
                {
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"  [{cell.Row},{cell.Column}]{(cell.RowSpan + cell.ColumnSpan > 2 ? $" {cell.RowSpan}×{cell.ColumnSpan}" : "")} {string.Join(" ¶ ", cell.Paragraphs)}"));
                }
            }

            return 0;
        }
        catch (UnreadableDocumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
