namespace Hashira.Cycle.Tests.Checks.BudgetNotes;

public sealed class BudgetNoteTests
{
    private const string Programme = "〇海外展開支援事業";

    [Theory]
    [InlineData("【令和４年度予算：16.3億円（令和３年度当初：16.2億円）】", "令和４年度予算：")]
    [InlineData("【令和 ４ 年度：16.3 億円】", "令和 ４ 年度：")]
    [InlineData("【令和２年度予算額：5,168億円、令和４年度予算：約50億円】", "令和２年度予算額：")]
    public void A_note_without_a_stage_is_told_once(string note, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps($"{Programme}\n{note}").Found("HC055"));
    }

    [Theory]
    [InlineData("【令和４年度当初：16.3億円（令和３年度：16.2億円）】")]
    [InlineData("【令和２年度３次補正：0.3億円の内数】")]
    [InlineData("【令和４年度予備費：1,000億円】")]
    [InlineData("令和４年度予算：16.3億円により実施した。")]
    public void A_stage_that_is_printed_or_taken_over_from_the_main_amount_is_no_finding(string note)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"{Programme}\n{note}").Findings("HC055"));
    }

    [Theory]
    [InlineData("• 補正予算額１兆 1842 億円を確保した。", "補正予算額１兆 1842 億円")]
    [InlineData("• 令和２年度に始めた。予備費で30億円を措置した。", "予備費で30億円")]
    [InlineData("【当初：2.6億円】", "当初：2.6億円")]
    public void A_budget_without_a_year_in_its_sentence_is_told(string text, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps($"{Programme}\n{text}").Found("HC056"));
    }

    [Theory]
    [InlineData("• 令和３年度補正予算において、さらに2,001億円を計上した。")]
    [InlineData("• 令和２年度第１次、第２次補正予算により、合計4,100億円を採択した。")]
    [InlineData("• 令和３年度に公募し、同補正予算において10億円を措置した。")]
    [InlineData("【令和４年度当初：2.6億円（令和３年度補正予算：1.6億円）】")]
    public void A_year_earlier_in_the_sentence_is_enough(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"{Programme}\n{text}").Findings("HC056"));
    }

    [Theory]
    [InlineData("【令和４年度当初：2.5億円（令和５年度当初：2.0億円）】")]
    [InlineData("【令和４年度当初：2.5億円の内数（令和４年度当初：2.0億円の内数）】")]
    [InlineData("【令和３年度補正予算：2.5億円(令和４年度当初：2.0億円)】")]
    public void An_amount_to_compare_with_is_of_an_earlier_budget(string note)
    {
        Assert.Single(SmallPlan.WithFollowUps($"{Programme}\n{note}").Findings("HC058"));
    }

    [Theory]
    [InlineData("【令和４年度当初：2.5億円（令和３年度補正予算：2.0億円）】")]
    [InlineData("【令和３年度補正予算：6,123億円、令和４年度予備費：1,000億円（令和２年度第３次補正予算：１兆1,485億円）】")]
    [InlineData("【令和元年度当初：2.5億円（平成30年度当初：2.0億円）】")]
    [InlineData("【令和４年度補正予算：2.5億円（令和４年度当初：2.0億円）】")]
    public void Budgets_in_their_order_are_no_finding(string note)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"{Programme}\n{note}").Findings("HC058"));
    }

    [Theory]
    [InlineData("16.3億円", "163億円", 1)]
    [InlineData("1,630億円", "16.3億円", 1)]
    [InlineData("16.3百万円", "16.3億円", 1)]
    [InlineData("16.3億円", "162億円", 0)]
    [InlineData("16.3億円", "16.3億円", 0)]
    [InlineData("16.3億円", "15.1億円", 0)]
    [InlineData("16.3億円", "181億円", 0)]
    [InlineData("10億円", "100億円", 0)]
    public void Only_a_shifted_decimal_point_is_a_matter_of_magnitude(string now, string before, int findings)
    {
        Assert.Equal(findings, SmallPlan.WithFollowUps($"{Programme}\n【令和４年度当初：{now}（令和３年度当初：{before}）】").Findings("HC059").Length);
    }

    [Theory]
    [InlineData("【令和４年度当初：16.3億】", "令和４年度当初：16.3億")]
    [InlineData("【令和４年度当初：16.3（令和３年度当初：16.2億円）】", "令和４年度当初：16.3")]
    [InlineData("【令和３年度補正予算：48の内数】", "令和３年度補正予算：48")]
    public void An_amount_without_yen_is_told(string note, string excerpt)
    {
        Assert.Equal([$"①－１ FollowUp {excerpt}"], SmallPlan.WithFollowUps($"{Programme}\n{note}").Found("HC060"));
    }

    [Theory]
    [InlineData("【令和４年度当初：1,500万円】")]
    [InlineData("令和３年度:3,363件（うち副業336件）")]
    [InlineData("【令和２年度第３次補正予算：１兆1,485億円】")]
    public void Amounts_in_yen_and_counts_of_other_things_are_no_finding(string note)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"{Programme}\n{note}").Findings("HC060"));
    }

    [Fact]
    public void Words_for_the_stages_are_one_finding_for_the_whole_plan()
    {
        var finding = Assert.Single(SmallPlan.WithFollowUps(
            $"{Programme}\n【令和４年度当初：2.5億円（令和３年度当初：2.0億円）】",
            "〇販路開拓支援事業\n【令和４年度当初予算：1.5億円（令和２年度３次補正予算：1.0億円）】",
            "〇人材確保支援事業\n【令和３年度補正：9.5億円、令和２年度第３次補正予算：8.0億円、令和２年度第２次補正予算：7.0億円】").Findings("HC061"));

        Assert.Equal("令和４年度当初予算", finding.Excerpt);
        Assert.Equal(["３次", "令和３年度補正"], finding.Related.Select(place => place.Excerpt));
    }

    [Fact]
    public void The_same_money_under_two_words_is_left_to_the_check_of_that_programme()
    {
        var plan = SmallPlan.WithFollowUps($"{Programme}\n【令和４年度当初：2.5億円】", $"{Programme}\n【令和４年度当初予算：2.5億円】（再掲）");

        Assert.Single(plan.Findings("HC007"));
        Assert.Empty(plan.Findings("HC061"));
    }

    [Fact]
    public void Part_and_whole_of_one_budget_contradict_each_other_whichever_stands_first()
    {
        Assert.Equal(["①－２ FollowUp 令和４年度当初：2.5億円の内数"], SmallPlan.WithFollowUps($"{Programme}\n【令和４年度当初：2.5億円】", $"{Programme}\n【令和４年度当初：2.5億円の内数】（再掲）").Found("HC053"));
        Assert.Equal(
            ["①－１ FollowUp 令和４年度当初：2.5億円"],
            SmallPlan.WithFollowUps($"{Programme}\n【令和４年度当初：2.5億円】", $"{Programme}\n【令和４年度当初：2.5億円の内数】（再掲）", $"{Programme}\n【令和４年度当初：2.5億円の内数】（再掲）").Found("HC053"));
    }

    [Theory]
    [InlineData("11.7億円の内数", "11.7億円の内数", 1, "two ceilings of three digits")]
    [InlineData("11.7億円の内数", "11.7億円", 0, "one is an own amount")]
    [InlineData("1.0億円の内数", "1.0億円の内数", 0, "round amounts meet by chance")]
    [InlineData("11.7億円の内数（令和２年度当初：9.5億円の内数）", "11.7億円の内数（令和２年度当初：8.4億円の内数）", 0, "the year before parts them")]
    [InlineData("11.7億円の内数（令和２年度当初：9.5億円の内数）", "11.7億円の内数（令和２年度当初：9.5億円の内数）", 1, "the year before is shared too")]
    public void Different_programmes_share_a_line_of_money_if_both_name_the_same_ceiling(string one, string other, int findings, string because)
    {
        var plan = SmallPlan.WithFollowUps($"〇販路開拓支援事業\n【令和３年度当初：{one}】", $"〇人材確保促進事業\n【令和３年度当初：{other}】");

        Assert.True(plan.Findings("HC054").Length == findings, because);
    }

    [Theory]
    [InlineData("令和３年度補正予算：18.4億円", "令和３年度当初：18.4億円", 1)]
    [InlineData("令和３年度第１次補正予算：18.4億円", "令和３年度第２次補正予算：18.4億円", 1)]
    [InlineData("令和３年度第１次補正予算：18.4億円", "令和３年度補正予算：18.4億円", 0)]
    [InlineData("令和３年度補正予算：10億円", "令和３年度当初：10億円", 0)]
    public void One_amount_belongs_to_one_stage(string one, string other, int findings)
    {
        Assert.Equal(findings, SmallPlan.WithFollowUps($"{Programme}\n【{one}】", $"{Programme}\n【{other}】（再掲）").Findings("HC057").Length);
    }

    [Fact]
    public void A_repeat_under_a_shortened_name_needs_its_mark_too()
    {
        var plan = SmallPlan.WithFollowUps("〇中小企業生産性向上事業\n【令和３年度補正予算：2,001億円の内数】", "〇生産性向上事業\n【令和３年度補正予算：2,001億円の内数】");

        Assert.Equal(["①－２ FollowUp 令和３年度補正予算：2,001億円の内数"], plan.Found("HC012"));
    }
}
