using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Plans;

/// <summary>The tree says what is missing as plainly as what is there; a whole plan stands in <c>samples/growth-2022/tree.approved.txt</c>.</summary>
public sealed class PlanTreeTests
{
    [Fact]
    public void A_row_shows_its_codes_change_heading_ministries_and_money()
    {
        var tree = PlanTree.Print(PlanBuilder.FromText("""
            # 表紙
            取組方針の改定（案）
            # 章
            １．人材の確保
            # 大方針
            ① 人を育てる。
            # 行
            ## 現
            【研修】
            （①－１）研修を12回行う。［厚生労働省、経産省等］
            ## フォ
            〇研修事業
            【令和４年度当初：約2.5億円の内数】（再掲）
            ## 新
            （①ー３に移動）
            """));

        Assert.Contains("取組方針の改定（案）\n１　人材の確保\n  ① 人を育てる。\n", tree, StringComparison.Ordinal);
        Assert.Contains("    ①－１ → （①ー３に移動）　他の項目へ移動　【研修】　厚労省、経産省等　2頁\n", tree, StringComparison.Ordinal);
        Assert.Contains("      〇研修事業\n        令和４年度　当初予算　約2.5億円の内数（再掲）\n", tree, StringComparison.Ordinal);
        Assert.Contains("      数値　現行 1\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_plan_does_not_print_is_named()
    {
        var tree = PlanTree.Print(PlanBuilder.FromText("# 行\n## 現\n（新規項目）\n## フォ\n（新規項目）\n## 新\n（②－１）講座を設ける。"));

        Assert.Contains("（表題なし）\n  （大方針の記載なし）\n    （新規項目） → ②－１　新規　（見出しなし）　（所管の記載なし）", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_not_understood_and_joins_that_were_guessed_close_the_tree()
    {
        var plan = PlanBuilder.FromText("# 行\n## 現\n【研修】\n（①－１）研修を行う。［厚労省］");
        var words = new CoverageRun(new TextSpan(0, 4), CoverageKind.NotUnderstood, "outside-rows", 2);
        var guess = new ReadingGuess(new SourceLocation(2, PlanColumn.Current, 0, 4), MeasureCode.Parse("①－１"), "続きと読みました。", 0.5);
        var document = plan.Document with { Coverage = new Coverage([words, .. plan.Document.Coverage.Runs.Skip(1)], [guess]) };

        var tree = PlanTree.Print(plan with { Document = document });

        Assert.Contains("読み取れなかった部分 4字）\n  読み取れなかった部分　2頁　【研修】\n推定した箇所　1件\n  2頁　①－１　続きと読みました。\n", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("100.0％", tree, StringComparison.Ordinal);
    }
}
