using Hashira.Documents.Readers;
using Hashira.Documents.Tables;
using Hashira.Documents.Writers.Docx;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The sample as a Word file and as a workbook is the same edition as its text, and every value says where it stands.</summary>
public sealed class OfficePlanTests
{
    private static readonly ActionPlan Sample = DocumentReader.ReadFile(SamplePlan.TextFile);

    [Fact]
    public void Every_value_of_a_plan_in_Word_says_in_which_cell_it_stands()
    {
        var plan = DocumentReader.Read("方針.txt", Word());

        Assert.Equal(0, plan.Document.Coverage.NotUnderstood);
        Assert.All(plan.RevisedMeasures, measure => Assert.Matches(@"^表\d+・\d+行・3列・段落\d+$", plan.Document.AddressAt(measure.PrintedCode.Source!.Start)));
        Assert.Empty(plan.Document.Areas);
    }

    [Fact]
    public void A_plan_in_Excel_is_the_same_edition_and_every_value_says_in_which_cell_it_stands()
    {
        var plan = DocumentReader.Read("方針.docx", Workbook(DocumentTables.Read("方針", Word(), cancellation: TestContext.Current.CancellationToken)));

        EditionPicture.AssertSame(Sample, plan);
        Assert.Equal(0, plan.Document.Coverage.NotUnderstood);
        Assert.All(plan.RevisedMeasures, measure => Assert.Matches(@"^取組方針!C\d+$", plan.Document.AddressAt(measure.PrintedCode.Source!.Start)));
    }

    private static byte[] Word()
    {
        using var file = new MemoryStream();
        PlanDocx.Write(Sample, file);
        return file.ToArray();
    }

    /// <summary>All of the document on one ruled sheet: what stands outside of tables in cells merged over the three columns.</summary>
    private static byte[] Workbook(TableDocument document)
    {
        var book = new TinyWorkbook();
        var sheet = book.AddSheet("取組方針");
        var row = 0;
        var blocks = document.Passages.Where(passage => passage.Kind != PassageKind.PageFurniture).Select(passage => (passage.Part.Y, Rows: new List<string[]> { new[] { Text(passage.Lines) } }))
            .Concat(document.Tables.Select(table => (table.Cells[0].Parts[0].Y, Rows: table.Cells.GroupBy(cell => cell.Row).Select(cells => cells.Select(cell => Text(cell.Lines)).ToArray()).ToList())));
        foreach (var cells in blocks.OrderBy(block => block.Y).SelectMany(block => block.Rows))
        {
            row++;
            sheet.Texts($"A{row}", cells).Rule($"A{row}:C{row}");
            if (cells.Length == 1)
                sheet.Merge($"A{row}:C{row}");
        }

        return book.Write();
    }

    private static string Text(IEnumerable<TextLine> lines) => string.Join('\n', lines.Select(line => line.Text));
}
