using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>Targets, what was reported on them, and what is aimed at next.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は３回以上を目標）。［経産省］", "• 説明会を行った。", "①－１ Current ３回以上")]
    [InlineData("（①－１）人材リストを１万人規模に拡充する。［経産省］", "• 大企業に働きかけた。", "①－１ Current １万人")]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は３回以上を目標）。［経産省］", "• 令和３年度は６月及び12月に行った。", "①－１ Current ３回以上")]
    public void A_target_that_nobody_reports_on_is_told(string current, string followUp, string found)
    {
        Assert.Equal([found], Row(followUp, current).Found("HC070"));
    }

    [Theory]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は３回以上を目標）。［経産省］", "• 令和３年度は４回行った。")]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は３回以上を目標）。［経産省］", "• 第６回を令和４年３月に行った。")]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は２回以上を目標）。［経産省］", "• 令和３年度は６月及び12月に行った。")]
    [InlineData("（①－１）説明会の回数を増やす（令和３年度は３回以上を目標）。［経産省］", "• 感染拡大のため中止した。")]
    [InlineData("（①－１）人材リストを１万人規模に拡充する。［経産省］", "• 登録は8,500名となった。")]
    [InlineData("（①－１）支援機関120社（前年度比30％増）を対象として、販路の開拓を目指す。［経産省］", "• 販路の開拓を支援した。")]
    public void A_target_is_answered_by_a_figure_an_ordinal_as_many_dates_or_a_word(string current, string followUp)
    {
        Assert.Empty(Row(followUp, current).Findings("HC070"));
    }

    [Theory]
    [InlineData("令和３年度は２件を採択した。", true)]
    [InlineData("令和３年度は５件を採択した。", false)]
    [InlineData("令和３年度は２件を採択した。渡航制限の影響で応募が少なかった。", false)]
    [InlineData("令和２年度は２件を採択した。", false)]
    public void A_target_missed_is_told_unless_the_follow_up_says_so(string reported, bool told)
    {
        var plan = Row($"• {reported}", "（①－１）調査を行う（令和３年度５件予定）。［経産省］");

        Assert.Equal(told ? ["①－１ FollowUp ２件"] : [], plan.Found("HC071"));
    }

    [Theory]
    [InlineData("海外の通販サイト60か所以上との連携を目標とする。", true)]
    [InlineData("海外の通販サイト80か所以上との連携を目標とする。", false)]
    [InlineData("海外の通販サイト20か所以上と新たに連携することを目標とする。", false)]
    [InlineData("国内の工業団地60か所以上への訪問を目標とする。", false)]
    public void A_new_target_below_what_is_reached_is_told_of_the_same_thing_only(string revised, bool told)
    {
        var plan = Row("• 海外の通販サイト約70か所と連携した。", revised: $"（①－１）{revised}［経産省］");

        Assert.Equal(told ? ["①－１ Revised 60か所以上"] : [], plan.Found("HC072"));
    }

    [Theory]
    [InlineData("• 手引きを作成する。\n• 導入を支援していく。", "HC073")]
    [InlineData("• 手引きを作成した。\n• 導入を支援していく。", "HC074")]
    [InlineData("• 手引きを作成した。\n• 導入を支援している。\n• 令和４年６月に公表予定。", "")]
    public void Plans_in_a_follow_up_are_told_apart_from_reports(string followUp, string id)
    {
        var plan = Row(followUp);

        Assert.Equal(id == "HC073" ? 1 : 0, plan.Findings("HC073").Length);
        Assert.Equal(id == "HC074" ? 1 : 0, plan.Findings("HC074").Length);
    }

    [Theory]
    [InlineData("HC077", "• 相談は12件（うち新規15件）。", "• 相談は延べ12件（うち新規15件）。")]
    [InlineData("HC077", "• 応募12件中15件を採択した。", "• 応募15件中12件を採択した。")]
    [InlineData("HC078", "• 計40件（説明会12件、相談会30件）を開いた。", "• 計40件（うち説明会12件、相談会30件）を開いた。")]
    [InlineData("HC078", "• 説明会12件、相談会30件の計40件を開いた。", "• 説明会12件、相談会30件の計42件を開いた。")]
    [InlineData("HC079", "• 100件中45件（50％）を採択した。", "• 300件中100件（33％）を採択した。")]
    [InlineData("HC079", "• 会員の120％が利用した。", "• 前年度の120％の利用があった。")]
    [InlineData("HC080", "• 相談は30件から25件に増加した。", "• 相談は30件から25件に減少した。")]
    [InlineData("HC080", "• 相談は1,200件（前年度1,000件、30％増）。", "• 相談は1,200件（前年度1,000件、20％増）。")]
    [InlineData("HC081", "• 参加は50～30人であった。", "• 第５～３回の参加は30～50人であった。")]
    public void Figures_that_contradict_one_another_are_told_and_those_that_agree_are_not(string id, string wrong, string right)
    {
        Assert.Single(Row(wrong).Findings(id));
        Assert.Empty(Row(right).Findings(id));
    }

    private static Model.ActionPlan Row(string followUp, string? current = null, string? revised = null) =>
        PlanBuilder.FromText(SmallPlan.Row(1, followUp, current is null ? null : $"【支援】\n{current}", revised is null ? null : $"【支援】\n{revised}"));
}
