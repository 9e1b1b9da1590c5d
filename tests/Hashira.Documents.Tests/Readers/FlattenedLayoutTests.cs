using CsCheck;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The layout that reader tests stand on loses nothing and knows where everything stands.</summary>
public sealed class FlattenedLayoutTests
{
    private const string Cells = """
        # 章
        １．人材の確保
        # 大方針
        ① 人を育てる。
        # 行
        ## 現
        【研修】
        （①－１）研修を行い、関係する機関とともに受講者を増やしていく。［厚労省］
        ## フォ
         研修を５回開いた。
        ## 新
        【研修】
        （①－１）研修を続ける。［厚労省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【講座】
        （①－２）講座を設ける。［文科省］
        """;

    [Fact]
    public void Every_character_of_every_cell_stands_where_the_layout_says() =>
        Gen.Select(RandomPlans.Plans, RandomPlans.Layouts, Gen.Bool).Sample((plan, options, drop) =>
        {
            var laidOut = FlattenedLayout.LayOut(plan, options with { DropBlankLinesAndTrailingSpaces = drop });
            return laidOut.Cells.All(cell =>
                Plain(string.Concat(cell.Spans.Select(span => laidOut.Text[span.Start..span.End]))) == Plain(string.Concat(cell.Paragraphs)));
        });

    [Fact]
    public void No_two_cells_claim_the_same_character() =>
        Gen.Select(RandomPlans.Plans, RandomPlans.Layouts).Sample((plan, options) =>
        {
            var spans = FlattenedLayout.LayOut(plan, options).Cells.SelectMany(cell => cell.Spans).OrderBy(span => span.Start).ToList();
            return spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        });

    [Fact]
    public void A_small_plan_comes_out_line_by_line_as_an_extractor_gives_it() =>
        Approved.Matches(FlattenedLayout.LayOut(CellsFile.Parse(Cells)).Text, "small-plan");

    [Fact]
    public void An_extractor_that_drops_blank_lines_and_trailing_blanks_leaves_only_the_lines()
    {
        var text = FlattenedLayout.LayOut(CellsFile.Parse(Cells), new LayoutOptions { DropBlankLinesAndTrailingSpaces = true }).Text;
        Assert.DoesNotContain("\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.Contains("（新規項目） （新規項目） 【講座】\n（①－２）講座を設ける。［文科省］\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_between_Latin_words_stays_at_the_end_of_its_line_and_one_beside_Japanese_vanishes()
    {
        var cells = CellsFile.Parse("# 行\n## 現\n〇〇の「Post Merger」と M&A を学ぶ");
        Assert.Contains("「Post \n\nMerger」と\n\nM&A を学ぶ ", FlattenedLayout.LayOut(cells, new LayoutOptions { ColumnWidths = [6, 6, 6] }).Text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
