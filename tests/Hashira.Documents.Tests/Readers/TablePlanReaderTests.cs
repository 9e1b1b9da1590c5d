using Hashira.Documents.Readers;
using Hashira.Documents.Tests.Tables;
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
    public void A_heading_and_a_code_at_the_top_of_a_page_begin_a_row_though_the_row_before_breaks_off()
    {
        var pdf = new TinyPdf();
        Page(pdf, [["現行の取組方針", "フォローアップ", "新たな取組方針案"], ["【甲】/（①－１）企業の需要に応じて適切に支援を行うた", "実施。", "【甲】/（①－１）出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [["【乙】/（①－２）窓口を設ける。［経産省］", "", "【乙】/（①－２）窓口を広げる。［経産省］"], ["【丙】/（①－３）続ける。［経産省］", "実施。", "【丙】/（①－３）続ける。［経産省］"]]);

        var plan = DocumentReader.Read("plan.pdf", pdf.Write());

        Assert.Equal(["1-1 1-1", "1-2 1-2", "1-3 1-3"], plan.Rows.Select(row => $"{Assert.Single(row.Current).Code.Plain} {Assert.Single(row.Revised).Code.Plain}"));
    }

    [Fact]
    public void A_code_at_the_top_of_a_page_begins_the_second_measure_of_its_cell()
    {
        var pdf = new TinyPdf();
        Page(pdf, [["現行の取組方針", "フォローアップ", "新たな取組方針案"], ["【甲】/（①－１）企業の需要に応じて適切に支援を行うため続けるものとし", "実施。", "【甲】/（①－１）出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [["（①－２）窓口を設ける。［経産省］", "", "支援を行う。［経産省］"], ["【丙】/（①－３）続ける。［経産省］", "実施。", "【丙】/（①－３）続ける。［経産省］"]]);

        var plan = DocumentReader.Read("plan.pdf", pdf.Write());

        Assert.Equal(["1-1,1-2 1-1", "1-3 1-3"], plan.Rows.Select(row => $"{string.Join(',', row.Current.Select(measure => measure.Code.Plain))} {string.Join(',', row.Revised.Select(measure => measure.Code.Plain))}"));
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

    private static void Page(TinyPdf pdf, string[][] rows)
    {
        double[] xs = [50, 250, 450, 650];
        var heights = rows.Select(row => 14d * row.Max(text => text.Split('/').Length) + 8).ToArray();
        var ys = new List<double> { 60 };
        foreach (var height in heights)
            ys.Add(ys[^1] + height);
        ys[^1] = 540;
        var page = pdf.AddPage().Rulings(Producer.Word, xs, [.. ys]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var lines = rows[row][column].Split('/');
                for (var line = 0; line < lines.Length; line++)
                    page.Text(xs[column] + 5, ys[row] + 14 + (14 * line), lines[line]);
            }
        }
    }
}
