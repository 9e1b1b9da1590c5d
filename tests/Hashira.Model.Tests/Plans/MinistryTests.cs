namespace Hashira.Model.Tests.Plans;

public sealed class MinistryTests
{
    [Fact]
    public void Every_name_and_every_abbreviation_is_found() =>
        Assert.All(
            Ministry.All.SelectMany(ministry => ministry.Abbreviations.Prepend(ministry.Name), (ministry, name) => (ministry, name)),
            pair => Assert.Equal(pair.ministry, Ministry.Find(pair.name)));

    [Theory]
    [InlineData("経産省", "meti")]
    [InlineData("経済産業省", "meti")]
    [InlineData("経 産 省", "meti")]
    [InlineData("入管庁", "immigration-services-agency")]
    [InlineData("業所管省庁", "ministries-in-charge-of-industry")]
    [InlineData("関係府省", "ministries-concerned")]
    public void The_names_of_a_real_plan_are_found(string printed, string key) => Assert.Equal(key, Ministry.Find(printed)?.Key);

    [Theory]
    [InlineData("経産")]
    [InlineData("経産省等")]
    [InlineData("宇宙省")]
    [InlineData("")]
    public void What_is_no_ministry_is_not_made_into_one(string printed) => Assert.Null(Ministry.Find(printed));

    [Fact]
    public void The_Digital_Agency_is_not_in_force_before_its_first_day()
    {
        var agency = Ministry.Find("デジタル庁")!;
        Assert.False(agency.IsInForce(new DateOnly(2021, 8, 31)));
        Assert.True(agency.IsInForce(new DateOnly(2021, 9, 1)));
    }

    [Fact]
    public void A_collective_word_is_in_force_on_any_day() => Assert.True(Ministry.Find("関係省庁")!.IsInForce(new DateOnly(1900, 1, 1)));

    [Fact]
    public void Keys_are_unique_and_every_parent_is_a_ministry()
    {
        Assert.Equal(Ministry.All.Length, Ministry.All.Select(ministry => ministry.Key).Distinct().Count());
        Assert.All(Ministry.All, ministry => Assert.Equal(ministry, Ministry.WithKey(ministry.Key)));
        Assert.All(Ministry.All.Where(ministry => ministry.Parent is not null), ministry => Assert.NotNull(Ministry.WithKey(ministry.Parent!)));
    }

    [Fact]
    public void No_name_ends_before_it_begins() =>
        Assert.All(Ministry.All, ministry => Assert.True(ministry.From is null || ministry.To is null || ministry.From <= ministry.To));

    [Fact]
    public void A_bracket_prints_the_usual_short_name()
    {
        Assert.Equal("経産省", Ministry.Find("経済産業省")!.ShortName);
        Assert.Equal("外務省", Ministry.Find("外務省")!.ShortName);
        Assert.Equal("関係府省", Ministry.Find("関係省庁")!.ShortName);
    }
}
