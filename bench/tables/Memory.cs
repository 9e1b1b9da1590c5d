using System.Diagnostics;
using System.Globalization;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>What is held while a file is read, page by page, and the most the process took.</summary>
internal static class Memory
{
    private const int Every = 50;

    public static int Run(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Tell("before", bytes);
        var document = PdfTables.Read(file, bytes, progress: new Steps(bytes));
        Tell("the tables alone", bytes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{document.Pages} pages, {document.Tables.Sum(table => table.Cells.Length)} cells, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static void Tell(string when, byte[] bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: {(GC.GetTotalMemory(true) - bytes.Length) / 1048576d:0.0} MB held beside the file"));

    private sealed class Steps(byte[] bytes) : IProgress<TableReadingProgress>
    {
        public void Report(TableReadingProgress value)
        {
            if (value.Page % Every == 0)
                Tell($"page {value.Page}", bytes);
        }
    }
}
