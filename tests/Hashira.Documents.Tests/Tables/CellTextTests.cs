using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class CellTextTests
{
    [Fact]
    public void Japanese_is_joined_without_spaces_and_words_of_other_scripts_keep_theirs()
    {
        var cell = Cell(page => page.Text(60, 80, "取組を").Text(93, 80, "M&A").Text(112, 80, "で").Text(60, 95, "Japan").Text(90, 95, "Street").Text(123, 95, "に出展"));

        Assert.Equal("取組をM&Aで\nJapan Streetに出展", cell.Text);
    }

    [Fact]
    public void Letters_that_a_justified_line_moves_apart_stay_one_word()
    {
        var cell = Cell(page =>
        {
            var x = 60d;
            foreach (var letter in "相談の窓口をJapanに")
            {
                page.Text(x, 80, letter.ToString());
                x += (letter < 0x100 ? 5 : 10) + 3;
            }
        });

        Assert.Equal("相談の窓口をJapanに", cell.Text);
    }

    [Fact]
    public void A_typed_space_is_kept_as_printed()
    {
        Assert.Equal("令和 ５ 年", Cell(page => page.Text(60, 80, "令和 ５ 年")).Text);
    }

    [Fact]
    public void Half_and_full_width_stay_as_printed()
    {
        const string Printed = "（①－１）１兆1,842億円ｺﾝﾃﾅ｡";

        Assert.Equal(Printed, Cell(page => page.Text(60, 80, Printed)).Text);
    }

    [Fact]
    public void Radicals_are_read_as_the_ideographs_they_look_like()
    {
        Assert.Equal("方針の見直しと長期の支援", Cell(page => page.Text(60, 80, "\u2F45針の\u2F92直しと\u2ED1期の\u2F40援")).Text);
    }

    [Fact]
    public void Bullets_of_symbol_fonts_are_read_as_usual_bullets()
    {
        Assert.Equal("➢ ファンドを組成。", Cell(page => page.Text(60, 80, "\uF0D8 ファンドを組成。")).Text);
    }

    [Fact]
    public void Actual_text_is_believed_where_its_length_agrees()
    {
        Assert.Equal("見直し", Cell(page => page.Raw(Marked("見直し")).Text(60, 80, "\u2F92直し").Raw("EMC")).Text);
    }

    [Fact]
    public void Actual_text_of_another_length_is_not_believed()
    {
        Assert.Equal("見直し", Cell(page => page.Raw(Marked("見直しをする")).Text(60, 80, "見直し").Raw("EMC")).Text);
    }

    [Fact]
    public void Letters_printed_twice_to_look_bold_are_read_once()
    {
        Assert.Equal("合計", Cell(page => page.Text(60, 80, "合計").Text(60.3, 80, "合計")).Text);
    }

    [Fact]
    public void Raised_letters_stay_in_their_line()
    {
        Assert.Equal("10m2", Cell(page => page.Text(60, 80, "10m").Text(75, 76.5, "2", 6)).Text);
    }

    [Fact]
    public void Vertical_text_is_read_down_its_columns_from_right_to_left()
    {
        Assert.Equal("右の行\n左の行", Cell(page => page.VerticalText(90, 70, "左の行").VerticalText(120, 70, "右の行")).Text);
    }

    [Fact]
    public void Hidden_text_behind_a_scan_is_not_read()
    {
        Assert.Equal("印字", Cell(page => page.Raw("q 3 Tr").Text(60, 95, "隠れた字").Raw("Q").Text(60, 80, "印字")).Text);
    }

    [Fact]
    public void Text_that_is_clipped_away_is_not_read()
    {
        Assert.Equal("見える", Cell(page => page.Raw("q 50 505 45 40 re W n").Text(60, 80, "見える見えない").Raw("Q")).Text);
    }

    [Fact]
    public void Paragraphs_end_where_a_line_is_short_or_a_bullet_follows()
    {
        var cell = Cell(page => page
            .Text(60, 72, "【中小機構】")
            .Text(60, 86, "（①－１）ファンドについて、経営力強化と").Text(60, 100, "成長を支援する。［経産省］")
            .Text(60, 114, "• 設立後一年以内に十件程度の出資案件を決").Text(60, 128, "定する。"));

        Assert.Equal(["【中小機構】", "（①－１）ファンドについて、経営力強化と成長を支援する。［経産省］", "• 設立後一年以内に十件程度の出資案件を決定する。"], cell.Paragraphs);
    }

    [Theory]
    [InlineData("支援の結果、採択は延べ三百件、総額は約2,", "300億円に達し、引き続き中小企業を支援")]
    [InlineData("相談の受付から五年が過ぎた今年６月 3", "0 日に、各地の窓口の担当者が集まる会")]
    [InlineData("制度の周知に当たっては、今年度からJET", "ROの海外の事務所とも協力し、各国の窓口")]
    [InlineData("承継の相談に当たる機関のうち、中小M", "&Aの登録を受けた機関が全体の九割を占め")]
    [InlineData("各地の拠点（北陸の一か所）を新たにJ-", "NEXUSの拠点として採択したことから事業")]
    [InlineData("海外の見本市に先立って、見本市Onl", "ineを開催し、各国から五千名が参")]
    public void A_word_that_breaks_where_the_line_is_full_is_put_together(string before, string after)
    {
        Assert.Equal([before + after], Cell(page => page.Text(60, 80, before).Text(60, 94, after)).Paragraphs);
    }

    [Theory]
    [InlineData("各国の見本市のうち、今年度はJapan", "Streetに出展する企業を広く募ることとし")]
    [InlineData("各国の見本市のうち今年はMinistry", "of Trade の後援を受けるものを広く")]
    [InlineData("各国の見本市のうちJETRO", "ONLINEに出展する企業を広く募")]
    public void A_word_that_is_carried_over_keeps_its_space(string before, string after)
    {
        Assert.Equal([before + " " + after], Cell(page => page.Text(60, 80, before).Text(60, 94, after)).Paragraphs);
    }

    [Theory]
    [InlineData("⑥\u2014８", "⑥\u2015８")]
    [InlineData("⑥\u2212８", "⑥－８")]
    [InlineData("予算\u00B7税制", "予算･税制")]
    [InlineData("令和３\u301C５年度", "令和３～５年度")]
    [InlineData("Trade\u2014and industry", "Trade\u2014and industry")]
    public void Of_two_characters_with_one_glyph_the_one_that_is_typed_is_read(string named, string read)
    {
        Assert.Equal(read, Cell(page => page.Text(60, 80, named)).Text);
    }

    [Fact]
    public void A_cell_knows_its_place_on_the_page()
    {
        var part = Assert.Single(Cell(page => page.Text(60, 80, "甲")).Parts);

        Assert.Equal((1, 50, 60, 220, 80), (part.Page, part.X, part.Y, part.Width, part.Height));
    }

    private static string Marked(string actual) =>
        $"/Span << /ActualText <FEFF{string.Concat(actual.Select(character => ((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)))}> >> BDC";

    private static TableCell Cell(Action<TinyPage> write)
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage().Rulings(Producer.LibreOffice, [50, 270, 500], [60, 140, 200]);
        write(page);
        page.Text(280, 80, "隣").Text(60, 160, "下の段の文字").Text(280, 160, "右下");
        return Assert.Single(pdf.Read().Tables).CellAt(0, 0)!;
    }
}
