using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Dates;

public sealed class TimeTests
{
    [Fact]
    public void Dates_without_a_year_are_one_finding_with_every_place()
    {
        var plan = SmallPlan.WithFollowUps("• 11月24～26日に公開した。\n①９/６～【動画配信型】基礎編", "• ６月中下旬に採択予定。");

        var finding = Assert.Single(plan.Findings("HC064"));

        Assert.Equal(3, finding.Related.Length + 1);
        Assert.Contains("３か所", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("• 令和３年度は、６月及び12月に公示した。")]
    [InlineData("（令和２年９月30日、10月30日、令和３年２月26日、３月24日）")]
    [InlineData("• 令和４年３月28日に公募を開始した（６月30日に締切り）。")]
    [InlineData("• 令和３年12月20日～１月10日に受け付けた。")]
    [InlineData("• 副業人材の移動費を補助した（国負担分1/2）。")]
    [InlineData("• 拠点の体制を強化した(10/10)。")]
    [InlineData("• 国会の会期中に３か月にわたり検討した。")]
    public void A_month_whose_year_stands_before_it_and_a_ratio_are_no_finding(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps(text).Findings("HC064"));
    }

    [Theory]
    [InlineData("• 昨年度に終了した。", "昨年度")]
    [InlineData("• 本年４月に公示した。", "本年")]
    [InlineData("• 今通常国会で成立した。", "今通常国会")]
    [InlineData("• 来月に公募する。", "来月")]
    public void A_word_for_a_time_that_hangs_on_the_day_of_writing_is_told(string text, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps(text).Found("HC065"));
    }

    [Theory]
    [InlineData("• 令和３年７月に公示し、同年９月に採択した。")]
    [InlineData("• 前年度比で増え、翌年に公表した。")]
    [InlineData("• 日本年金機構と連携した。")]
    [InlineData("• 第204回国会で成立した。")]
    public void A_word_that_hangs_on_another_date_is_no_finding(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps(text).Findings("HC065"));
    }

    [Theory]
    [InlineData("# 表紙\n取組方針\n本日、改定を行った。\n", 1)]
    [InlineData("# 表紙\n取組方針\n令和４年６月７日\n本日、改定を行った。\n", 0)]
    public void Today_on_the_cover_can_be_read_if_the_cover_has_a_date(string cover, int findings)
    {
        Assert.Equal(findings, PlanBuilder.FromText(cover + SmallPlan.Row(1, "• 実施。")).Findings("HC065").Length);
    }

    [Theory]
    [InlineData("• 令和３年度に始め、2022年３月に公表し、令和４年４月に改めた。", 1)]
    [InlineData("• 令和３年度に始め、令和４年（2022年）３月に公表した。", 0)]
    [InlineData("• 令和３年度に始め、2022（令和４）年３月に公表した。", 0)]
    [InlineData("• 「見本市2021」を令和３年８月に開催した。", 0)]
    public void A_year_of_the_other_calendar_is_told_where_it_stands_alone(string text, int findings)
    {
        Assert.Equal(findings, SmallPlan.WithFollowUps(text).Findings("HC066").Length);
    }

    [Theory]
    [InlineData("商談会（令和３年６月）、説明会（同９月）、報告会（同３月）を開いた。", "同３月")]
    [InlineData("• 令和３年11月に公募し、同年４月に採択した。", "同年４月")]
    [InlineData("• 第１回を令和３年11月19日、第２回を令和３年６月25日に開いた。", "第２回を令和３年６月25日")]
    [InlineData("• 第４回（令和４年３月）、第５回（令和３年８月）を開いた。", "第５回（令和３年８月")]
    public void A_date_before_the_one_it_follows_is_told(string text, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps(text).Found("HC067"));
    }

    [Theory]
    [InlineData("• 令和３年１月から試行し、同年４月から本格稼働。")]
    [InlineData("• 令和３年11月から１月に公募し、同２月に採択した。")]
    [InlineData("• 令和３年11月に公募した。同年４月の採択分を含む。")]
    [InlineData("• 第２回WG（令和３年６月23日）から令和４年５月末までに、第５回公募を令和３年４月に行った。")]
    [InlineData("• 第１回の基礎編（令和３年10月）、第２回の実践編（令和３年11月）を開いた。")]
    public void Dates_in_their_order_are_no_finding(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps(text).Findings("HC067"));
    }

    [Theory]
    [InlineData("• 令和４年度４月末時点で300件。", "令和４年度４月末時点")]
    [InlineData("• 令和 4 年度 5 月 11 日現在で60社。", "令和 4 年度 5 月 11 日現在")]
    [InlineData("• 令和３年度６月30日に開いた。", "令和３年度６月30日")]
    public void A_point_in_time_is_given_by_calendar_year(string text, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps(text).Found("HC068"));
    }

    [Theory]
    [InlineData("• 令和２年度10月以降の実績は175件。")]
    [InlineData("• 令和３年度末時点で10件。")]
    [InlineData("• 令和４年４月末時点で300件。")]
    public void A_stretch_of_a_fiscal_year_and_its_end_are_no_finding(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps(text).Findings("HC068"));
    }

    [Theory]
    [InlineData("• 令和３年度の相談は300件（前年比10％増）。", 1)]
    [InlineData("令和３年度 3,864人（前年同期比40.5％増）", 1)]
    [InlineData("• 令和３年度の相談は300件（前年度比10％増）。", 0)]
    [InlineData("• 令和３年度のうち６月の相談は30件（前年比10％増）。", 0)]
    public void A_fiscal_year_is_compared_with_the_fiscal_year_before(string text, int findings)
    {
        Assert.Equal(findings, SmallPlan.WithFollowUps(text).Findings("HC069").Length);
    }
}
