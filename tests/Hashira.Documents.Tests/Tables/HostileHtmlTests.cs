using System.Globalization;
using System.Text;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

/// <summary>Pages made to keep a reader busy, and pages of our own with damage. A longer run by hand: <c>HASHIRA_FUZZ_ROUNDS=20000</c>.</summary>
public sealed class HostileHtmlTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HASHIRA_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 250;

    private static readonly string[] Spices = ["<table>", "</table>", "<td rowspan=0 colspan=99999>", "</td>", "<tr hidden>", "<!--", "-->", "--!>", "<script>", "<svg><title>", "<p>", "</p>", "<select>", "<template>", "<caption>", "&#0;", "&nbsp", "\"", "<", "\0", "<meta charset=utf-16>", "柱"];

    [Theory]
    [InlineData("<table><tr><td>")]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<svg><g>")]
    public void A_million_elements_in_one_another_are_refused_at_once(string piece) =>
        AssertRefused("入れ子の深さ", Many("<html><p>", piece, 1_000_000), TableLimits.Default);

    [Theory]
    [InlineData("<table><tr>", "<td>")]
    [InlineData("<table>", "<tr>")]
    [InlineData("<table>", "<table>")]
    [InlineData("<table>", "<tr><td colspan=100000>x")]
    [InlineData("<table><tr><td rowspan=65000>", "<tr><td>x")]
    [InlineData("", "</p>")]
    [InlineData("", "<a>")]
    [InlineData("", "</div><font><p></font>")]
    public void Ten_thousand_side_by_side_are_read(string head, string piece) =>
        Assert.Equal("html", Tables(Many("<html>" + head, piece, 10_000)).Kind);

    [Theory]
    [InlineData("<table><tr>", "<td>", "セルの数")]
    [InlineData("", "<p>x", "要素の数")]
    [InlineData("<!--", "--!", "コメント")]
    public void What_has_no_end_is_refused_by_the_limit_that_it_breaks(string head, string piece, string limit) =>
        AssertRefused(limit, Many("<html>" + head, piece, 12_000), TableLimits.Default with { Cells = 10_000, HtmlElements = head.Length > 0 ? 100_000 : 10_000 });

    [Fact]
    public void A_table_whose_width_and_height_multiply_is_refused()
    {
        var wide = Encoding.UTF8.GetString(Many("<table><tr>", "<td>", 2_000)) + "</tr>";

        AssertRefused("セルの数", Many(wide, "<tr>", 2_000), TableLimits.Default);
    }

    [Fact]
    public void A_damaged_page_is_read_or_refused_and_its_cells_never_lie_on_one_another()
    {
        const string Whole = "<html><head><meta charset=utf-8><title>方針</title></head><body><h1>方針</h1><table><caption>一覧</caption><thead><tr><th rowspan=2>施策<th colspan=2>予算<tr><th>４年度<th>３年度</thead><tbody><tr><td rowspan=2>①－１<br>相談<td>1<td>2<tr><td colspan=2><table><tr><td>内訳<td>3</table></tbody><tfoot><tr><td>計<td>1<td>2</tfoot></table><p>（注）<ul><li>一つ</ul></body></html>";
        var random = new Random(20261126);
        for (var round = 0; round < Rounds; round++)
        {
            var page = Whole;
            for (var damages = random.Next(1, 9); damages > 0; damages--)
            {
                var at = random.Next(6, page.Length);
                page = random.Next(3) == 0 ? page.Remove(at, Math.Min(random.Next(12), page.Length - at)) : page.Insert(at, random.Next(2) == 0 ? Spices[random.Next(Spices.Length)] : page.Substring(random.Next(page.Length / 2), random.Next(page.Length / 2)));
            }

            try
            {
                foreach (var table in Tables(Encoding.UTF8.GetBytes(page)).Tables)
                    AssertSound(table, page);
            }
            catch (UnreadableDocumentException refusal)
            {
                Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    private static TableDocument Tables(byte[] page, TableReadingOptions? options = null) => DocumentTables.Read("page.html", page, options, cancellation: TestContext.Current.CancellationToken);

    private static byte[] Many(string head, string piece, int times) => Encoding.UTF8.GetBytes(new StringBuilder(head).Insert(head.Length, piece, times).ToString());

    private static void AssertRefused(string limit, byte[] page, TableLimits limits) =>
        Assert.Contains(limit, Assert.Throws<UnreadableDocumentException>(() => Tables(page, new TableReadingOptions { Limits = limits })).Message, StringComparison.Ordinal);

    private static void AssertSound(Table table, string page)
    {
        var taken = new HashSet<(int, int)>();
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    Assert.True(row < table.Rows && column < table.Columns && taken.Add((row, column)), page);
            }
        }
    }
}
