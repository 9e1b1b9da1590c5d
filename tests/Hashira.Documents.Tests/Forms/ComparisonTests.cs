using System.Text;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Model;

namespace Hashira.Documents.Tests.Forms;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("改正後", "改正前")]
    [InlineData("新", "旧")]
    [InlineData("改定後", "改定前")]
    [InlineData("改正案", "現行")]
    public void The_side_is_told_by_the_heading_whichever_stands_first(string revised, string current)
    {
        var left = Read(revised, current, ("第１条　新しい文。", "第１条　古い文。"));
        var right = Read(current, revised, ("第１条　古い文。", "第１条　新しい文。"));

        foreach (var table in new[] { left, right })
        {
            Assert.Equal("第１条　古い文。", table.Rows[0].Current[0].Text.Text);
            Assert.Equal("第１条　新しい文。", table.Rows[0].Revised[0].Text.Text);
            Assert.Equal(0, table.Document.Coverage.NotUnderstood);
        }
    }

    [Fact]
    public void Marks_stand_for_a_side_and_say_what_the_revision_does()
    {
        var table = Read("改正後", "改正前", ("加える文。", "（新設）"), ("（削除）", "やめる文。"), ("［略］", "［略］"), ("", "消える文。"));

        Assert.Equal([MeasureChange.New, MeasureChange.Ended, MeasureChange.Continued, MeasureChange.Ended], table.Rows.Select(row => row.Change));
        Assert.True(table.Rows[2].IsOmitted);
        Assert.Empty(table.Rows[0].Current);
        Assert.Equal("（新設）", table.Rows[0].Marks[0].Text);
    }

    [Fact]
    public void An_item_with_a_code_is_read_like_one_of_a_plan_and_there_is_no_follow_up()
    {
        var html = Page("改定後", "改定前", ("【販路】<br/>（①－１）海外を含めて支援する。［経産省］", "【販路】<br/>（①－１）支援する。［経産省］"));
        var reading = Assert.IsType<ComparisonReading>(ReadByForm.Read("対照表.html", html));
        var json = ComparisonOutput.ToJson(reading.Table, reading.Form);

        Assert.Equal("①－１", reading.Table.Rows[0].Revised[0].Measure?.Code.ToString());
        Assert.Contains("\"code\": \"1-1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"followUp\": null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_no_known_form_is_refused_with_the_way_to_a_proposal()
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => ReadByForm.Read("予定.html", Page("日付", "行事", ("４月１日", "入学式"))));

        Assert.Contains("hashira forms propose 予定.html", refusal.Message, StringComparison.Ordinal);
    }

    private static ComparisonTable Read(string left, string right, params (string, string)[] rows) =>
        Assert.IsType<ComparisonReading>(ReadByForm.Read("対照表.html", Page(left, right, rows))).Table;

    private static byte[] Page(string left, string right, params (string Left, string Right)[] rows) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><head><title>対照表</title></head><body><h1>新旧対照表</h1><table><tr><th>{left}</th><th>{right}</th></tr>{string.Concat(rows.Select(row => $"<tr><td>{row.Left}</td><td>{row.Right}</td></tr>"))}</table></body></html>");
}
