using Hashira.Testing;

namespace Hashira.Documents.Tests.Tables.Excel;

/// <summary>Numbers as the cell shows them, checked against what a Japanese Excel shows.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(1234567, "#,##0", "1,234,567")]
    [InlineData(-1234.5, "3", "-1,235")]
    [InlineData(0.125, "0.0%", "12.5%")]
    [InlineData(0.876, "9", "88%")]
    [InlineData(7, "000", "007")]
    [InlineData(131016, "00-0000", "13-1016")]
    [InlineData(1234567000, "#,##0,,\"百万円\"", "1,235百万円")]
    [InlineData(1234567, "#,##0,", "1,235")]
    [InlineData(-5, "#,##0;▲#,##0", "▲5")]
    [InlineData(0, "#,##0;▲#,##0;\"－\"", "－")]
    [InlineData(-12, "#,##0_ ;[Red]\\-#,##0\\ ", "-12")]
    [InlineData(3.14159265358979, "General", "3.141592654")]
    [InlineData(0.30000000000000004, "General", "0.3")]
    [InlineData(12345.6789, "General", "12345.6789")]
    [InlineData(1234567890123, "General", "1234567890123")]
    [InlineData(0.1, "General", "0.1")]
    [InlineData(1.005, "0.00", "1.01")]
    [InlineData(2.5, "0.##", "2.5")]
    [InlineData(1.5, "# ?/?", "1 1/2")]
    [InlineData(12345, "0.00E+00", "1.23E+04")]
    [InlineData(120, "[>=100]\"多い\";\"少ない\"", "多い")]
    [InlineData(12, "0\"件\"", "12件")]
    [InlineData(12, "\"令和\"0\"年度\"", "令和12年度")]
    [InlineData(123, "[DBNum3]0", "１２３")]
    [InlineData(123, "[DBNum1]General", "百二十三")]
    [InlineData(5, ";;;", "")]
    public void A_number_is_read_as_the_cell_shows_it(double value, string format, string shown) => Assert.Equal(shown, Show(value, format));

    [Theory]
    [InlineData(44713, "14", "2022/6/1")]
    [InlineData(44713, "[$-411]ggge\"年\"m\"月\"d\"日\"", "令和4年6月1日")]
    [InlineData(44713, "57", "R4.6.1")]
    [InlineData(43585, "58", "平成31年4月30日")]
    [InlineData(43586, "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "令和元年5月1日")]
    [InlineData(43586, "[$-411]ggge\"年\"", "令和1年")]
    [InlineData(44713, "[$-411]gee.mm.dd(aaa)", "R04.06.01(水)")]
    [InlineData(44713, "yyyy\"年\"m\"月\"d\"日\"(aaaa)", "2022年6月1日(水曜日)")]
    [InlineData(44713, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2022年6月1日")]
    [InlineData(44563, "56", "1月2日")]
    [InlineData(44563, "16", "2-Jan")]
    [InlineData(44713.75, "yyyy/m/d h:mm", "2022/6/1 18:00")]
    [InlineData(0.5, "h:mm AM/PM", "12:00 PM")]
    [InlineData(1.5, "[h]:mm", "36:00")]
    [InlineData(59, "14", "1900/2/28")]
    [InlineData(60, "14", "1900/2/29")]
    [InlineData(61, "14", "1900/3/1")]
    [InlineData(-1, "14", "-1")]
    [InlineData(44713, "m/d/yyyy", "6/1/2022")]
    public void A_day_is_read_as_the_cell_shows_it(double value, string format, string shown) => Assert.Equal(shown, Show(value, format));

    [Fact]
    public void A_workbook_of_a_macintosh_counts_its_days_from_1904()
    {
        var book = new TinyWorkbook { Is1904 = true };
        book.AddSheet("一").Texts("A1", "年月日", "甲").Number("A2", 43251, "14").Text("B2", "乙");

        Assert.Equal("年月日|甲\n2022/6/1|乙", book.Read().Picture());
    }

    [Theory]
    [InlineData("[$$$-]]]\"未完")]
    [InlineData("0.0.0.0,,,%%%%E+")]
    [InlineData("yyyyyyyyyyyy[hhhh]ss.0000000")]
    [InlineData("[>9e999]0;[<=-]#;;;;;;")]
    [InlineData("?/?/?/?")]
    [InlineData("")]
    public void A_format_that_is_nonsense_does_not_stop_the_reading(string format)
    {
        foreach (var value in new[] { 0, -1.5, 1e300, 44713.999999, 5e-324 })
            Show(value, format);
    }

    private static string Show(double value, string format)
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "名称", "値").Texts("A2", "甲", "乙").Text("A3", "丙").Number("B3", value, format);
        return book.Read().Tables[0].CellAt(2, 1)?.Text ?? "";
    }
}
