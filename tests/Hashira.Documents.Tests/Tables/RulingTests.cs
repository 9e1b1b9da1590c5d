using CsCheck;

namespace Hashira.Documents.Tests.Tables;

public sealed class RulingTests
{
    private static readonly double[] Xs = [50, 200, 350, 500];
    private static readonly double[] Ys = [60, 90, 140, 190];

    [Theory]
    [InlineData(nameof(Producer.Word))]
    [InlineData(nameof(Producer.WordWithHeavyBorders))]
    [InlineData(nameof(Producer.LibreOffice))]
    [InlineData(nameof(Producer.Chromium))]
    [InlineData(nameof(Producer.FramesPerCell))]
    public void A_table_is_the_same_whatever_program_drew_its_borders(string producer)
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage();
        page.Text(400, 580, "- 1 -"); // Word writes the footer first.
        page.Rulings(Enum.Parse<Producer>(producer), Xs, Ys);
        Fill(page, [["現行", "フォローアップ", "新たな方針"], ["【基金】", "実施。", "続ける。"], ["甲", "乙", "丙"]]);

        Assert.Equal("現行|フォローアップ|新たな方針\n【基金】|実施。|続ける。\n甲|乙|丙", pdf.Read().Picture());
    }

    [Fact]
    public void Merged_cells_span_the_rows_and_columns_between_which_no_line_is_drawn()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, Xs, Ys, (0, 0, 1, 2), (1, 2, 2, 1));
        Fill(page, [["見出し", "", "右"], ["甲", "乙", "縦に続く"], ["丙", "丁", ""]]);

        Assert.Equal("見出し(1x2)|右\n甲|乙|縦に続く(2x1)\n丙|丁", pdf.Read().Picture());
    }

    [Fact]
    public void The_room_between_the_two_lines_of_a_double_ruling_is_no_row()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, Xs, Ys).Rulings(Producer.LibreOffice, Xs, [86.6, 90]);
        Fill(page, [["項目", "基準値", "目標値"], ["甲", "1", "2"], ["乙", "3", "4"]]);

        Assert.Equal("項目|基準値|目標値\n甲|1|2\n乙|3|4", pdf.Read().Picture());
    }

    [Fact]
    public void The_room_between_a_table_and_its_frame_is_no_column_where_no_letter_fits_in()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.FramesPerCell, Xs, Ys).Raw("0.5 w 50 405 457 130 re S");
        Fill(page, [["項目", "基準値", "目標値"], ["甲", "1", "2"], ["乙", "3", "4"]]);

        Assert.Equal("項目|基準値|目標値\n甲|1|2\n乙|3|4", pdf.Read().Picture());
    }

    [Fact]
    public void A_frame_that_runs_on_to_the_end_of_the_page_brings_no_empty_row()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, Xs, Ys).Stroke(50, 190, 50, 560).Stroke(500, 190, 500, 560);
        Fill(page, [["項目", "基準値", "目標値"], ["甲", "1", "2"], ["乙", "3", "4"]]);

        Assert.Equal("項目|基準値|目標値\n甲|1|2\n乙|3|4", pdf.Read().Picture());
    }

    [Fact]
    public void A_table_without_outer_lines_ends_where_its_rulings_end()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage();
        foreach (var y in Ys)
            page.Stroke(50, y, 500, y);
        page.Stroke(200, 60, 200, 190).Stroke(350, 60, 350, 190);
        Fill(page, [["年度", "件数", "金額"], ["令和３", "8", "65"], ["令和４", "9", "70"]]);

        Assert.Equal("年度|件数|金額\n令和３|8|65\n令和４|9|70", pdf.Read().Picture());
    }

    [Fact]
    public void Cells_told_apart_by_shading_alone_make_a_table()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage();
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
                page.Shade(Xs[column] + 1, Ys[row] + 1, Xs[column + 1] - Xs[column] - 2, Ys[row + 1] - Ys[row] - 2, row == 0 ? 0.7 : 0.9);
        }

        Fill(page, [["年度", "件数", "金額"], ["令和３", "8", "65"], ["令和４", "9", "70"]]);

        Assert.Equal("年度|件数|金額\n令和３|8|65\n令和４|9|70", pdf.Read().Picture());
    }

    [Fact]
    public void A_frame_whose_corners_are_rounded_by_nothing_is_a_frame()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage();
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var (left, top, right, bottom) = (Xs[column], 595 - Ys[row], Xs[column + 1], 595 - Ys[row + 1]);
                page.Raw($"0.5 w {left} {top} m {left} {top} {left} {top} {left} {top} c {right} {top} l {right} {top} {right} {top} {right} {top} c {right} {bottom} l "
                    + $"{right} {bottom} {right} {bottom} {right} {bottom} c {left} {bottom} l {left} {bottom} {left} {bottom} {left} {bottom} c h S");
            }
        }

        Fill(page, [["年度", "件数", "金額"], ["令和３", "8", "65"], ["令和４", "9", "70"]]);

        Assert.Equal("年度|件数|金額\n令和３|8|65\n令和４|9|70", pdf.Read().Picture());
    }

    [Fact]
    public void Shaded_rows_that_white_lines_part_into_cells_make_a_table()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage();
        for (var row = 0; row < 3; row++)
            page.Shade(50, Ys[row], 450, Ys[row + 1] - Ys[row], row % 2 == 0 ? 0.8 : 0.9);
        page.Raw("q 1 G").Stroke(200, 60, 200, 190, 2).Stroke(350, 60, 350, 190, 2).Raw("Q");
        Fill(page, [["年度", "件数", "金額"], ["令和３", "8", "65"], ["令和４", "9", "70"]]);

        Assert.Equal("年度|件数|金額\n令和３|8|65\n令和４|9|70", pdf.Read().Picture());
    }

    [Fact]
    public void White_lines_on_white_paper_rule_nothing()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Raw("1 G").Rulings(Producer.LibreOffice, Xs, Ys);
        Fill(page, [["甲", "乙", "丙"], ["1", "2", "3"]]);

        Assert.Empty(pdf.Read().Tables);
    }

    [Fact]
    public void A_ruled_box_of_one_cell_is_a_passage_and_no_table()
    {
        var pdf = new TinyPdf();
        pdf.AddPage().Rulings(Producer.Word, [50, 500], [60, 120]).Text(60, 80, "① 企業の需要に応じて支援する。");

        var document = pdf.Read();

        Assert.Empty(document.Tables);
        Assert.Equal("① 企業の需要に応じて支援する。", Assert.Single(document.Passages, passage => passage.IsBoxed).Text);
    }

    [Fact]
    public void A_chart_whose_grid_lines_run_through_its_labels_is_no_table()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, [50, 90, 130, 170, 210], [60, 90, 120, 150]);
        for (var i = 0; i < 3; i++)
            page.Text(75 + (40 * i), 80 + (30 * i), "label" + i);

        Assert.Empty(pdf.Read().Tables);
    }

    [Fact]
    public void Row_headings_left_of_the_rulings_are_the_first_column()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, [200, 300, 400], [60, 80, 100, 120, 140]);
        for (var row = 0; row < 4; row++)
            page.Text(155, 74 + (20 * row), "Costs " + row).Text(210, 74 + (20 * row), $"{row}1").Text(310, 74 + (20 * row), $"{row}2");

        Assert.Equal("Costs 0|01|02\nCosts 1|11|12\nCosts 2|21|22\nCosts 3|31|32", pdf.Read().Picture());
    }

    [Fact]
    public void A_page_laid_on_its_side_is_read_turned_upright_and_keeps_its_places()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage(595, 842).Rulings(Producer.LibreOffice, [100, 140, 180], [100, 300, 500]);
        page.TextUpwards(120, 480, "left of row one").TextUpwards(120, 280, "right").TextUpwards(160, 480, "row two").TextUpwards(160, 280, "end");

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("left of row one|right\nrow two|end", table.Picture());
        var part = table.Cells[0].Parts[0];
        Assert.Equal((100, 300, 40, 200), (part.X, part.Y, part.Width, part.Height));
    }

    [Fact]
    public void A_page_rotated_by_the_viewer_is_read_as_shown()
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage(595, 842).Rulings(Producer.LibreOffice, [100, 140, 180], [100, 300, 500]);
        page.Rotate = 90;
        page.TextUpwards(120, 480, "甲").TextUpwards(120, 280, "乙").TextUpwards(160, 480, "丙").TextUpwards(160, 280, "丁");

        Assert.Equal("甲|乙\n丙|丁", pdf.Read().Picture());
    }

    [Fact]
    public void Any_ruled_grid_is_read_back_as_it_was_drawn() =>
        Gen.Select(Gen.Enum<Producer>(), Gen.Double[20, 120].Array[2, 6], Gen.Double[14, 80].Array[1, 7], Gen.Int[0, 1000]).Sample(
            (producer, widths, heights, seed) =>
            {
                var xs = Edges(40, widths);
                var ys = Edges(30, heights);
                var pdf = new TinyPdf();
                var page = pdf.AddPage().Rulings(producer, xs, ys);
                var texts = heights.Select((_, row) => widths.Select((_, column) => $"{(char)('A' + ((seed + row) % 26))}{column}").ToArray()).ToArray();
                Fill(page, texts, xs, ys);

                return pdf.Read().Picture() == string.Join('\n', texts.Select(row => string.Join('|', row)));
            },
            iter: 150);

    private static double[] Edges(double first, double[] sizes)
    {
        var edges = new double[sizes.Length + 1];
        edges[0] = first;
        for (var i = 0; i < sizes.Length; i++)
            edges[i + 1] = edges[i] + Math.Round(sizes[i], 1);
        return edges;
    }

    private static void Fill(TinyPage page, string[][] texts, double[]? xs = null, double[]? ys = null)
    {
        for (var row = 0; row < texts.Length; row++)
        {
            for (var column = 0; column < texts[row].Length; column++)
            {
                if (texts[row][column].Length > 0)
                    page.Text((xs ?? Xs)[column] + 5, (ys ?? Ys)[row] + 12, texts[row][column]);
            }
        }
    }
}
