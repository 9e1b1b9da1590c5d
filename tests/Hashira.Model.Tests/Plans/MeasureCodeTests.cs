using System.Text;
using CsCheck;

namespace Hashira.Model.Tests.Plans;

public sealed class MeasureCodeTests
{
    private static readonly Gen<MeasureCode> Codes = Gen.Select(Gen.Int[1, 20], Gen.Int[1, 999], (policy, item) => new MeasureCode(policy, item));

    [Fact]
    public void A_printed_code_is_read_back_in_both_forms() =>
        Codes.Sample(code => MeasureCode.Parse(code.ToString()) == code && MeasureCode.Parse(code.Plain) == code);

    [Fact]
    public void Any_dash_digit_width_bracket_and_spacing_is_read() =>
        Gen.Select(
            Codes,
            Gen.OneOf('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D', '\u30FC', '\uFF70', '\u2500', '\uFE63'),
            Gen.OneOf(("", ""), ("（", "）"), ("(", ")"), ("（", ")"), ("(", "）")),
            Gen.OneOf("", " ", "　"),
            Gen.Bool.Array[3])
        .Sample((code, dash, brackets, space, wide) =>
        {
            var printed = new StringBuilder(brackets.Item1).Append(space).Append((char)('①' + code.Policy - 1)).Append(space).Append(dash).Append(space);
            var digits = code.Item.ToString(System.Globalization.CultureInfo.InvariantCulture);
            for (var i = 0; i < digits.Length; i++)
                printed.Append(wide[i] ? (char)(digits[i] - '0' + '０') : digits[i]);
            return MeasureCode.Parse(printed.Append(space).Append(brackets.Item2).ToString()) == code;
        });

    [Theory]
    [InlineData("（⑧－１4）", 8, 14)]
    [InlineData("(⑧－１０)", 8, 10)]
    [InlineData("⑥―８", 6, 8)]
    [InlineData("（⑤ー１１）", 5, 11)]
    [InlineData("9-1", 9, 1)]
    [InlineData("⑳－１", 20, 1)]
    public void The_forms_that_a_real_plan_prints_are_read(string printed, int policy, int item) =>
        Assert.Equal(new MeasureCode(policy, item), MeasureCode.Parse(printed));

    [Theory]
    [InlineData("⑨")]
    [InlineData("⑨－")]
    [InlineData("－１")]
    [InlineData("⑨－０")]
    [InlineData("⑨－1000")]
    [InlineData("21-1")]
    [InlineData("0-1")]
    [InlineData("⑨－１－２")]
    [InlineData("（⑨－１")]
    [InlineData("⑨－１）")]
    [InlineData("⑨－１から")]
    [InlineData("①①－１")]
    [InlineData("⑨－①")]
    [InlineData("⑨－²")]
    [InlineData("（")]
    [InlineData("（）")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_code_is_not_made_into_one(string? printed) => Assert.False(MeasureCode.TryParse(printed, out _));

    [Theory]
    [InlineData(9, 1, "⑨－１")]
    [InlineData(8, 10, "⑧－１０")]
    [InlineData(20, 999, "⑳－９９９")]
    public void Hashira_prints_one_form(int policy, int item, string printed) => Assert.Equal(printed, new MeasureCode(policy, item).ToString());

    [Fact]
    public void Codes_are_ordered_by_policy_and_then_by_item_as_numbers() =>
        Assert.Equal(
            ["⑧－２", "⑧－１０", "⑨－１"],
            new[] { "⑨－１", "⑧－１０", "⑧－２" }.Select(MeasureCode.Parse).Order().Select(code => code.ToString()));

    [Fact]
    public void The_order_of_codes_is_one_order() =>
        Gen.Select(Codes, Codes).Sample((left, right) =>
            left < right == right > left && left <= right == !(left > right) && (left.CompareTo(right) == 0) == (left == right));

    [Fact]
    public void Whatever_is_typed_reading_never_throws() => Gen.String.Sample(text => MeasureCode.TryParse(text, out _) || true);
}
