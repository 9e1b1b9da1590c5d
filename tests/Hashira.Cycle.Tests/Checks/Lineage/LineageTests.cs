using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Lineage;

public sealed class LineageTests
{
    private const string Long = "海外の見本市への出展を希望する中堅企業に対し、出展費用の一部を補助するとともに、専門家による商談の準備を支援する";

    [Fact]
    public void A_new_item_that_repeats_an_ended_one_is_told_with_its_source()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 出展を12社支援した。", current: $"【支援】\n（①－１）{Long}。［経産省］", revised: "（事業終了のため削除）"),
            Row("（新規項目）", "（新規項目）", $"【支援】\n（①－１）{Long}ほか、オンラインの商談も助ける。［経産省］"),
        ]));

        var finding = Assert.Single(plan.Findings("HC044"));

        Assert.Equal("①－１ Revised （①－１）", $"{finding.Code} {finding.Column} {finding.Excerpt}");
        Assert.Contains("現行の①－１とほとんど同じ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_item_of_other_words_is_no_finding()
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 実施。", current: $"【支援】\n（①－１）{Long}。［経産省］")
            + "\n" + Row("（新規項目）", "（新規項目）", "【支援】\n（①－２）海外の見本市への出展を希望する中堅企業の手続を電子化し、窓口を一つにまとめて、相談に要する日数を半分に減らすことを目指す。［経産省］"));

        Assert.Empty(plan.Findings("HC044"));
    }

    [Theory]
    [InlineData("①－９と連携して支援する。", "①－９")]
    [InlineData("①ー12の結果を踏まえて支援する。", "①ー12")]
    public void A_reference_to_an_item_that_is_not_there_is_told(string text, string excerpt)
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 実施。", revised: $"【支援】\n（①－１）{text}［経産省］"));

        Assert.Equal([$"①－１ Revised {excerpt}"], plan.Found("HC045"));
    }

    [Fact]
    public void A_reference_that_was_not_renumbered_with_its_item_is_told()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 実施。", current: "【支援】\n（①－１）①－２と連携して支援する。［経産省］", revised: "【支援】\n（①－１）①－２と連携して引き続き支援する。［経産省］"),
            Row("（新規項目）", "（新規項目）", "【支援】\n（①－２）手引を作る。［経産省］"),
            Row("【支援】\n（①－２）相談に応じる。［経産省］", "• 実施。", "【支援】\n（①－３）引き続き相談に応じる。［経産省］"),
        ]));

        var finding = Assert.Single(plan.Findings("HC045"));

        Assert.Equal("①－２", finding.Excerpt);
        Assert.Contains("改定後は①－３", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_to_items_that_stand_where_they_are_said_to_are_no_finding()
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• ①－２と連携した。", current: "【支援】\n（①－１）①－２と連携して支援する。［経産省］", revised: "【支援】\n（①－１）①－２と連携して引き続き支援する。［経産省］") + "\n" + SmallPlan.Row(2, "• 実施。"));

        Assert.Empty(plan.Findings("HC045"));
    }

    [Theory]
    [InlineData("「中小企業応援隊事業」も使って支援する。", 1)]
    [InlineData("「中小企業応援隊事業」の成果を踏まえて支援する。", 0)]
    [InlineData("中堅企業の取組を支援する。", 0)]
    public void A_programme_that_ended_is_no_means_any_more(string revised, int findings)
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "〇中小企業応援隊事業\n• 実施。", revised: "（事業終了のため削除）"),
            Row("【相談】\n（①－２）相談に応じる。［経産省］", "• 実施。", $"【相談】\n（①－１）{revised}［経産省］"),
        ]));

        Assert.Equal(findings, plan.Findings("HC046").Length);
    }

    [Theory]
    [InlineData("輸出相談ネットワークが窓口となった。", 1)]
    [InlineData("旧輸出相談ネットワークの窓口を引き継いだ。", 0)]
    [InlineData("新輸出相談ネットワークが窓口となった。", 0)]
    public void A_name_from_before_a_merger_is_told_where_it_still_acts(string followUp, int findings)
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 令和３年４月に輸出相談ネットワークと商談引継ぎセンターを統合し、輸出支援センターとして活動を開始した。") + "\n" + SmallPlan.Row(2, $"• {followUp}"));

        Assert.Equal(findings, plan.Findings("HC047").Length);
    }

    [Fact]
    public void Copies_of_a_moved_follow_up_are_compared_word_by_word()
    {
        var plan = Moved("• 海外の見本市への出展を12社支援し、商談を30件行った。令和３年当初に開始した。", "• 海外の見本市への出展を12社支援し、商談を30件行った。令和３年度当初に開始した。");

        var finding = Assert.Single(plan.Findings("HC048"));

        Assert.Contains("令和３年度当初", finding.Excerpt, StringComparison.Ordinal);
        Assert.Contains("１か所", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_notes_of_the_copies_are_left_to_the_checks_of_money()
    {
        var plan = Moved("〇海外展開支援事業\n【令和４年度当初：2.5億円】\n• 海外の見本市への出展を12社支援した。", "〇海外展開支援事業\n【令和４年度当初予算：2.5億円】\n• 海外の見本市への出展を12社支援した。");

        Assert.Empty(plan.Findings("HC048"));
        Assert.Single(plan.Findings("HC007"));
    }

    [Fact]
    public void Copies_that_differ_in_the_width_of_a_digit_are_a_matter_of_notation()
    {
        var plan = Moved("• 海外の見本市への出展を令和２年度に12社支援した。", "• 海外の見本市への出展を令和2年度に12社支援した。");

        Assert.Empty(plan.Findings("HC048"));
        Assert.Single(plan.Findings("HC049"));
    }

    [Theory]
    [InlineData("関係省庁との連携の下、支援する。", "関係省等との連携の下、支援を続ける。", 1)]
    [InlineData("３省庁との連携の下で進める。支援する。", "４省庁との連携の下で進める。支援を続ける。", 0)]
    [InlineData("関係省庁との連携の下、支援する。", "関係府省庁や団体との連携の下、支援を続ける。", 0)]
    public void A_phrase_changed_in_one_kanji_is_pointed_out(string before, string after, int findings)
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 実施。", current: $"【支援】\n（①－１）{before}［経産省］", revised: $"【支援】\n（①－１）{after}［経産省］"));

        Assert.Equal(findings, plan.Findings("HC050").Length);
    }

    [Fact]
    public void Items_that_go_on_word_for_word_are_one_note()
    {
        const string Same = "【支援】\n（①－１）中堅企業の DX を支援する。［経産省］";

        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 実施。", current: Same, revised: "【支援】\n（①－１）中堅企業のDXを支援する。［経産省］"));

        Assert.Equal(["①－１ Revised （①－１）"], plan.Found("HC051"));
        Assert.Empty(plan.Findings("HC049"));
    }

    [Theory]
    [InlineData("令和３年度に手引を作る。", "• 相談を受けた（令和４年５月末時点）。", 1)]
    [InlineData("令和３年度に作った手引を配る。", "• 相談を受けた（令和４年５月末時点）。", 0)]
    [InlineData("令和４年度に手引を作る。", "• 相談を受けた（令和４年５月末時点）。", 0)]
    [InlineData("令和３年度に手引を作る。", "• 相談を受けた。", 0)]
    public void A_plan_kept_beyond_its_time_is_told_if_the_follow_up_dates_itself(string sentence, string followUp, int findings)
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, followUp, current: $"【支援】\n（①－１）支援する。{sentence}［経産省］", revised: $"【支援】\n（①－１）支援を続ける。{sentence}［経産省］"));

        Assert.Equal(findings, plan.Findings("HC052").Length);
    }

    [Theory]
    [InlineData("• 令和４年３月に公表予定。相談は300件（令和４年５月11日現在）。", 1)]
    [InlineData("• 令和４年６月に公表予定。相談は300件（令和４年５月11日現在）。", 0)]
    public void Something_still_expected_for_a_day_gone_by_is_told(string followUp, int findings)
    {
        Assert.Equal(findings, SmallPlan.WithFollowUps(followUp).Findings("HC052").Length);
    }

    private static Model.ActionPlan Moved(string before, string after) => PlanBuilder.FromText(string.Join('\n',
    [
        SmallPlan.Row(1, before, revised: "（①－２に移動）"),
        Row("（新規項目）", "（新規項目）", "【相談】\n（①－１）相談に応じる。［経産省］"),
        Row("（①－１から移動）", after, "【支援】\n（①－２）中堅企業の取組を引き続き支援する。［経産省］"),
    ]));

    private static string Row(string current, string followUp, string revised) => $"# 行\n## 現\n{current}\n## フォ\n{followUp}\n## 新\n{revised}";
}
