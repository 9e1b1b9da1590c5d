using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Register.Reconciliation;

/// <summary>The government's files as they were published, where they are at hand.</summary>
public sealed class SharedSheetsTests
{
    [Fact]
    public void Every_sheet_of_the_2022_archive_is_read_and_nothing_is_passed_over()
    {
        var (path, reason) = SharedData.PathOrSkipReason("review-sheets/judgit-2022.zip");
        Assert.SkipWhen(path is null, reason);
        var reader = Read(path!);

        Assert.Empty(reader.Problems.Select(problem => problem.ToString()));
        Assert.Equal(5_394, reader.Sheets.Length);
        Assert.All(reader.Sheets, sheet => Assert.Equal((ReviewSheetSystem.SheetArchive, new FiscalYear(2022)), (sheet.Key.System, sheet.Key.BusinessYear)));
        Assert.Equal(5_394, reader.Sheets.Select(sheet => sheet.Key).Distinct().Count());
        Assert.All(reader.Sheets, sheet => Assert.True(sheet.Name.Length > 0 && sheet.Ministry.Length > 0, sheet.Key.ToString()));
    }

    [Fact]
    public void The_2024_files_are_read_as_they_are_and_put_together_by_the_number_of_the_programme()
    {
        var (folder, reason) = SharedData.PathOrSkipReason("review-sheets");
        Assert.SkipWhen(folder is null, reason);
        var files = Directory.GetFiles(folder!, "*_RS_2024_*.zip").Order(StringComparer.Ordinal).ToArray();
        Assert.SkipWhen(files.Length == 0, $"The files of 2024 are absent from {folder}");
        var reader = Read(files);

        Assert.Empty(reader.Problems.Select(problem => problem.ToString()));
        Assert.Equal(NumbersIn(files), reader.Sheets.Select(sheet => sheet.Key.Number).Order(StringComparer.Ordinal));
        Assert.All(reader.Sheets, sheet => Assert.Equal((ReviewSheetSystem.RsSystem, new FiscalYear(2024)), (sheet.Key.System, sheet.Key.BusinessYear)));
        Assert.True(reader.Sheets.Count(sheet => sheet.Budgets.Length > 0) > reader.Sheets.Length * 9 / 10);
        Assert.True(reader.Sheets.Any(sheet => sheet.Related.Length > 0));
    }

    private static ReviewSheetReader Read(params string[] paths)
    {
        var reader = new ReviewSheetReader(TableLimits.Default);
        foreach (var path in paths)
            reader.Read(Path.GetFileName(path), File.ReadAllBytes(path), TestContext.Current.CancellationToken);
        return reader;
    }

    // Counted past the reader: the third field of every line that begins a record; names before it hold neither commas nor line ends.
    private static IEnumerable<string> NumbersIn(string[] files)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files)
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(path);
            foreach (var entry in zip.Entries)
            {
                using var text = new StreamReader(entry.Open());
                while (text.ReadLine() is { } line)
                {
                    if (line.Split(',') is [var kind, "2024", var number, ..] && kind.Trim('\uFEFF', '"') != "シート種別" && number.All(char.IsAsciiDigit))
                        numbers.Add(number);
                }
            }
        }

        return numbers.Order(StringComparer.Ordinal);
    }
}
