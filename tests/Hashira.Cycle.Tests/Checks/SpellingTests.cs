using System.Text.RegularExpressions;
using CsCheck;
using Hashira.Cycle.Checks;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>Words, signs and particles by the official rules.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("関東および中部で行った", "及び")]
    [InlineData("取り組みを進めた", "取組")]
    [InlineData("受け入れを始めた", "受入れ")]
    [InlineData("全国５カ所で行った", "か所")]
    [InlineData("実施にあたり、意見を聴いた", "当たり")]
    [InlineData("さらなる普及を図った", "更なる")]
    [InlineData("認知を増やすと共に、申請を促した", "ともに")]
    [InlineData("企業診断のあり方を検討した", "在り方")]
    [InlineData("販路開拓を後押していく", "後押しして")]
    public void A_word_that_is_spelt_otherwise_by_the_rules_is_told_with_the_right_form(string text, string right)
    {
        var finding = Assert.Single(SmallPlan.WithFollowUps($"• {text}。").Findings("HC092"));

        Assert.Contains($"「{right}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("制度の改正に取り組み、受け入れるとともに引き継ぎ、公表した")]
    [InlineData("支援を始め、相談会も始めた")]
    [InlineData("「地域の取り組みおよびあり方に関する検討会」を開いた")]
    [InlineData("取組も進み、更に地域に広がった。さらに、都市にも広がった")]
    [InlineData("数箇所で説明し、３か所で相談を受けた")]
    [InlineData("後押しした")]
    public void Right_forms_verbs_and_proper_names_are_left_alone(string text)
    {
        Assert.Empty(SmallPlan.WithFollowUps($"• {text}。").Findings("HC092"));
    }

    [Fact]
    public void One_word_is_one_finding_with_every_place()
    {
        var finding = Assert.Single(SmallPlan.WithFollowUps("• 甲および乙を支援した。", "• 丙および丁を支援した。").Findings("HC092"));

        Assert.Equal("①－２", Assert.Single(finding.Related).Code.ToString());
    }

    [Theory]
    [InlineData("HC107", "説明会をを開いた", "説明会をもの別に開いたものの、効果があった")]
    [InlineData("HC108", "制度についてについて周知した", "ますます広がり、それぞれの者が参加した")]
    [InlineData("HC109", "説明会を開くともに相談に応じた", "両者ともに説明会を開くとともに相談に応じた")]
    [InlineData("HC110", "令和４年３月開催し、公表した", "令和４年３月に開催し、62件を採択し、教育課程を78件認定した")]
    [InlineData("HC111", "委員を委嘱したり、課題を共有した", "委員を委嘱したり、課題を共有したりした")]
    [InlineData("HC112", "説明会及び、相談会を開いた", "説明会を開き、及び、相談に応じた")]
    [InlineData("HC113", "概要並びに要点を説明した", "概要及び要点並びに手順を説明した")]
    [InlineData("HC114", "約300名以上が参加した", "契約300件以上を結び、約300名が参加した")]
    [InlineData("HC115", "情報を企業等に案内資料を配付した", "企業を対象に説明会を開き、成果を企業等に伝えた")]
    [InlineData("HC097", "説明会､相談会を開いた", "説明会、相談会を開いた")]
    [InlineData("HC099", "説明会を開いた。", "「説明会を開いた。」と報告した")]
    [InlineData("HC100", "再エネ☓テクノを開いた", "再エネ×テクノと“open lab”を開いた")]
    [InlineData("HC102", "说明会を開いた", "剝離と塡補の説明会を開いた")]
    [InlineData("HC104", "説明会を　開いた", "説明会を開いた")]
    [InlineData("HC105", "第二回公開審査を行った", "第三者が第一次産業と「第二回集い」に参加した")]
    public void A_slip_is_told_and_its_neighbour_in_good_order_is_not(string id, string wrong, string right)
    {
        Assert.Single(SmallPlan.WithFollowUps($"• {wrong}。").Findings(id));
        Assert.Empty(SmallPlan.WithFollowUps($"• {right}。").Findings(id));
    }

    [Fact]
    public void No_check_of_words_and_figures_raises_an_alarm_on_plans_in_which_nothing_is_wrong()
    {
        Gen.Int[1, 10_000].Sample(
            seed => RunChecks.Run(PlanBuilder.Build(CleanPlan.Make(seed, 12))).All(finding => string.CompareOrdinal(finding.Id, "HC070") < 0),
            iter: 30);
    }

    [Fact]
    public void Every_rule_of_spelling_names_a_form_a_better_one_and_its_clause()
    {
        var rows = File.ReadLines(Repository.Path("data", "official-spelling.csv")).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split(',')).ToList();

        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.All(rows, row => Assert.DoesNotMatch(new Regex(row[0], RegexOptions.CultureInvariant), $"「{row[2]}」"));
    }
}
