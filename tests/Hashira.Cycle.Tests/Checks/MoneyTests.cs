using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

public sealed class MoneyTests
{
    [Fact]
    public void Last_years_amount_in_round_brackets_is_compared_too()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：2.5億円（令和３年度当初：2.0億円）】",
            "〇海外展開支援事業\n【令和３年度当初：2.2億円】（再掲）");

        Assert.Equal(["①－２ FollowUp 令和３年度当初：2.2億円"], plan.Found("HC006"));
    }

    [Fact]
    public void The_amount_that_stands_alone_against_the_others_is_at_fault_wherever_it_stands()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：2.6億円】",
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】（再掲）",
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】（再掲）");

        Assert.Equal(["①－１ FollowUp 令和４年度当初：2.6億円"], plan.Found("HC006"));
        Assert.Equal(2, plan.Findings("HC006")[0].Related.Length);
    }

    [Theory]
    [InlineData("1,485億円", "1,458億円", "隣り合う数字「５」と「８」が入れ替わった")]
    [InlineData("16.3億円", "163億円", "桁が１つずれた")]
    [InlineData("2,001億円", "2,101億円", "数字が１つだけ異なり")]
    public void A_likely_slip_is_named(string right, string wrong, string told)
    {
        var plan = SmallPlan.WithFollowUps(
            $"〇海外展開支援事業\n【令和３年度補正予算：{right}】",
            $"〇海外展開支援事業\n【令和３年度補正予算：{wrong}】（再掲）");

        Assert.Contains(told, plan.Findings("HC006").Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_have_nothing_in_common_are_called_no_slip()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和３年度補正予算：12.5億円】",
            "〇海外展開支援事業\n【令和３年度補正予算：874億円】（再掲）");

        Assert.DoesNotContain("書き誤り", plan.Findings("HC006").Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("令和４年度当初：100億円の内数", "令和４年度当初：30億円", "an own amount below the ceiling")]
    [InlineData("令和２年度第１次補正予算：100億円", "令和２年度第２次補正予算：30億円", "another supplementary budget")]
    [InlineData("令和３年度当初：100億円", "令和４年度当初：30億円", "another year")]
    [InlineData("令和４年度当初：98億円", "令和４年度当初：約100億円", "a rounded amount")]
    public void Different_amounts_that_can_both_be_right_are_no_finding(string one, string other, string because)
    {
        var plan = SmallPlan.WithFollowUps($"〇海外展開支援事業\n【{one}】", $"〇海外展開支援事業\n【{other}】（再掲）");

        Assert.True(plan.Findings("HC006").IsEmpty, because);
    }

    [Theory]
    [InlineData("令和４年度当初：100億円の内数", "令和４年度当初：130億円", "an own amount above the ceiling")]
    [InlineData("令和４年度当初：98億円", "令和４年度当初：約150億円", "a rounded amount far off")]
    public void Different_amounts_that_can_not_both_be_right_are_a_finding(string one, string other, string because)
    {
        var plan = SmallPlan.WithFollowUps($"〇海外展開支援事業\n【{one}】", $"〇海外展開支援事業\n【{other}】（再掲）");

        Assert.True(plan.Findings("HC006").Length == 1, because);
    }

    [Fact]
    public void Programmes_whose_names_only_resemble_each_other_are_never_put_together()
    {
        var plan = SmallPlan.WithFollowUps(
            "○輸出拡大支援事業\n【令和３年度補正予算：26.2億円】",
            "○輸出拡大緊急支援事業\n【令和３年度補正予算：68.0億円】");

        Assert.Empty(plan.Findings("HC006"));
        Assert.Empty(plan.Findings("HC022"));
    }

    [Fact]
    public void Spaces_and_quotation_marks_do_not_make_another_programme()
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(
            1,
            "〇ＩＴ 導入支援事業\n【令和３年度補正予算：20億円】",
            current: "【支援】\n（①－１）「IT導入支援事業」（令和３年度補正予算：21億円）により支援する。［経産省］"));

        Assert.Equal(["①－１ Current 令和３年度補正予算：21億円"], plan.Found("HC006"));
    }

    [Fact]
    public void Second_mention_without_the_relisted_mark_is_a_finding()
    {
        var plan = SmallPlan.WithFollowUps(
            "○地方創生推進交付金\n【令和４年度当初：1,000 億円の内数】",
            "〇地方創生推進交付金\n【令和４年度当初：1,000億円（令和３年度当初：1,000億円）の内数】");

        var finding = plan.Findings("HC012").Single();

        Assert.Equal("①－２", finding.Code.ToString());
        Assert.Contains("①－１にも記載", finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Related, place => place.Code.ToString() == "①－１");
    }

    [Fact]
    public void A_repeat_under_another_word_for_the_stage_is_still_a_repeat()
    {
        var plan = SmallPlan.WithFollowUps(
            "○事業承継支援事業\n【令和４年度予算：16.3億円】",
            "○事業承継支援事業\n【令和４年度当初：16.3億円】");

        Assert.Equal(["①－２ FollowUp 令和４年度当初：16.3億円"], plan.Found("HC012"));
        Assert.Single(plan.Findings("HC007"));
    }

    [Fact]
    public void The_same_amount_in_running_text_is_no_repeat()
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(
            1,
            "〇海外展開支援事業\n【令和３年度補正予算：20億円】\n• 令和３年度補正予算において、20億円を措置した。",
            revised: "【支援】\n（①－１）「海外展開支援事業」（令和３年度補正予算：20億円）により支援する。［経産省］"));

        Assert.Empty(plan.Findings("HC012"));
    }

    [Fact]
    public void First_and_second_supplementary_budgets_of_one_amount_are_no_variants_of_one_stage()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和２年度第１次補正予算：20億円、令和２年度第２次補正予算：20億円】");

        Assert.Empty(plan.Findings("HC007"));
    }

    [Fact]
    public void All_words_for_the_stage_of_one_programme_are_one_finding()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：20億円（令和３年度当初：10億円）】",
            "〇海外展開支援事業\n【令和４年度当初予算：20億円（令和３年度予算：10億円）】（再掲）");

        Assert.Equal(["①－２ FollowUp 令和４年度当初予算：20億円"], plan.Found("HC007"));
    }

    [Fact]
    public void An_original_that_stands_later_is_good_enough_for_a_relisted_mark()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：20億円】（再掲）",
            "〇海外展開支援事業\n【令和４年度当初：20億円】");

        Assert.Empty(plan.Findings("HC019"));
    }

    [Theory]
    [InlineData("【令和３年度補正予算（12.8億円）】", "令和３年度補正予算（12.8億円")]
    [InlineData("【令和３年度補正予算12.8億円】", "令和３年度補正予算12.8億円")]
    [InlineData("【令和４年度当初、約50億円】", "令和４年度当初、約50億円")]
    public void Whatever_stands_for_the_colon_is_told(string note, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps($"〇海外展開支援事業\n{note}").Found("HC021"));
    }

    [Theory]
    [InlineData("【令和２年度３次補正：0.3億円の内数】")]
    [InlineData("【令和４年度当初:2.6億円】")]
    [InlineData("【令和４年度当初予算 ： 2.6 億円】")]
    [InlineData("令和３年度補正予算12.8億円により実施。")]
    public void A_colon_of_any_width_parts_and_running_text_needs_none(string cell)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"〇海外展開支援事業\n{cell}").Findings("HC021"));
    }

    [Theory]
    [InlineData("令和４年中に公募を開始。")]
    [InlineData("令和３年６月に予算を執行。")]
    [InlineData("令和２年度補正予算により実施。")]
    public void A_calendar_year_beside_other_words_than_a_budget_is_right(string cell)
    {
        Assert.Empty(SmallPlan.WithFollowUps(cell).Findings("HC020"));
    }
}
