using Hashira.Documents.Forms;
using Hashira.Documents.Readers;
using Hashira.Documents.Readers.Progress;
using Hashira.Documents.Tables;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Forms;

public sealed class ProgressTests
{
    public static TheoryData<string> Layouts => [.. MunicipalLayouts.Known.Concat(MunicipalLayouts.Blind).Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_cell_of_a_made_workbook_is_read_as_what_it_means(string name)
    {
        var (file, truth) = MunicipalWorkbook.Make(MunicipalLayouts.Known.Concat(MunicipalLayouts.Blind).Single(layout => layout.Name == name), 11, 12);

        var reading = Assert.IsType<ProgressReading>(ReadByForm.Read("進捗.xlsx", file));
        var score = MunicipalScore.Of(reading.Table, truth);

        Assert.Equal([], score.Misses);
        Assert.Equal(score.Cells, score.Right);
        Assert.Equal(0, reading.Table.Coverage.NotUnderstood);
    }

    [Fact]
    public void No_value_undecided_pending_and_zero_are_four_different_things()
    {
        var book = new TinyWorkbook();
        var sheet = book.AddSheet("進捗");
        sheet.Texts("A1", "施策番号", "施策名", "指標名", "R4実績", "R5実績", "R6実績", "R7実績", "R8実績");
        sheet.Texts("A2", "1-2", "子育て", "利用者数", "－", "未定", "集計中").Number("G2", 0).Rule("A1:H2");

        var results = Assert.IsType<ProgressReading>(ReadByForm.Read("進捗.xlsx", book.Write())).Table.Measures[0].Indicators[0].Results;

        Assert.Equal([ReportedState.None, ReportedState.Undecided, ReportedState.Pending, ReportedState.Number], results.Select(value => value.State));
        Assert.Equal(0m, results[3].Number);
        Assert.Equal([2022, 2023, 2024, 2025], results.Select(value => value.Year!.Value.StartYear));
    }

    [Fact]
    public void Every_target_of_an_indicator_stands_under_the_same_rule_and_a_year_that_nobody_can_have_reported_is_not_missed()
    {
        var book = new TinyWorkbook();
        var sheet = book.AddSheet("進捗");
        sheet.Texts("A1", "施策番号", "施策名", "指標名", "R4目標", "R4実績", "R5目標", "R5実績", "R6目標", "R6実績", "R8目標");
        sheet.Texts("A2", "1-2", "子育て", "利用者数").Number("D2", 100).Number("E2", 120).Number("F2", 110).Number("G2", 0).Number("H2", 120).Number("I2", 60).Number("J2", 150);
        sheet.Texts("A3", "1-3", "教育", "参加者数").Number("D3", 100).Number("E3", 80).Number("F3", 100).Text("G3", "集計中").Number("H3", 100).Number("J3", 200).Rule("A1:J3");
        var table = Assert.IsType<ProgressReading>(ReadByForm.Read("進捗.xlsx", book.Write())).Table;
        var day = IndicatorProgress.Day(table)!.Value;

        Assert.Equal(new DateOnly(2025, 4, 1), day);
        Assert.Equal(
            ["2022 Achieved 1.2", "2023 NotAchieved 0", "2024 NotAchieved 0.5", "2026 OnTheWay 0.4"],
            IndicatorProgress.Of(table.Measures[0].Indicators[0], day).Select(Picture));
        Assert.Equal(
            ["2022 NotAchieved 0.8", "2023 Pending ", "2024 NotReported ", "2026 OnTheWay 0.4"],
            IndicatorProgress.Of(table.Measures[1].Indicators[0], day).Select(Picture));

        static string Picture(IndicatorProgress one) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Target.Year?.StartYear} {one.Progress.State} {one.Progress.Rate:0.##}");
    }

    [Theory]
    [InlineData("令和４年度", 2022)]
    [InlineData("Ｒ４", 2022)]
    [InlineData("R元", 2019)]
    [InlineData("H30年度", 2018)]
    [InlineData("2022(R4)", 2022)]
    [InlineData("目標値（令和８年度末）", 2026)]
    [InlineData("R5.3.31現在", 2022)]
    [InlineData("R4～R8", null)]
    [InlineData("12,000", null)]
    public void A_year_in_a_heading_is_read_in_all_its_forms(string heading, int? year) => Assert.Equal(year, HeadingYear.Of(heading)?.StartYear);

    [Fact]
    public void A_proposal_is_a_good_form_and_reads_the_table_it_was_made_from()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一覧").Texts("A1", "ＩＤ", "とりくみ", "だれが", "ねらい", "できばえ").Texts("A2", "01-1", "読書会", "図書館", "120", "98").Texts("A3", "01-2", "朗読会", "図書館", "－", "7").Rule("A1:E3");
        var file = book.Write();
        Assert.Throws<UnreadableDocumentException>(() => ReadByForm.Read("一覧.xlsx", file));

        var yaml = ProposeForm.Run(DocumentTables.Read("一覧.xlsx", file, cancellation: TestContext.Current.CancellationToken), new DateOnly(2026, 11, 25));
        Assert.Contains("値の例：01-1、01-2", yaml, StringComparison.Ordinal);
        var corrected = Role(Role(Role(Role(yaml, "とりくみ", "measure"), "ねらい", "target"), "できばえ", "result"), "ＩＤ", "measure-code");
        var table = Assert.IsType<ProgressReading>(ReadByForm.Read("一覧.xlsx", file, FormFile.Parse(corrected, "様式.yaml"))).Table;

        Assert.Equal(["01-1", "01-2"], table.Measures.Select(measure => measure.Code));
        Assert.Equal([120m, null], table.Measures.Select(measure => measure.Indicators[0].Targets[0].Number));
        Assert.Equal(98m, table.Measures[0].Indicators[0].Results[0].Number);
    }

    private static string Role(string yaml, string heading, string role)
    {
        var lines = yaml.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains($"heading: '{heading}'", StringComparison.Ordinal));
        lines[at + 1] = "    role: " + role;
        return string.Join('\n', lines);
    }
}
