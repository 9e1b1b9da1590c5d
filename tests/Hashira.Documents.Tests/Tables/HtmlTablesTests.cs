using System.Text;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class HtmlTablesTests
{
    [Fact]
    public void Merged_cells_and_heading_rows_are_read_as_they_are_marked() => Assert.Equal(
        "施策|予算(1x2)\n①－１(2x1)|令和４年度|令和３年度\n1億円|2億円",
        Read("<table><thead><tr><th>施策</th><th colspan='2'>予算</th></tr></thead><tr><td rowspan='2'>①－１</td><td>令和４年度</td><td>令和３年度</td></tr><tr><td>1億円</td><td>2億円</td></tr></table>").Picture());

    [Fact]
    public void A_cell_is_parted_where_its_paragraphs_list_items_and_line_breaks_are()
    {
        var cell = Read("<table><tr><td>〇事業<p>【令和４年度】</p><ul><li>• 一つ\n   目</li><li>• 二つ目</li></ul>末尾<br/>次の行</td></tr></table>").Tables[0].Cells[0];

        Assert.Equal(["〇事業", "【令和４年度】", "• 一つ 目", "• 二つ目", "末尾", "次の行"], cell.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Navigation_scripts_and_hidden_parts_are_passed_over() => Assert.Equal(
        ["題名", "本文"],
        Read("<nav><a href='#a'>目次</a></nav><script>x</script><h1>題名</h1><p hidden='hidden'>陰</p><p>本文</p>").Passages.Select(passage => passage.Text));

    [Theory]
    [InlineData("<p>閉じていない")]
    [InlineData("<p>実体&nbsp;参照</p>")]
    [InlineData("<table><tr><td></table></td>")]
    public void A_page_that_is_not_well_formed_is_refused_with_its_line(string body)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => Read(body));

        Assert.Matches("^「page.html」の\\d+行目で.+ください。$", refusal.Message);
    }

    [Fact]
    public void Entities_are_not_unfolded_and_nothing_is_fetched()
    {
        var bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&b;&f;</p></body></html>";

        Assert.Throws<UnreadableDocumentException>(() => HtmlTables.Read("page.html", Encoding.UTF8.GetBytes(bomb)));
    }

    [Fact]
    public void Deep_nesting_and_spans_without_end_are_refused()
    {
        Assert.Throws<UnreadableDocumentException>(() => Read(string.Concat(Enumerable.Repeat("<div>", 5_000)) + string.Concat(Enumerable.Repeat("</div>", 5_000))));
        Assert.Throws<UnreadableDocumentException>(() => Read("<table><tr>" + string.Concat(Enumerable.Repeat("<td rowspan='1000' colspan='1000'>a</td>", 50)) + "</tr></table>"));
    }

    private static TableDocument Read(string body) =>
        HtmlTables.Read("page.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>題</title></head><body>{body}</body></html>"));
}
