using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Plans;

/// <summary>What the words around a figure make of it: a target, a plan, a result, or a description of somebody.</summary>
public sealed class FigureKindTests
{
    [Theory]
    [InlineData("令和３年度は、相談会を３回以上開催する。", "３回以上 Target")]
    [InlineData("令和３年度は、相談会を20回以上開催し、参加者の満足度を高める。", "20回以上 Target")]
    [InlineData("年１回程度「優良拠点」の選抜を行い、選抜した拠点を支援する。", "１回程度 Target")]
    [InlineData("不良率を２％以下に抑える。", "２％以下 Target")]
    [InlineData("令和７年度までに1,000社を支援する。", "1,000社 Target")]
    [InlineData("連携先を60か所以上に拡大する。", "60か所以上 Target")]
    [InlineData("名簿を１万人規模に拡充するため、各社に働きかける。", "１万人 Target")]
    [InlineData("令和４年度は、500社の支援を予定している。", "500社 Target")]
    [InlineData("目標は年間100件とする。", "100件 Target")]
    [InlineData("講習会を拡充する（令和３年度は20回以上開催）。", "20回以上 Target")]
    [InlineData("３割以上の企業が導入することを目指す。", "３割以上 Target")]
    [InlineData("50社以上の企業を支援する。", "50社以上 Target")]
    [InlineData("10人以上の専門家を派遣する。", "10人以上 Target")]
    [InlineData("令和２年度の46件を上回る採択を目指す。", "46件を上回る Target")]
    public void A_plan_aims_where_it_names_a_bound_a_deadline_or_an_aim(string planned, string figure) => Assert.Equal([figure], Planned(planned));

    [Theory]
    [InlineData("展示会を全国６か所（大阪、東京ほか）で開催する。", "６か所 Plan")]
    [InlineData("令和４年度は、延べ12回開催する。", "延べ12回 Plan")]
    [InlineData("専門家30名を派遣し、課題の解決を支援する。", "30名 Plan")]
    public void A_plan_without_a_bound_is_a_plan(string planned, string figure) => Assert.Equal([figure], Planned(planned));

    [Theory]
    [InlineData("従業員50人以上の企業を支援する。", "50人以上 Other")]
    [InlineData("50人以上の企業を支援する。", "50人以上 Other")]
    [InlineData("資本金１億円以下の中小企業に助言する。", "１億円以下 Other")]
    [InlineData("人口５万人未満の市町村を回る。", "５万人未満 Other")]
    [InlineData("従業員が100人を超える事業者に調査を行う。", "100人を超える Other")]
    [InlineData("補助率75％で支援する。", "75％ Other")]
    [InlineData("１社当たり30万円を補助する。", "１社 Other", "30万円 Other")]
    [InlineData("３社以上が参加する団体と連携する。", "３社以上 Other")]
    [InlineData("登録企業120社を対象に、助言を行う。", "120社 Other")]
    public void A_condition_on_somebody_and_the_terms_of_a_scheme_are_no_target(string planned, params string[] figures) => Assert.Equal(figures, Planned(planned));

    [Theory]
    [InlineData("全国５か所に配置した窓口で相談を受ける。", "５か所 Result")]
    [InlineData("令和２年度に５件の組成を行ったところ、引き続き後押しする。", "５件 Result")]
    [InlineData("在留者数も約２万人に上っていることから、制度の周知を図る。", "約２万人 Result")]
    [InlineData("人材の確保を図る（現状：97公館に配置。令和２年度は、12公館で助言を実施。）。", "97公館 Result", "12公館 Result")]
    [InlineData("目標を上回る120社を採択した。", "120社 Result")]
    public void What_a_plan_looks_back_on_is_a_result(string planned, params string[] figures) => Assert.Equal(figures, Planned(planned));

    [Theory]
    [InlineData("令和３年度は、相談会を80回以上開催した。", "80回以上 Result")]
    [InlineData("専門家５名の経験を有する人材の採用を支援。", "５名 Result")]
    [InlineData("5,000名以上の企業関係者が来場した。", "5,000名以上 Result")]
    [InlineData("令和４年度は、相談会を12回開催する。", "12回 Plan")]
    [InlineData("令和４年度は、12公館で事業を実施中。", "12公館 Result")]
    [InlineData("令和４年度は、相談会を12回開催する予定。", "12回 Target")]
    public void A_follow_up_reports_unless_it_speaks_of_what_is_to_come(string reported, string figure) =>
        Assert.Equal([figure], Names(Assert.IsType<FollowUpEntry>(Row($"• {reported}", "手引きを配る。").FollowUp).Figures));

    private static IEnumerable<string> Planned(string sentence) => Names(Row("• 手引きを配った。", sentence).Current[0].Figures);

    private static IEnumerable<string> Names(IEnumerable<Figure> figures) => figures.Select(figure => $"{figure.Printed} {figure.Kind}");

    private static PlanRow Row(string followUp, string current) => PlanBuilder.FromText(
        $"# 行\n## 現\n【支援】\n（①－１）{current}［経産省］\n## フォ\n{followUp}\n## 新\n【支援】\n（①－１）手引きを配る。［経産省］\n").Rows[0];
}
