using CsCheck;

namespace Hashira.Model.Tests.Figures;

public sealed class JapaneseEraTests
{
    [Theory]
    [InlineData("2019-04-30", "平成")]
    [InlineData("2019-05-01", "令和")]
    [InlineData("1989-01-07", "昭和")]
    [InlineData("1989-01-08", "平成")]
    [InlineData("1868-01-25", "明治")]
    public void An_era_begins_on_its_first_day(string day, string era) =>
        Assert.Equal(era, JapaneseEra.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Name);

    [Fact]
    public void Before_Meiji_there_is_no_era() => Assert.Null(JapaneseEra.Of(new DateOnly(1868, 1, 24)));

    [Fact]
    public void Eras_follow_one_another() =>
        Assert.Equal(JapaneseEra.All.OrderBy(era => era.Start), JapaneseEra.All);

    [Theory]
    [InlineData(1, "令和元")]
    [InlineData(4, "令和４")]
    [InlineData(10, "令和10")]
    public void A_year_is_printed_with_officials_digits(int year, string printed) =>
        Assert.Equal(printed, JapaneseEra.Named("令和")!.PrintYear(year));

    [Fact]
    public void A_printed_year_is_read_back() =>
        Gen.Select(Gen.OneOf([.. JapaneseEra.All]), Gen.Int[1, 99])
            .Sample((era, year) => JapaneseEra.ParseYear(era.PrintYear(year)[era.Name.Length..]) == year && era.WesternYear(year) == era.Start.Year + year - 1);

    [Fact]
    public void What_is_no_year_is_zero() => Assert.All(["", "４a", "-1", "年"], text => Assert.Equal(0, JapaneseEra.ParseYear(text)));
}
