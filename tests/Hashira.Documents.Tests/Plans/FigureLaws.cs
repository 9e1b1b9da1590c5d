using System.Globalization;
using CsCheck;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Plans;

/// <summary>A figure printed in any of the usual ways is read back with its value, unit and bound.</summary>
public sealed class FigureLaws
{
    private static readonly Gen<string> Unit = Any("件", "社", "人", "名", "回", "か所", "箇所", "カ所", "拠点", "公館", "か国", "講座", "課程", "校", "団体", "機関", "％", "ポイント", "倍", "ドル", "人月", "トン", "世帯", "品目", "円");

    private static readonly Gen<(string Word, FigureComparison Comparison)> Bound = Any(
        ("", FigureComparison.Equal), ("以上", FigureComparison.AtLeast), ("超", FigureComparison.MoreThan), ("以下", FigureComparison.AtMost), ("未満", FigureComparison.LessThan), ("程度", FigureComparison.Equal));

    private static readonly Gen<(string Word, bool Approximate, bool Gross)> Before =
        Any(("", false, false), ("約", true, false), ("延べ", false, true), ("のべ約", true, true), ("計", false, false), ("おおむね", true, false));

    [Fact]
    public void What_is_printed_in_any_usual_way_is_read_back() =>
        Gen.Select(Gen.Int[1, 99_999_999], Unit, Bound, Before, Gen.Int[0, 3]).Sample(
            (number, unit, bound, before, style) =>
            {
                var figure = Assert.Single(Read($"相談会の参加は、{before.Word}{Print(number, style)}{unit}{bound.Word}であった。"));

                Assert.Equal(number, figure.Value);
                Assert.Equal(JapaneseText.Fold(unit), JapaneseText.Fold(figure.Unit));
                Assert.Equal(bound.Comparison, figure.Comparison);
                Assert.Equal(before.Approximate || bound.Word == "程度", figure.IsApproximate);
                Assert.Equal(before.Gross, figure.IsGross);
                Assert.Null(figure.Upper);
            },
            iter: 300);

    [Fact]
    public void Both_ends_of_a_range_are_read_back() =>
        Gen.Select(Gen.Int[1, 9_999], Gen.Int[1, 9_999], Unit.Where(unit => unit != "円"), Gen.Int[0, 2], Gen.Int[0, 2]).Where((low, more, unit, style, way) => way != 1 || style != 2).Sample(
            (low, more, unit, style, way) =>
            {
                var (from, to) = (Print(low, style), Print(low + more, style));
                var printed = way switch { 0 => $"{from}～{to}{unit}", 1 => $"{from}{unit}～{to}{unit}", _ => $"{from}{unit}から{to}{unit}" };
                var figure = Assert.Single(Read($"参加は、毎回{printed}であった。"));

                Assert.Equal((low, low + more), ((int)figure.Value!, (int)figure.Upper!));
                Assert.Equal(printed, figure.Printed);
            },
            iter: 300);

    [Theory]
    [InlineData("数十社が参加した。", "社", null)]
    [InlineData("数社が参加した。", "社", null)]
    [InlineData("十数件を採択した。", "件", null)]
    [InlineData("半数の企業が参加した。", "%", 50)]
    public void Where_no_number_can_be_told_there_is_none(string sentence, string unit, int? value)
    {
        var figure = Assert.Single(Read(sentence));

        Assert.Equal((unit, (decimal?)value), (figure.Unit, figure.Value));
    }

    [Theory]
    [InlineData("過半数の企業が参加した。", "50 MoreThan")]
    [InlineData("１～２万人が来場した。", "10000～20000 Equal")]
    [InlineData("5,000～１万社が登録した。", "5000～10000 Equal")]
    [InlineData("５億円～10億円を出資した。", "500000000～1000000000 Equal")]
    [InlineData("５～10億円を出資した。", "500000000～1000000000 Equal")]
    [InlineData("世界第３位となった。", "3 Equal")]
    [InlineData("会員は100社から200社に増えた。", "100 Equal", "200 Equal")]
    [InlineData("応募100社から30社を選定した。", "100 Equal", "30 Equal")]
    [InlineData("複数社が参加した。")]
    [InlineData("利用者数は集計中である。")]
    public void Ends_changes_and_choices_are_told_apart(string sentence, params string[] read) =>
        Assert.Equal(read, Read(sentence).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value}{(figure.Upper is { } upper ? $"～{upper}" : "")} {figure.Comparison}")));

    [Theory]
    [InlineData("令和３年度は700社（うち中堅企業は200社）を支援した。", "－", "うち中堅企業")]
    [InlineData("関東地域において80社を支援した。", "関東地域")]
    [InlineData("全国で５件を採択した。", "全国")]
    [InlineData("大企業を除く中堅企業は46件であった。", "大企業を除く中堅企業")]
    [InlineData("年間20件を採択した。", "年間")]
    [InlineData("海外展開の相談を12件受けた。", "－")]
    public void What_a_figure_is_limited_to_is_its_scope(string sentence, params string[] scopes) => Assert.Equal(scopes, Read(sentence).Select(figure => figure.Scope ?? "－"));

    [Theory]
    [InlineData("登録は累計300社となった。", true)]
    [InlineData("これまでに14件を支援した。", true)]
    [InlineData("新たに43課程を認定した。", false)]
    [InlineData("43課程を認定した。", null)]
    public void A_sum_over_the_years_is_told_from_the_part_of_one_year(string sentence, bool? cumulative) => Assert.Equal(cumulative, Assert.Single(Read(sentence)).IsCumulative);

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Print(int number, int style)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return style switch
        {
            0 => plain,
            1 => number.ToString("#,0", CultureInfo.InvariantCulture),
            2 => number >= 10_000 ? (number / 10_000) + "万" + (number % 10_000 == 0 ? "" : (number % 10_000).ToString("#,0", CultureInfo.InvariantCulture)) : plain,
            _ => string.Concat(plain.Select(digit => (char)(digit - '0' + '０'))),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<Figure> Read(string sentence) =>
        PlanBuilder.FromText($"# 行\n## 現\n【支援】\n（①－１）手引きを配る。［経産省］\n## フォ\n• {sentence}\n## 新\n【支援】\n（①－１）手引きを配る。［経産省］\n").Rows[0].FollowUp!.Figures;
}
