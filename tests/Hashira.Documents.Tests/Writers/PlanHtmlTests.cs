using System.Text;
using System.Xml.Linq;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Html;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

public sealed class PlanHtmlTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XElement Page = XDocument.Parse(Written().Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal)).Root!;

    [Fact]
    public void The_page_is_Japanese_and_needs_no_script_and_nothing_from_elsewhere()
    {
        Assert.Equal("ja", Page.Attribute("lang")!.Value);
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(Page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || (attribute.Name.LocalName is "href" or "src" && !attribute.Value.StartsWith('#')));
        Assert.DoesNotContain("url(", Page.Descendants(Html + "style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page.Descendants(Html + "style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_a_caption_and_headings_of_its_columns()
    {
        var tables = Page.Descendants(Html + "table").ToList();

        Assert.Equal(9, tables.Count);
        Assert.All(tables, table => Assert.NotEmpty(table.Element(Html + "caption")!.Value));
        Assert.All(tables, table => Assert.Equal(["col", "col", "col"], table.Element(Html + "thead")!.Descendants(Html + "th").Select(head => head.Attribute("scope")!.Value)));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time_and_every_link_leads_somewhere()
    {
        var levels = Page.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3").Select(element => element.Name.LocalName[1] - '0').ToList();
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Page.Descendants(Html + "a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.Equal("#main", Page.Descendants(Html + "a").First().Attribute("href")!.Value);
    }

    [Fact]
    public void Words_of_a_plan_are_never_taken_for_markup()
    {
        var plan = PlanBuilder.FromText("# 大方針\n① 方針 <b>&amp; \"引用\"。\n# 行\n## 現\n【A&B <script>】\n（①－１）本文 </td> である。［経産省］\n## フォ\n• 1<2 & 3>2。\n## 新\n【A&B <script>】\n（①－１）本文である。［経産省］");
        using var file = new MemoryStream();

        PlanHtml.Write(plan, file);

        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        EditionPicture.AssertSame(plan, DocumentReader.Read("written.html", file.ToArray()));
    }

    private static string Written()
    {
        using var file = new MemoryStream();
        PlanHtml.Write(DocumentReader.ReadFile(SamplePlan.TextFile), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
