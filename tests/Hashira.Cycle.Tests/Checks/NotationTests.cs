using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

public sealed class NotationTests
{
    [Fact]
    public void All_deviating_dashes_are_one_finding_with_every_place()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 実施。", revised: "【支援】\n（①ー１）中堅企業の取組を支援する。［経産省］"),
            SmallPlan.Row(2, "• 実施。"),
            SmallPlan.Row(3, "• 実施。", revised: "【支援】\n（①―３）中堅企業の取組を支援する。［経産省］"),
        ]));

        var finding = Assert.Single(plan.Findings("HC015"));

        Assert.Equal("（①ー１）", finding.Excerpt);
        Assert.Equal(["（①―３）"], finding.Related.Select(place => place.Excerpt));
        Assert.Contains("「－」（全角ハイフン）４か所", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dash_inside_a_move_mark_counts_as_one()
    {
        var plan = PlanBuilder.FromText(SmallPlan.Row(1, "• 実施。", revised: "（①―５に移動）"));

        Assert.Equal(["①－１ Revised （①―５に移動）"], plan.Found("HC015"));
    }

    [Fact]
    public void Digits_and_brackets_of_codes_are_one_finding_apart_from_the_dash()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 実施。", revised: "【支援】\n(①－１)中堅企業の取組を支援する。［経産省］"),
            SmallPlan.Row(2, "• 実施。", revised: "【支援】\n（①ー2）中堅企業の取組を支援する。［経産省］"),
        ]));

        var finding = Assert.Single(plan.Findings("HC003"));

        Assert.Equal("(①－１)", finding.Excerpt);
        Assert.Equal(["（①ー2）"], finding.Related.Select(place => place.Excerpt));
    }

    [Theory]
    [InlineData("【令和４年度当初：2.6億円（令和３年度当初：2.6億円】", "「（」が閉じていません")]
    [InlineData("【令和４年度当初：2.6億円（令和３年度当初：2.6億円）", "「【」が閉じていません")]
    [InlineData("【令和４年度当初：2.6億円、令和３年度当初：2.6億円）】", "「）」に対応する始め括弧がありません")]
    public void Every_kind_of_open_bracket_in_a_note_is_told(string note, string told)
    {
        var finding = Assert.Single(SmallPlan.WithFollowUps($"〇海外展開支援事業\n{note}\n• 実施。").Findings("HC009"));

        Assert.Equal(note, finding.Excerpt);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixed_brackets_of_a_note_are_told_by_note_and_all_others_together()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：2.6億円（令和３年度当初：2.5億円)】\n• 説明会（３回)と相談会(２回）を実施。",
            "〇販路開拓支援事業\n【令和４年度当初：1.6億円(令和３年度当初：1.5億円）】");

        Assert.Equal(
            ["①－１ FollowUp （令和３年度当初：2.5億円)", "①－１ FollowUp （３回)", "①－２ FollowUp (令和３年度当初：1.5億円）"],
            plan.Found("HC010"));
        Assert.Equal(["(２回）"], plan.Findings("HC010")[1].Related.Select(place => place.Excerpt));
    }

    [Theory]
    [InlineData("１）説明会を開く。２）相談に応じる。")]
    [InlineData("「（再掲）」の付いた(予算)を除く。")]
    [InlineData("①９/６～【動画配信型】基礎編")]
    [InlineData("「説明会を開く。\n相談に応じる。」と記載した。")]
    public void Numbering_nesting_and_quotations_over_paragraphs_leave_no_bracket_open(string cell)
    {
        Assert.Empty(SmallPlan.WithFollowUps(cell).Findings("HC023"));
    }

    [Theory]
    [InlineData("第１回", "第２回")]
    [InlineData("2021", "2022")]
    [InlineData("（前期）", "（後期）")]
    public void Titles_that_differ_by_a_numeral_or_an_opposite_are_different_on_purpose(string one, string other)
    {
        var plan = SmallPlan.WithFollowUps($"• 「地域企業成長支援大会{one}」を開いた。", $"• 「地域企業成長支援大会{other}」を開いた。");

        Assert.Empty(plan.Findings("HC018"));
    }

    [Theory]
    [InlineData("地域企業成長支援大会", "地域企業成支援大会", "「長」が抜けている")]
    [InlineData("地域企業成長支援大会", "地域企業成長長支援大会", "「長」が余分である")]
    [InlineData("地域企業成長支援大会", "地域企業生長支援大会", "「成」が「生」となっている")]
    [InlineData("地域企業吉成支援大会", "地域企業𠮷成支援大会", "「吉」が「𠮷」となっている")]
    [InlineData("地域企業成長支援大会", "地域企業長成支援大会", "「成長」が「長成」となっている")]
    public void A_title_one_letter_off_is_told_with_the_letter(string right, string wrong, string told)
    {
        var plan = SmallPlan.WithFollowUps($"• 「{right}」を開いた。", $"• 「{wrong}」を開いた。", $"• 「{right}」を周知。");

        var finding = Assert.Single(plan.Findings("HC018"));

        Assert.Equal(wrong, finding.Excerpt);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }
}
