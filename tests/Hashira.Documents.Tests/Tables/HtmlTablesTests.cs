using System.Text;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class HtmlTablesTests
{
    [Fact]
    public void Merged_cells_and_heading_rows_are_read_as_they_are_marked()
    {
        var document = Read("<table><thead><tr><th>施策</th><th colspan='2'>予算</th></tr></thead><tr><td rowspan='2'>①－１</td><td>令和４年度</td><td>令和３年度</td></tr><tr><td>1億円</td><td>2億円</td></tr></table>");

        Assert.Equal("施策|予算(1x2)\n①－１(2x1)|令和４年度|令和３年度\n1億円|2億円", document.Picture());
        Assert.Equal(("html", 1), (document.Kind, document.Tables[0].HeaderRows));
        Assert.Equal("表1・3行・2列", document.Tables[0].CellAt(2, 1)!.Parts[0].Address);
    }

    [Fact]
    public void What_is_left_open_is_closed_as_a_browser_closes_it() => Assert.Equal(
        "施策|予算\n①－１ 相談/窓口|1,234\n②|",
        Read("<TABLE border=1><TR><TH>施策<TH>予算<TR><TD>①－１&nbsp;相談<BR>窓口<TD align=right>1,234<TR><TD>②<TD></TABLE>").Picture().Replace('\u00A0', ' '));

    [Fact]
    public void Heading_rows_are_those_of_the_head_or_the_first_that_hold_nothing_but_headings()
    {
        Assert.Equal(2, Read("<table><tr><th rowspan=2>施策<th colspan=2>予算<tr><th>４年度<th>３年度<tr><th>①<td>1<td>2</table>").Tables[0].HeaderRows);
        Assert.Equal(1, Read("<table><thead><tr><td>施策<td>予算</thead><tr><td>①<td>1</table>").Tables[0].HeaderRows);
        Assert.Equal(0, Read("<table><tr><th>施策<td>①<tr><th>予算<td>1</table>").Tables[0].HeaderRows);
    }

    [Fact]
    public void The_foot_of_a_table_stands_below_wherever_it_is_written() => Assert.Equal(
        "施策|件数\n甲|1\n計|1",
        Read("<table><thead><tr><th>施策<th>件数</thead><tfoot><tr><td>計<td>1</tfoot><tbody><tr><td>甲<td>1</tbody></table>").Picture());

    [Fact]
    public void Spans_that_reach_over_the_table_its_group_or_another_cell_end_there()
    {
        Assert.Equal("全体(1x2)\n甲|1", Read("<table><tr><td colspan=100000>全体<tr><td>甲<td>1</table>").Picture());
        Assert.Equal("甲(2x1)|1\n2\n乙|3", Read("<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3</tbody></table>").Picture());
        Assert.Equal("甲|乙(2x1)\n丙", Read("<table><tr><td>甲<td rowspan=9>乙<tr><td colspan=2>丙</table>").Picture());
        Assert.Equal("甲", Read("<table><tr><td colspan=-3 rowspan='二'>甲</table>").Picture());
    }

    [Fact]
    public void A_table_in_a_cell_is_a_table_and_its_text_is_text_of_the_cell()
    {
        var tables = Read("<table><tr><td>施策<td>内訳<table><tr><td>４年度<td>1</table>ほか</table>").Tables;

        Assert.Equal([false, true], tables.Select(table => table.IsNested));
        Assert.Equal("内訳\n４年度\n1\nほか", tables[0].CellAt(0, 1)!.Text);
        Assert.Equal("４年度", tables[1].Cells[0].Text);
    }

    [Theory]
    [InlineData("<table><tr><td><h1>方針</h1><table><tr><td>甲<td>乙</table></table>")]
    [InlineData("<table role='presentation'><tr><td>案内<td><h1>方針</h1><table><tr><td>甲<td>乙</table></table>")]
    public void A_table_that_only_places_the_page_is_none(string body)
    {
        var document = Read(body);

        Assert.Equal("甲|乙", document.Picture());
        Assert.False(document.Tables[0].IsNested);
        Assert.Equal("方針", document.Passages.Single(passage => passage.Kind == PassageKind.Heading).Text);
    }

    [Fact]
    public void A_cell_is_parted_where_its_paragraphs_list_items_and_line_breaks_are()
    {
        var cell = Read("<table><tr><td>〇事業<p>【令和４年度】</p><ul><li>• 一つ\n   目</li><li>• 二つ目</li></ul>末尾<br/>次の行</td></tr></table>").Tables[0].Cells[0];

        Assert.Equal(["〇事業", "【令和４年度】", "• 一つ 目", "• 二つ目", "末尾", "次の行"], cell.Lines.Select(line => line.Text));
        Assert.Equal("表1・1行・1列・段落3", cell.Lines[2].Part.Address);
    }

    [Fact]
    public void Headings_and_what_names_a_table_stand_outside_it_in_order()
    {
        var passages = Read("<h2>第一章</h2><table><caption>表１　施策の一覧</caption><tr><td>甲</table><p>（注）概数").Passages;

        Assert.Equal([("第一章", PassageKind.Heading), ("表１　施策の一覧", PassageKind.Body), ("（注）概数", PassageKind.Body)], passages.Select(passage => (passage.Text, passage.Kind)));
        Assert.Equal(passages.OrderBy(passage => passage.Part.Y), passages);
    }

    [Fact]
    public void Navigation_scripts_and_the_frame_of_the_page_are_passed_over_but_not_their_tables()
    {
        var document = Read("<header>省庁名</header><nav><a href='#a'>目次</a><table><tr><td>甲</table></nav><script>document.write('<table><tr><td>x')</script><style>td{}</style><noscript>なし</noscript><h1>題名</h1><p>本文</p><ruby>柱<rp>(</rp><rt>はしら</rt></ruby>");

        Assert.Equal(["題名", "本文", "柱"], document.Passages.SelectMany(passage => passage.Lines).Select(line => line.Text));
        Assert.Equal("甲", document.Picture());
    }

    [Fact]
    public void What_is_not_displayed_is_left_out_and_told_or_read_when_asked_for()
    {
        const string Body = "<p hidden>陰</p><table><tr><td>甲<td style='color:red; DISPLAY: none'>乙<tr style='display:none'><td>丙</table>";

        var document = Read(Body);
        Assert.Equal("甲", document.Picture());
        Assert.Contains("非表示とされた部分が3か所", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        var whole = Tables(Page(Body), new TableReadingOptions { IncludesHidden = true });
        Assert.Equal("甲|乙\n丙", whole.Picture());
        Assert.Empty(whole.Problems);
    }

    [Theory]
    [InlineData("shift_jis", "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>")]
    [InlineData("shift_jis", "<meta charset=x-sjis>")]
    [InlineData("shift_jis", "")]
    [InlineData("euc-jp", "<meta charset=\"EUC-JP\">")]
    [InlineData("euc-jp", "")]
    [InlineData("iso-2022-jp", "<meta charset='ISO-2022-JP'>")]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "<meta charset='Shift_JIS'>")]
    [InlineData("utf-16", "<meta charset='utf-8'>")]
    [InlineData("utf-8", "<meta charset='no-such-thing'>")]
    public void The_letters_are_those_that_the_file_means_whatever_it_says_of_itself(string encoding, string meta)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "utf-16" ? written.Preamble : [], .. written.GetBytes($"<html><head>{meta}<title>表</title></head><body><table><tr><td>①－１　髙度化の支援<td>ソフト表示</table></body></html>".Replace("髙", encoding.StartsWith("utf", StringComparison.Ordinal) ? "髙" : "高", StringComparison.Ordinal))];

        var document = Tables(bytes);

        Assert.Equal($"①－１　{(encoding.StartsWith("utf", StringComparison.Ordinal) ? "髙" : "高")}度化の支援|ソフト表示", document.Picture());
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Bytes_that_stand_for_no_letter_are_told_and_the_rest_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var document = Tables([.. "<meta charset=shift_jis><table><tr><td>"u8, .. Encoding.GetEncoding(932).GetBytes("施策の一覧を示す"), 0x85, 0x40, .. "</table>"u8]);

        Assert.Equal("施策の一覧を示す\uFFFD", document.Tables[0].Cells[0].Text);
        Assert.Contains("shift_jis", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- saved from url=(0029)https://example.jp/ -->\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><html><body><table><tr><td>甲</table>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><table><tr><td>甲</td></tr></table></body></html>")]
    [InlineData("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table x:str><tr><td x:num=\"1\">甲</table>")]
    [InlineData("  <table><tr><td>甲</table>")]
    [InlineData("<meta charset=utf-8><table><tr><td>甲</table>")]
    public void A_page_is_known_by_its_first_element(string page) => Assert.Equal("甲", Tables(Encoding.UTF8.GetBytes(page)).Picture());

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rss><channel/></rss>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("１．<table>という要素について")]
    [InlineData("<pillar>")]
    [InlineData("<!-- コメントだけ")]
    [InlineData("")]
    public void Another_file_is_none(string text) => Assert.False(HtmlTables.Begins(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Entities_of_a_document_type_are_not_unfolded_and_nothing_is_fetched()
    {
        var document = Tables("<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><html><body><table><tr><td>&a;&f;<td><img src='http://127.0.0.1:9/x'><iframe src='file:///etc/hostname'></iframe></table>"u8.ToArray());

        Assert.Equal("&a;&f;|", document.Picture());
    }

    private static TableDocument Read(string body) => Tables(Page(body));

    private static TableDocument Tables(byte[] page, TableReadingOptions? options = null) => DocumentTables.Read("page.xls", page, options, cancellation: TestContext.Current.CancellationToken);

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html lang=\"ja\"><head><title>題</title></head><body>{body}</body></html>");
}
