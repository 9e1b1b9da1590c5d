using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hashira.Cycle.Publishing.OpenData;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>All tables of an edition as one workbook.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Each_table_is_a_sheet_with_a_row_for_each_row_and_Excel_takes_the_file()
    {
        using var stream = new MemoryStream(OpenPlans.Publish(OpenPlans.Sample, "workbook"));
        using var file = SpreadsheetDocument.Open(stream, false);
        var tables = OpenTables.Of(OpenPlans.Sample.Only(OpenPlans.Sample.Editions[0].Edition.Id));
        var sheets = file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();

        Assert.Equal(tables.Select(table => table.Title).Prepend("列の説明"), sheets.Select(sheet => sheet.Name!.Value));
        Assert.All(tables.Zip(sheets.Skip(1)), pair => Assert.Equal(
            pair.First.Rows.Length + 1, ((WorksheetPart)file.WorkbookPart!.GetPartById(pair.Second.Id!.Value!)).Worksheet!.Descendants<Row>().Count()));
        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(OpenPlans.Publish(OpenPlans.Sample, "workbook"), OpenPlans.Publish(OpenPlans.Sample, "workbook"));
}
