using CsCheck;

namespace Hashira.Model.Tests.Figures;

public sealed class FiscalYearTests
{
    [Fact]
    public void A_printed_fiscal_year_is_read_back() =>
        Gen.Int[1, 9998].Select(year => new FiscalYear(year)).Sample(year => FiscalYear.Parse(year.ToString()) == year);

    [Theory]
    [InlineData("令和４年度", 2022)]
    [InlineData("令和4年度", 2022)]
    [InlineData("令和 ４ 年 度", 2022)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和１年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("平成元年度", 1989)]
    [InlineData("昭和63年度", 1988)]
    [InlineData("2022年度", 2022)]
    [InlineData("２０２２年度", 2022)]
    public void Every_form_in_which_officials_print_a_fiscal_year_is_read(string printed, int startYear) =>
        Assert.Equal(new FiscalYear(startYear), FiscalYear.Parse(printed));

    [Theory]
    [InlineData("令和３年")]
    [InlineData("令和３年当初")]
    [InlineData("令和０年度")]
    [InlineData("平成40年度")]
    [InlineData("昭和64年度")]
    [InlineData("昭和70年度")]
    [InlineData("令年度")]
    [InlineData("0年度")]
    [InlineData("年度")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_fiscal_year_is_not_made_into_one(string? printed) => Assert.False(FiscalYear.TryParse(printed, out _));

    [Theory]
    [InlineData(2019, "令和元年度")]
    [InlineData(2018, "平成30年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1988, "昭和63年度")]
    [InlineData(1926, "昭和元年度")]
    [InlineData(1867, "1867年度")]
    [InlineData(2028, "令和10年度")]
    public void It_is_printed_by_the_era_that_officials_use_for_it(int startYear, string printed) =>
        Assert.Equal(printed, new FiscalYear(startYear).ToString());

    [Fact]
    public void Heisei_31_and_Reiwa_1_name_the_same_fiscal_year() =>
        Assert.Equal(FiscalYear.Parse("平成31年度"), FiscalYear.Parse("令和元年度"));

    [Fact]
    public void The_last_day_of_March_belongs_to_the_year_that_began_the_April_before()
    {
        Assert.Equal(new FiscalYear(2021), FiscalYear.Of(new DateOnly(2022, 3, 31)));
        Assert.Equal(new FiscalYear(2022), FiscalYear.Of(new DateOnly(2022, 4, 1)));
    }

    [Fact]
    public void Every_day_lies_in_its_fiscal_year_and_in_no_other() =>
        Gen.Select(Gen.DateOnly[new DateOnly(1868, 1, 1), new DateOnly(9990, 1, 1)], Gen.Int[-3, 3])
            .Sample((day, offset) => new FiscalYear(FiscalYear.Of(day).StartYear + offset).Contains(day) == (offset == 0));

    [Fact]
    public void Fiscal_years_are_ordered_by_time() =>
        Gen.Select(Gen.Int[1900, 2100], Gen.Int[1900, 2100]).Sample((left, right) =>
            new FiscalYear(left) < new FiscalYear(right) == left < right
            && new FiscalYear(left) >= new FiscalYear(right) == left >= right
            && Math.Sign(new FiscalYear(left).CompareTo(new FiscalYear(right))) == Math.Sign(left.CompareTo(right)));

    [Fact]
    public void What_cannot_be_read_is_answered_with_an_example()
    {
        var error = Assert.Throws<FormatException>(() => FiscalYear.Parse("令和３年"));
        Assert.Contains("「令和３年」", error.Message, StringComparison.Ordinal);
        Assert.Contains("令和４年度", error.Message, StringComparison.Ordinal);
    }
}
