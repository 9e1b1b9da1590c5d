using System.IO.Compression;
using System.Xml.Linq;
using Hashira.Documents.Tables;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Tables;

/// <summary>Real files that may not be part of the project; skipped with the reason where they are absent.</summary>
public sealed class SharedPdfTests
{
    [Theory]
    [InlineData("libreoffice")]
    [InlineData("chromium")]
    public void A_published_plan_gives_every_cell_of_the_word_file_it_was_made_from(string producer)
    {
        var (folder, reason) = SharedData.PathOrSkipReason("plans");
        Assert.SkipWhen(folder is null, reason);
        var expected = WordCells(Path.Combine(folder!, "growth-2022-06-first25.docx"));
        var file = Path.Combine(folder!, $"growth-2022-06-first25-{producer}.pdf");

        var document = PdfTables.Read(file, File.ReadAllBytes(file), cancellation: TestContext.Current.CancellationToken);

        var found = document.Tables.SelectMany(table => table.Cells).Select(cell => Bare(cell.Text)).ToList();
        Assert.Equal(expected, found);
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("plans")]
    [InlineData("japanese-pdf")]
    [InlineData("official-writing")]
    [InlineData("tables/icdar2013-us")]
    public void Every_file_is_read_or_refused_with_a_sentence(string folder)
    {
        var (path, reason) = SharedData.PathOrSkipReason(folder);
        Assert.SkipWhen(path is null, reason);
        var files = Directory.GetFiles(path!, "*.pdf");
        Assert.NotEmpty(files);

        var refused = new List<string>();
        foreach (var file in files)
        {
            try
            {
                PdfTables.Read(file, File.ReadAllBytes(file), cancellation: TestContext.Current.CancellationToken);
            }
            catch (UnreadableDocumentException exception)
            {
                Assert.EndsWith("。", exception.Message, StringComparison.Ordinal);
                refused.Add(Path.GetFileName(file));
            }
        }

        Assert.Equal(folder switch { "plans" => ["growth-2022-06-first25-no-tounicode.pdf"], "japanese-pdf" => ["issue13147.pdf"], _ => [] }, refused);
    }

    /// <summary>Texts of all cells of tables with more than one cell, paragraph by paragraph.</summary>
    private static List<string> WordCells(string file)
    {
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        return
        [
            .. XDocument.Load(stream).Descendants(word + "tbl").Where(table => table.Descendants(word + "tc").Skip(1).Any())
                .SelectMany(table => table.Descendants(word + "tc"))
                .Select(cell => Bare(string.Concat(cell.Descendants(word + "t").Select(text => text.Value)))),
        ];
    }

    /// <summary>Without white space, and without the bullets that Word's numbering prints but doesn't store.</summary>
    private static string Bare(string text) =>
        string.Concat(JapaneseText.WithoutTypesettingSpace(text).Where(character => !char.IsWhiteSpace(character) && character is not ('•' or '➢')));
}
