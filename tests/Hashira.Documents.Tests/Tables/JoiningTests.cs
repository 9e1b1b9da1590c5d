using System.Text;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class JoiningTests
{
    private static readonly double[] Xs = [50, 250, 450, 650];
    private static readonly string[] Heading = ["現行の取組方針", "フォローアップ", "新たな取組方針案"];

    [Fact]
    public void A_table_over_pages_is_one_and_its_repeated_heading_stands_once()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"], ["【乙】", "実施。", "【乙】"]]);
        Page(pdf, [Heading, ["【丙】", "実施。", "【丙】"], ["【丁】", "実施。", "【丁】"]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("現行の取組方針|フォローアップ|新たな取組方針案\n【甲】|実施。|【甲】\n【乙】|実施。|【乙】\n【丙】|実施。|【丙】\n【丁】|実施。|【丁】", table.Picture());
        Assert.Equal([1, 2], table.Pages);
        Assert.Equal(1, table.HeaderRows);
    }

    [Fact]
    public void A_heading_that_is_not_repeated_does_not_hinder_the_joining()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        Page(pdf, [["【丙】", "実施。", "【丙】"], ["【丁】", "実施。", "【丁】"]]);

        Assert.Equal(4, Assert.Single(pdf.Read().Tables).Rows);
    }

    [Fact]
    public void A_row_cut_by_the_page_end_is_one_row_though_a_line_closes_it()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"], ["【乙】/企業の需要に応じて適切に支援を行うた", "実施。", "【乙】/出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [Heading, ["め、引き続き公募する。［経産省］", "", "支援を実施する。［経産省］"], ["【丁】", "実施。", "【丁】"]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal(
            "現行の取組方針|フォローアップ|新たな取組方針案\n【甲】|実施。|【甲】\n【乙】/企業の需要に応じて適切に支援を行うた/め、引き続き公募する。［経産省］|実施。|【乙】/出資等により、企業の需要に応じた適切な/支援を実施する。［経産省］\n【丁】|実施。|【丁】",
            table.Picture());
        Assert.Equal([1, 2], table.CellAt(2, 0)!.Parts.Select(part => part.Page));
        Assert.Equal(["【乙】", "企業の需要に応じて適切に支援を行うため、引き続き公募する。［経産省］"], table.CellAt(2, 0)!.Paragraphs);
    }

    [Fact]
    public void A_row_open_at_the_page_end_goes_on_whatever_its_text()
    {
        var pdf = new TinyPdf();
        var first = pdf.AddPage();
        foreach (var x in Xs)
            first.Stroke(x, 300, x, 540);
        first.Stroke(50, 300, 650, 300).Stroke(50, 330, 650, 330);
        first.Text(60, 320, "見出し").Text(260, 320, "見出し").Text(460, 320, "見出し").Text(60, 350, "文。").Text(260, 350, "文。").Text(460, 350, "文。");
        var second = pdf.AddPage();
        foreach (var x in Xs)
            second.Stroke(x, 60, x, 100);
        second.Stroke(50, 100, 650, 100).Text(60, 80, "続き。").Text(260, 80, "続き。").Text(460, 80, "続き。");

        Assert.Equal("見出し|見出し|見出し\n文。/続き。|文。/続き。|文。/続き。", pdf.Read().Picture());
    }

    [Fact]
    public void Text_between_two_tables_keeps_them_apart()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        Page(pdf, [Heading, ["【丙】", "実施。", "【丙】"]]).Text(60, 90, "■新たな大方針案");

        Assert.Equal(2, pdf.Read().Tables.Length);
    }

    [Fact]
    public void A_heading_in_the_upper_margin_of_one_page_keeps_tables_apart_and_a_running_title_does_not()
    {
        var headed = new TinyPdf();
        var titled = new TinyPdf();
        for (var page = 1; page <= 3; page++)
        {
            var heading = Page(headed, [Heading, ["【甲】", "実施。", "【甲】"]]);
            if (page == 3)
                heading.Text(60, 40, "２．新たな柱");
            var title = Page(titled, [Heading, ["【甲】", "実施。", "【甲】"]]);
            if (page > 1)
                title.Text(60, 40, $"取組方針（案）{page}／3頁");
        }

        Assert.Equal([[1, 2], [3]], headed.Read().Tables.Select(table => table.Pages.ToArray()));
        Assert.Equal([1, 2, 3], Assert.Single(titled.Read().Tables).Pages);
    }

    [Fact]
    public void A_heading_alone_at_the_foot_of_a_page_is_not_the_beginning_of_a_cut_row()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        Page(pdf, [Heading]).Text(60, 90, "■新たな大方針案");
        Page(pdf, [["進め、続ける。", "実施。", "進め、続ける。"], ["【丁】", "実施。", "【丁】"]]);

        Assert.Equal("現行の取組方針|フォローアップ|新たな取組方針案\n進め、続ける。|実施。|進め、続ける。\n【丁】|実施。|【丁】", pdf.Read().Tables[^1].Picture());
    }

    [Fact]
    public void A_title_above_the_heading_does_not_hide_that_the_heading_is_printed_again()
    {
        var pdf = new TinyPdf();
        var first = pdf.AddPage().Rulings(Producer.Word, [50, 650], [100, 130]).Rulings(Producer.Word, Xs, [130, 160, 540]).Text(60, 120, "■新たな大方針案");
        var second = pdf.AddPage().Rulings(Producer.Word, Xs, [60, 90, 300, 540]);
        for (var column = 0; column < 3; column++)
        {
            first.Text(Xs[column] + 5, 150, Heading[column]).Text(Xs[column] + 5, 180, "続ける。");
            second.Text(Xs[column] + 5, 80, Heading[column]).Text(Xs[column] + 5, 110, "広げる。").Text(Xs[column] + 5, 320, "終える。");
        }

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("■新たな大方針案(1x3)\n現行の取組方針|フォローアップ|新たな取組方針案\n続ける。|続ける。|続ける。\n広げる。|広げる。|広げる。\n終える。|終える。|終える。", table.Picture());
        Assert.Equal(2, table.HeaderRows);
    }

    [Fact]
    public void A_heading_printed_again_without_a_line_below_is_no_text_of_the_row_under_it()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"], ["【乙】/企業の需要に応じて適切に支援を行うた", "実施。", "【乙】/出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [["現行の取組方針/め、引き続き公募する。［経産省］", "フォローアップ", "新たな取組方針案/支援を実施する。［経産省］"], ["【丁】", "実施。", "【丁】"]]);

        Assert.EndsWith("を行うた/め、引き続き公募する。［経産省］|実施。|【乙】/出資等により、企業の需要に応じた適切な/支援を実施する。［経産省］\n【丁】|実施。|【丁】", Assert.Single(pdf.Read().Tables).Picture(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_columns_are_another_table()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, [50, 350, 650], [100, 130, 160]);
        page.Text(60, 120, "改正後").Text(360, 120, "改正前").Text(60, 150, "第一条").Text(360, 150, "第一条");

        Assert.Equal([3, 2], pdf.Read().Tables.Select(table => table.Columns));
    }

    [Fact]
    public void Asked_for_page_by_page_the_parts_stay_apart()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        Page(pdf, [Heading, ["【丙】", "実施。", "【丙】"]]);

        Assert.Equal([2, 2], pdf.Read(new TableReadingOptions { PerPage = true }).Tables.Select(table => table.Rows));
    }

    [Fact]
    public void A_page_that_holds_nothing_but_the_rest_of_one_cell_belongs_to_the_table()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"], ["【乙】", "実施。", "【乙】/出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [["", "", "支援を実施する。［経産省］"]]);

        Assert.EndsWith("【乙】/出資等により、企業の需要に応じた適切な/支援を実施する。［経産省］", Assert.Single(pdf.Read().Tables).Picture(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_kept_in_a_file_give_the_same_tables_as_pages_kept_in_memory()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"], ["【乙】/企業の需要に応じて適切に支援を行うた", "実施。", "【乙】/出資等により、企業の需要に応じた適切な"]]);
        Page(pdf, [Heading, ["め、引き続き公募する。［経産省］", "", "支援を実施する。［経産省］"], ["【丁】", "実施。", "【丁】"]]);
        Page(pdf, [["【𠮟】", "", "【戊】"]]).Text(60, 90, "■新たな大方針案");

        var inMemory = pdf.Read();
        var inFile = pdf.Read(new TableReadingOptions { Limits = TableLimits.Default with { KeptBytes = 0 } });

        Assert.Equal(Json(inMemory), Json(inFile));
        Assert.Equal(inMemory.Passages.Select(passage => (passage.Text, passage.Part)), inFile.Passages.Select(passage => (passage.Text, passage.Part)));
    }

    [Fact]
    public void Tables_can_be_asked_for_again_and_are_the_same()
    {
        var pdf = new TinyPdf();
        Page(pdf, [Heading, ["【甲】", "実施。", "【甲】"]]);
        Page(pdf, [Heading, ["【丙】", "実施。", "【丙】"]]);
        using var reading = PdfTables.Open("tiny.pdf", pdf.Write(), cancellation: TestContext.Current.CancellationToken);

        var first = Assert.Single(reading.Tables);

        Assert.Equal(3, first.Rows);
        Assert.Equal(first.Cells.Select(cell => cell.Text), Assert.Single(reading.Tables).Cells.Select(cell => cell.Text));
        Assert.Equal(first.Cells.Select(cell => cell.Text), Assert.Single(pdf.Read().Tables).Cells.Select(cell => cell.Text));
    }

    private static string Json(TableDocument document)
    {
        using var stream = new MemoryStream();
        TablesJson.Write(TableReading.Of(document), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A landscape page with a header and a number, filled by one table.</summary>
    private static TinyPage Page(TinyPdf pdf, string[][] rows)
    {
        var page = pdf.AddPage();
        var heights = rows.Select(row => 14d * row.Max(text => text.Split('/').Length) + 8).ToArray();
        var top = 540 - heights.Sum();
        if (rows[0] == Heading || pdf.Write().Length == 0 || rows.Length == 2)
            top = Math.Min(top, 100);
        var ys = new List<double> { top };
        foreach (var height in heights)
            ys.Add(ys[^1] + height);
        ys[^1] = 540;
        page.Text(60, 25, "資料１").Text(400, 580, "- 1 -").Rulings(Producer.Word, Xs, [.. ys]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var lines = rows[row][column].Split('/');
                for (var line = 0; line < lines.Length; line++)
                    page.Text(Xs[column] + 5, ys[row] + 14 + (14 * line), lines[line]);
            }
        }

        return page;
    }
}
