using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

public sealed class TablePlanReaderTests
{
    [Theory]
    [InlineData("growth-2022-06-first25.docx")]
    [InlineData("growth-2022-06-first25-libreoffice.pdf")]
    [InlineData("growth-2022-06-first25-chromium.pdf")]
    public void A_plan_read_from_tables_has_the_cells_of_the_same_plan_read_from_text(string file)
    {
        var (pdf, reason) = SharedData.PathOrSkipReason("plans/" + file);
        var text = SharedData.PathOrSkipReason(SharedData.RealPlan).Path;
        Assert.SkipWhen(pdf is null || text is null, reason);

        var fromPdf = DocumentReader.ReadFile(pdf!);
        var fromText = DocumentReader.ReadFile(text!);

        Assert.Equal(25, fromPdf.Rows.Length);
        Assert.Equal(Cells(fromText).Take(76), Cells(fromPdf));
        Assert.Equal(0, fromPdf.Document.Coverage.NotUnderstood);
    }

    [Fact]
    public void Every_value_of_a_plan_read_from_pdf_has_a_rectangle_on_its_page()
    {
        var (pdf, reason) = SharedData.PathOrSkipReason("plans/growth-2022-06-first25-chromium.pdf");
        Assert.SkipWhen(pdf is null, reason);

        var plan = DocumentReader.ReadFile(pdf!);

        Assert.All(plan.RevisedMeasures, measure => Assert.Contains(
            plan.Document.Areas,
            area => area.Page == measure.PrintedCode.Source!.Page && area.Span.Contains(measure.PrintedCode.Source.Start) && area is { Width: > 20, Height: > 4 }));
    }

    [Fact]
    public void A_pdf_without_a_character_map_is_refused_with_a_sentence()
    {
        var (pdf, reason) = SharedData.PathOrSkipReason("plans/growth-2022-06-first25-no-tounicode.pdf");
        Assert.SkipWhen(pdf is null, reason);

        var refusal = Assert.Throws<UnreadableDocumentException>(() => { DocumentReader.ReadFile(pdf!); });

        Assert.Contains("ToUnicode", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    // The arrow of a bullet that was lost in the text is printed in the PDF.
    private static IEnumerable<string> Cells(ActionPlan plan) =>
        from row in plan.Rows
        from cell in row.Current.Select(Planned).Append(row.FollowUp?.Text.Text ?? "").Concat(row.Revised.Select(Planned))
        select JapaneseText.WithoutTypesettingSpace(cell.Replace("➢", "", StringComparison.Ordinal).Replace("•", "", StringComparison.Ordinal)).Trim();

    private static string Planned(PlannedMeasure measure) => $"【{measure.Heading}】{measure.PrintedCode}{measure.Text}{measure.MinistriesBracket}";
}
