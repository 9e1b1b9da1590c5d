using System.Text;
using Hashira.Documents.Writers;

namespace Hashira.Documents.Tests.Writers;

public sealed class SheetCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@事業", "'@事業")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("販路、開拓", "販路、開拓")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("一行目\n二行目", "\"一行目\n二行目\"")]
    public void A_printed_name_is_never_run_as_a_formula_and_stays_in_its_cell(string name, string cell) =>
        Assert.Equal($"事業,額\r\n{cell},0\r\n", SheetCsv.Text(["事業", "額"], [[name, 0L]]));

    [Fact]
    public void An_unknown_amount_is_empty_and_Excel_is_told_of_the_encoding() =>
        Assert.Equal("\uFEFF事業,額\r\n見本,\r\n", Encoding.UTF8.GetString(SheetCsv.Write(["事業", "額"], [["見本", null]])));
}
