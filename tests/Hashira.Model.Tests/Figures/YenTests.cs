using CsCheck;

namespace Hashira.Model.Tests.Figures;

public sealed class YenTests
{
    private static readonly Gen<Yen> Amounts = Gen.OneOf(
        Gen.Long[0, long.MaxValue],
        Gen.Long[0, 9_999].Select(n => n * 10_000),
        Gen.Long[0, 99_999].Select(n => n * 10_000_000),
        Gen.Long[0, 99_999].Select(n => n * 100_000_000),
        Gen.Long[-9_999_999_999, 9_999_999_999],
        Gen.Const(long.MaxValue),
        Gen.Const(-long.MaxValue)).Select(amount => new Yen(amount));

    [Fact]
    public void A_printed_amount_is_read_back_to_the_yen() => Amounts.Sample(amount => Yen.Parse(amount.ToString()) == amount);

    [Theory]
    [InlineData("16.3億円", 1_630_000_000)]
    [InlineData("2,001億円", 200_100_000_000)]
    [InlineData("１兆1,485億円", 1_148_500_000_000)]
    [InlineData("１兆1458億円", 1_145_800_000_000)]
    [InlineData("1兆 1842 億円", 1_184_200_000_000)]
    [InlineData("11.7 億円", 1_170_000_000)]
    [InlineData("30 万円", 300_000)]
    [InlineData("１億円", 100_000_000)]
    [InlineData("0.15億円", 15_000_000)]
    [InlineData("12億3,456万7,890円", 1_234_567_890)]
    [InlineData("5,000円", 5_000)]
    [InlineData("1,148,500,000,000円", 1_148_500_000_000)]
    [InlineData("▲0.3億円", -30_000_000)]
    [InlineData("△0.3億円", -30_000_000)]
    public void Every_form_in_which_officials_print_an_amount_is_read(string printed, long yen) => Assert.Equal(new Yen(yen), Yen.Parse(printed));

    [Theory]
    [InlineData("億円")]
    [InlineData("円")]
    [InlineData("16.3億")]
    [InlineData("1億2兆円")]
    [InlineData("1億2億円")]
    [InlineData("0.5円")]
    [InlineData("0.000000001億円")]
    [InlineData("10,000,000兆円")]
    [InlineData("99999999999999999999999999999999円")]
    [InlineData("1兆9999999999999999999億円")]
    [InlineData("1.2.3億円")]
    [InlineData("約50億円")]
    [InlineData("16.3億円の内数")]
    [InlineData("▲▲1円")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void What_is_no_amount_of_whole_yen_is_not_made_into_one(string? printed) => Assert.False(Yen.TryParse(printed, out _));

    [Theory]
    [InlineData(1_148_500_000_000, "1兆1,485億円")]
    [InlineData(1_630_000_000, "16.3億円")]
    [InlineData(20_000_000, "0.2億円")]
    [InlineData(15_000_000, "1,500万円")]
    [InlineData(300_000, "30万円")]
    [InlineData(1_234_567_890, "12億3,456万7,890円")]
    [InlineData(0, "0円")]
    [InlineData(-1_630_000_000, "▲16.3億円")]
    public void It_is_printed_as_officials_do(long yen, string printed) => Assert.Equal(printed, new Yen(yen).ToString());

    [Fact]
    public void A_sum_beyond_what_yen_can_count_is_an_error_and_never_wraps()
    {
        Assert.Throws<OverflowException>(() => new Yen(long.MaxValue) + new Yen(1));
        Assert.Throws<OverflowException>(() => new Yen(long.MinValue) - new Yen(1));
        Assert.Throws<OverflowException>(() => new Yen(long.MinValue).ToString());
    }

    [Fact]
    public void Sum_and_difference_undo_each_other() =>
        Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000])
            .Sample((left, right) => Yen.Subtract(Yen.Add(new Yen(left), new Yen(right)), new Yen(right)) == new Yen(left));

    [Fact]
    public void Amounts_are_ordered_by_size() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
            new Yen(left) < new Yen(right) == left < right
            && new Yen(left) >= new Yen(right) == left >= right
            && Math.Sign(new Yen(left).CompareTo(new Yen(right))) == Math.Sign(left.CompareTo(right)));

    [Fact]
    public void Whatever_is_typed_reading_never_throws() => Gen.String.Sample(text => Yen.TryParse(text, out _) || true);
}
