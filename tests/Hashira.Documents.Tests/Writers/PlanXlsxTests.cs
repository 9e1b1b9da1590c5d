using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

public sealed class PlanXlsxTests
{
    private static readonly ActionPlan Plan = DocumentReader.ReadFile(SamplePlan.TextFile);
    private static readonly byte[] Sample = Written(Plan);

    [Fact]
    public void The_validator_of_Excel_files_finds_nothing() => Look(document => Assert.Empty(
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri}{error.Path?.XPath}: {error.Description}")));

    [Fact]
    public void There_is_a_row_for_each_measure_each_budget_figure_and_each_other_figure() => Look(document =>
    {
        var programmes = Plan.CurrentMeasures.Concat(Plan.RevisedMeasures).SelectMany(measure => measure.Programmes).Concat(Plan.Rows.SelectMany(row => row.FollowUp?.Programmes ?? []));
        var figures = Plan.CurrentMeasures.Concat(Plan.RevisedMeasures).Sum(measure => measure.Figures.Length) + Plan.Rows.Sum(row => row.FollowUp?.Figures.Length ?? 0);
        Assert.Equal(Plan.CurrentMeasures.Count() + Plan.RevisedMeasures.Count() + 1, Rows(document, "施策").Count);
        Assert.Equal(programmes.Sum(programme => programme.Appropriations.Length) + 1, Rows(document, "予算").Count);
        Assert.Equal(figures + 1, Rows(document, "数値").Count);
    });

    [Fact]
    public void A_code_is_text_that_Excel_makes_no_date_of_and_an_amount_is_a_number_of_yen() => Look(document =>
    {
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var row = Rows(document, "予算").Single(row => Texts(document, row)[11] == "令和３年度当初：11.7 億円の内数");
        var cells = row.Elements<Cell>().ToList();

        Assert.Equal(("③－１", 49u), (Texts(document, row)[1], formats[(int)cells[1].StyleIndex!.Value].NumberFormatId!.Value));
        Assert.Equal((CellValues.SharedString, (CellValues?)null), (cells[1].DataType!.Value, cells[7].DataType?.Value));
        Assert.Equal(("1170000000", "2021", "当初予算", "内数", ""), (Texts(document, row)[7], Texts(document, row)[5], Texts(document, row)[6], Texts(document, row)[9], Texts(document, row)[10]));
    });

    [Fact]
    public void The_heading_row_stays_in_sight_is_filtered_and_printed_on_every_A4_page_crosswise() => Look(document =>
    {
        foreach (var name in (string[])["施策", "予算", "数値"])
        {
            var sheet = Sheet(document, name);
            Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
            Assert.NotNull(sheet.GetFirstChild<AutoFilter>());
            var setup = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
            Assert.Contains(document.WorkbookPart!.Workbook!.Descendants<DefinedName>(), printed => printed.Name == "_xlnm.Print_Titles" && printed.Text == $"'{name}'!$1:$1");
        }
    });

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(Sample, Written(Plan));

    [Fact]
    public void A_cell_that_Excel_cannot_hold_is_refused_with_a_sentence()
    {
        var plan = PlanBuilder.FromText($"# 大方針\n① 方針。\n# 行\n## 現\n【見出し】\n（①－１）本文。［経産省］\n## フォ\n• {new string('長', 32_767)}。\n## 新\n【見出し】\n（①－１）本文。［経産省］");

        var refusal = Assert.Throws<UnwritablePlanException>(() => Written(plan));

        Assert.Matches("^「方針」の\\d+行目の文.+Word.+ください。$", refusal.Message);
    }

    private static byte[] Written(ActionPlan plan)
    {
        using var file = new MemoryStream();
        PlanXlsx.Write(plan, file);
        return file.ToArray();
    }

    private static void Look(Action<SpreadsheetDocument> look)
    {
        using var stream = new MemoryStream(Sample);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        look(document);
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static List<Row> Rows(SpreadsheetDocument document, string sheet) => [.. Sheet(document, sheet).Descendants<Row>()];

    private static List<string> Texts(SpreadsheetDocument document, Row row)
    {
        var shared = document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().ToList();
        return [.. row.Elements<Cell>().Select(cell => cell.DataType is null ? cell.CellValue?.Text ?? "" : shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)].InnerText)];
    }
}
