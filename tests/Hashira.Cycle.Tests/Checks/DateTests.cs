namespace Hashira.Cycle.Tests.Checks;

public sealed class DateTests
{
    [Theory]
    [InlineData("令和３年11月19日（木）", "この日は金曜日です")]
    [InlineData("令和 4 年 5 月 3 日（水・祝）", "この日は火曜日です")]
    [InlineData("2022年６月１日(火曜日)", "この日は水曜日です")]
    [InlineData("令和４年（2021年）", "西暦2022年です")]
    [InlineData("2022年（令和３年）", "西暦2021年です")]
    [InlineData("令和元（2018）年", "西暦2019年です")]
    [InlineData("令和３年度（令和４年４月）", "この月は令和４年度です")]
    [InlineData("令和４年度末（令和４年３月）", "この月は令和３年度です")]
    [InlineData("令和３年度の令和４年５月", "この月は令和４年度です")]
    [InlineData("令和３年度上半期（令和３年11月", "上半期は４月から９月まで")]
    [InlineData("令和３年度下期の８月", "下半期は10月から３月まで")]
    [InlineData("令和３年７月～令和２年５月", "期間の終わりが始めより前")]
    [InlineData("令和３年11月19日～同年10月３日", "期間の終わりが始めより前")]
    [InlineData("11月24～21日", "期間の終わりが始めより前")]
    [InlineData("令和４年度～令和２年度", "期間の終わりが始めより前")]
    public void A_date_that_contradicts_itself_is_a_finding(string date, string told)
    {
        var finding = Assert.Single(SmallPlan.WithFollowUps($"• 説明会を{date}に開いた。").Findings("HC017"));

        Assert.Equal(date, finding.Excerpt);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("令和３年11月19日（金）")]
    [InlineData("令和４年５月３日（火・祝）")]
    [InlineData("平成31年（2019年）")]
    [InlineData("令和元年（2019年）")]
    [InlineData("令和３年度（令和４年３月）")]
    [InlineData("令和３年 11 月～令和 4 年２月")]
    [InlineData("令和３年11月12日～12月17日")]
    [InlineData("令和３年12月20日～１月10日")]
    [InlineData("11月～２月")]
    [InlineData("11月24～26日")]
    [InlineData("令和３年８月23日から９月17日")]
    [InlineData("令和２年度 10 月以降")]
    [InlineData("６月及び12月")]
    [InlineData("12月17日（木）")]
    [InlineData("令和３年度上半期（令和３年９月）")]
    [InlineData("令和３年度下半期（令和４年２月）")]
    [InlineData("令和３年度の令和４年３月")]
    public void A_date_that_can_be_right_is_no_finding(string date)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"• 説明会を{date}に開いた。").Findings("HC017"));
    }

    [Theory]
    [InlineData("令和３年２月29日")]
    [InlineData("令和３年13月")]
    [InlineData("６月31日")]
    public void A_day_that_no_calendar_has_is_a_finding(string date)
    {
        Assert.Equal([$"①－１ FollowUp {date}"], SmallPlan.WithFollowUps($"• 説明会を{date}に開いた。").Found("HC016"));
    }

    [Theory]
    [InlineData("令和４年２月28日")]
    [InlineData("２月29日")]
    [InlineData("平成31年４月30日")]
    public void A_day_that_a_calendar_has_is_no_finding(string date)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"• 説明会を{date}に開いた。").Findings("HC016"));
    }
}
