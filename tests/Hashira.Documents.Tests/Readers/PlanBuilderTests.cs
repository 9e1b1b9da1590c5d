using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The builder that other tests stand on says what the cells say.</summary>
public sealed class PlanBuilderTests
{
    private const string Example = """
        # 行
        ## 現
        【個別課題】
        （⑧－４）研究を進める。［文科省］
        ## フォ
        〇研究事業
        【令和４年度当初：54.7億円】
         会合を開催。
        • 成果を公表。
        ## 新
        （⑧ー８に移動）
        """;

    [Fact]
    public void The_sample_has_nine_boxes_eighty_nine_rows_and_the_codes_of_the_published_plan()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);

        Assert.Equal(9, plan.MajorPolicies.Length);
        Assert.Equal([1, 1, 2, 2, 2, 2, 3, 3, 3], plan.MajorPolicies.Select(policy => policy.Pillar));
        Assert.Equal(89, plan.Rows.Length);
        Assert.Equal([3, 9, 9, 4, 9, 4, 7, 11, 13], plan.CurrentMeasures.CountBy(measure => measure.Code.Policy).Select(count => count.Value));
        Assert.Equal([3, 9, 8, 4, 11, 9, 11, 14, 16], plan.RevisedMeasures.CountBy(measure => measure.Code.Policy).Select(count => count.Value));
        Assert.Equal(
            [(MeasureChange.Continued, 63), (MeasureChange.New, 17), (MeasureChange.MovedOut, 3), (MeasureChange.MovedIn, 4), (MeasureChange.Merged, 1), (MeasureChange.Ended, 1)],
            plan.Rows.CountBy(row => row.Change.Kind).OrderBy(count => count.Key is MeasureChange.Ended ? 9 : (int)count.Key).Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public void Every_cell_of_the_sample_can_be_put_together_again_from_what_was_read_in_it() =>
        Assert.Empty(CellTexts.Differences(SamplePlan.Cells, PlanBuilder.Build(SamplePlan.Cells)));

    [Theory]
    [InlineData("研究を進める。", "研究を始める。")]
    [InlineData("［文科省］", "[文科省]")]
    [InlineData("54.7億円", "54.1億円")]
    [InlineData("\n（⑧ー８に移動）", "\n（⑧－８に移動）")]
    [InlineData("\n 会合", "\n会合")]
    [InlineData("会合を開催。\n", "会合を開催。")]
    public void A_cell_that_differs_in_a_character_a_paragraph_or_a_lost_bullet_is_noticed(string written, string changed)
    {
        var lines = Example.ReplaceLineEndings("\n");
        Assert.Contains(written, lines, StringComparison.Ordinal);
        Assert.Empty(CellTexts.Differences(CellsFile.Parse(lines), PlanBuilder.FromText(lines)));
        Assert.Single(CellTexts.Differences(CellsFile.Parse(lines), PlanBuilder.FromText(lines.Replace(written, changed, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_few_lines_make_a_plan()
    {
        var plan = PlanBuilder.FromText(Example);

        var row = Assert.Single(plan.Rows);
        Assert.Equal(8, row.MajorPolicy);
        Assert.Equal("個別課題", row.Current[0].Heading?.Text);
        Assert.Equal(MeasureCode.Parse("⑧－８"), row.Change.MovedTo);
        Assert.Equal("（⑧ー８に移動）", row.Change.PrintedMovedTo?.Text);
        Assert.Equal(new Yen(5_470_000_000), row.FollowUp!.Programmes[0].Appropriations[0].Amount);
    }

    [Fact]
    public void Every_character_of_a_built_plan_is_accounted_for_and_every_place_shows_its_words()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        var next = 0;
        foreach (var run in plan.Document.Coverage.Runs)
        {
            Assert.Equal(next, run.Span.Start);
            next = run.Span.End;
        }

        Assert.Equal(plan.Document.Text.Length, next);
        foreach (var measure in plan.CurrentMeasures.Concat(plan.RevisedMeasures))
            Assert.Equal(measure.PrintedCode.Text, plan.Document.Text[measure.PrintedCode.Source!.Start..measure.PrintedCode.Source.End]);
    }
}
