using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Policies;

public sealed class StructureTests
{
    [Fact]
    public void An_item_behind_a_higher_number_is_told_in_its_column()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            Row("【支援】\n（①－１）支援する。［経産省］", "• 実施。", "【支援】\n（①－１）支援を続ける。［経産省］"),
            Row("【支援】\n（①－３）手引を作る。［経産省］", "• 作成済み。", "【支援】\n（①－２）手引を広める。［経産省］"),
            Row("【支援】\n（①－２）相談に応じる。［経産省］", "• 実施。", "【支援】\n（①－３）引き続き相談に応じる。［経産省］"),
        ]));

        Assert.Equal(["①－２ Current （①－２）"], plan.Found("HC030"));
        Assert.Empty(plan.Findings("HC001"));
    }

    [Fact]
    public void A_number_printed_twice_is_not_told_as_disorder()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 実施。"), SmallPlan.Row(2, "• 実施。"),
            Row("【支援】\n（①－５）相談に応じる。［経産省］", "• 実施。", "【支援】\n（①－３）引き続き相談に応じる。［経産省］"),
            SmallPlan.Row(4, "• 実施。"), SmallPlan.Row(5, "• 実施。"),
        ]));

        Assert.Empty(plan.Findings("HC030"));
        Assert.Single(plan.Findings("HC002"));
    }

    [Fact]
    public void A_misprinted_number_is_a_gap_and_no_disorder()
    {
        var plan = PlanBuilder.FromText(string.Join('\n',
        [
            SmallPlan.Row(1, "• 実施。"),
            Row("【支援】\n（①－２）相談に応じる。［経産省］", "• 実施。", "【支援】\n（①－５２）引き続き相談に応じる。［経産省］"),
            SmallPlan.Row(3, "• 実施。"), SmallPlan.Row(4, "• 実施。"),
        ]));

        Assert.Empty(plan.Findings("HC030"));
        Assert.NotEmpty(plan.Findings("HC001"));
    }

    [Fact]
    public void A_code_with_the_digit_of_another_policy_is_one_finding_and_no_gap_beside_it()
    {
        var plan = PlanBuilder.FromText($"{Policy(1, "① 支援する。")}{Policy(2, "② 広める。")}{Row("【支援】\n（②－２）相談に応じる。［経産省］", "• 実施。", "【支援】\n（①－２）引き続き相談に応じる。［経産省］")}\n{Row("【支援】\n（②－３）手引を作る。［経産省］", "• 作成済み。", "【支援】\n（②－３）手引を広める。［経産省］")}");

        Assert.Equal(["①－２ Revised （①－２）"], plan.Found("HC031"));
        Assert.Empty(plan.Findings("HC001"));
    }

    [Theory]
    [InlineData("# 大方針\n① 支援する。\n", 0)]
    [InlineData("# 大方針\n② 支援する。\n", 2)]
    [InlineData("", 0)]
    public void A_code_goes_by_the_box_above_it_if_there_is_one(string box, int findings)
    {
        Assert.Equal(findings, PlanBuilder.FromText(box + SmallPlan.Row(1, "• 実施。")).Findings("HC031").Length);
    }

    [Theory]
    [InlineData("", "【支援】\n（①－１）支援を続ける。［経産省］", "①－１の行のフォローアップの欄が空欄です。")]
    [InlineData("• 実施。", "", "①－１の行の新たな取組方針の欄が空欄です。")]
    public void An_empty_cell_is_told_by_its_column(string followUp, string revised, string message)
    {
        var plan = PlanBuilder.FromText(Row("【支援】\n（①－１）支援する。［経産省］", followUp, revised));

        Assert.Equal(message, Assert.Single(plan.Findings("HC034")).Message);
    }

    [Theory]
    [InlineData("相談窓口", "相談の窓口", 1)]
    [InlineData("相談窓口、総合案内", "相談窓口・総合案内", 1)]
    [InlineData("相談窓口", "販路の開拓", 0)]
    [InlineData("M&A の推進", "M&Aの推進", 0)]
    public void Headings_that_differ_by_a_letter_or_a_mark_are_told(string current, string revised, int findings)
    {
        var plan = PlanBuilder.FromText(Row($"【{current}】\n（①－１）支援する。［経産省］", "• 実施。", $"【{revised}】\n（①－１）支援を続ける。［経産省］"));

        Assert.Equal(findings, plan.Findings("HC035").Length);
    }

    [Theory]
    [InlineData("〇海外展開支援事業\n【令和４年度当初：2.5億円】\n• 海外の見本市への出展を支援する。", 1)]
    [InlineData("• 海外の見本市への出展を支援する。\n• 12社が出展した。", 0)]
    [InlineData("• 海外の見本市への出展を支援した。", 0)]
    public void A_follow_up_that_only_repeats_the_plan_is_told(string followUp, int findings)
    {
        var plan = PlanBuilder.FromText(Row("【支援】\n（①－１）海外の見本市への出展を支援する。［経産省］", followUp, "【支援】\n（①－１）支援を続ける。［経産省］"));

        Assert.Equal(findings, plan.Findings("HC036").Length);
    }

    [Fact]
    public void A_box_printed_twice_and_a_box_left_out_are_told()
    {
        Assert.Contains("①の枠が二つ", Assert.Single(PlanBuilder.FromText($"{Policy(1, "① 支援する。")}{Policy(1, "① 広める。")}").Findings("HC037")).Message, StringComparison.Ordinal);
        Assert.Contains("間の番号", Assert.Single(PlanBuilder.FromText($"{Policy(1, "① 支援する。")}{Policy(3, "③ 広める。")}").Findings("HC037")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("３本柱", 1)]
    [InlineData("２本柱", 0)]
    [InlineData("二つの柱", 0)]
    [InlineData("三つの柱", 1)]
    [InlineData("第３の柱", 0)]
    public void The_cover_counts_the_pillars_right(string words, int findings)
    {
        var plan = PlanBuilder.FromText($"# 表紙\n重点{words}の取組方針\n# 章\n１．支援\n{Policy(1, "① 支援する。")}# 章\n２．広報\n{Policy(2, "② 広める。")}");

        Assert.Equal(findings, plan.Findings("HC041").Length);
    }

    [Theory]
    [InlineData("新たな項目として、販路の開拓、人材の確保等を追加した。", 1)]
    [InlineData("新たな項目として、人材の確保等を追加した。", 0)]
    [InlineData("引き続き、販路の開拓を進める。", 0)]
    public void What_the_cover_announces_as_new_is_looked_for_in_the_table(string cover, int findings)
    {
        var plan = PlanBuilder.FromText($"# 表紙\n取組方針\n{cover}\n" + Row("（新規項目）", "（新規項目）", "【人材の確保】\n（①－１）採用を助ける。［経産省］"));

        Assert.Equal(findings, plan.Findings("HC040").Length);
    }

    [Theory]
    [InlineData("③ 海外に出る企業を助ける。", 1)]
    [InlineData("③ 海外に出る企業の知財戦略を助ける。", 0)]
    public void A_theme_announced_on_the_cover_belongs_into_its_box(string box, int findings)
    {
        var plan = PlanBuilder.FromText($"# 表紙\n取組方針\n知財戦略の支援を追加した。\n# 大方針\n{box}\n" + Row("（新規項目）", "（新規項目）", "【知財戦略の支援】\n（③－１）出願を助ける。［経産省］"));

        Assert.Equal(findings, plan.Findings("HC039").Length);
    }

    private static string Policy(int number, string box) => $"# 大方針\n{box}\n{Row($"【支援】\n（{(char)('①' + number - 1)}－１）支援する。［経産省］", "• 実施。", $"【支援】\n（{(char)('①' + number - 1)}－１）支援を続ける。［経産省］")}\n";

    private static string Row(string current, string followUp, string revised) => $"# 行\n## 現\n{current}\n## フォ\n{followUp}\n## 新\n{revised}";
}
