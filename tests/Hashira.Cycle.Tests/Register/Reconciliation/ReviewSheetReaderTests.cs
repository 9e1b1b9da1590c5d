using System.Text;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Register.Reconciliation;

public sealed class ReviewSheetReaderTests
{
    private const string Head = "シート種別,事業年度,予算事業ID,事業名,府省庁の建制順,政策所管府省庁,府省庁,局・庁";
    private const string Budget = Head + ",予算年度,当初予算（合計）,補正予算（合計）,執行額（合計）,会計区分,当初予算,第1次補正予算,第2次補正予算";

    [Fact]
    public void Million_yen_with_decimals_become_whole_yen_and_a_year_that_is_not_stated_is_not_zero()
    {
        var sheet = Assert.Single(SmallSheets.Read(SmallSheets.Json("2022-経産-21-0001", "承継支援事業", "経済産業省", 1630.123m)).Sheets);

        Assert.Equal(new Yen(1_630_123_000), sheet.In(new FiscalYear(2022))!.Initial);
        Assert.Null(sheet.In(new FiscalYear(2022))!.Executed);
        Assert.Null(sheet.In(new FiscalYear(2021)));
        Assert.Equal(new FiscalYear(2022), sheet.Key.BusinessYear);
    }

    [Fact]
    public void The_row_of_an_account_beside_the_row_of_all_accounts_counts_nothing_twice()
    {
        var csv = $"\uFEFF{Budget}\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,2023,500,20,480,,,,\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,2023,,,,一般会計,500,5,15\n";
        var sheet = Assert.Single(SmallSheets.Read(("2-1.zip", SmallSheets.Zip(("2-1.csv", csv)))).Sheets);

        var budget = Assert.Single(sheet.Budgets);
        Assert.Equal((new FiscalYear(2023), new Yen(500), new Yen(20), new Yen(480)), (budget.Year, budget.Initial, budget.Supplementary, budget.Executed));
        Assert.Equal(new FiscalYear(2024), sheet.Key.BusinessYear);
    }

    [Fact]
    public void Accounts_without_a_row_for_all_of_them_are_added_up()
    {
        var csv = $"{Budget}\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,2023,,,,一般会計,500,5,15\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,2023,,,,特別会計,100,,\n";
        var budget = Assert.Single(Assert.Single(SmallSheets.Read(("2-1.csv", Encoding.UTF8.GetBytes(csv))).Sheets).Budgets);

        Assert.Equal((new Yen(600), new Yen(20)), (budget.Initial, budget.Supplementary));
    }

    [Fact]
    public void Files_of_one_system_are_put_together_by_the_number_of_the_programme()
    {
        var overview = $"{Head},事業の目的,旧事業番号\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,地域を支える。,0012\n";
        var related = $"{Head},関連事業の事業ID,関連事業の事業名,関連性\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局,7,基盤事業,親事業\n";
        var sheet = Assert.Single(SmallSheets.Read(("1-2.csv", Encoding.UTF8.GetBytes(overview)), ("1-5.csv", Encoding.UTF8.GetBytes(related))).Sheets);

        Assert.Equal(("地域を支える。", "0012", new RelatedSheet("7", "基盤事業", "親事業")), (sheet.Purpose, sheet.FormerNumber, Assert.Single(sheet.Related)));
    }

    [Fact]
    public void A_broken_row_is_told_with_its_number_in_the_spreadsheet_and_the_rest_is_read()
    {
        var csv = $"{Head}\nレビューシート,2024,4,支援事業,1,総務省,総務省,支援局\nレビューシート,令和六,5,別の事業,1,総務省,総務省,支援局\nレビューシート,2024,6\nレビューシート,2024,7,三つ目の事業,1,総務省,総務省,支援局\n";
        var reader = SmallSheets.Read(("1-1.csv", Encoding.UTF8.GetBytes(csv)));

        Assert.Equal(["4", "7"], reader.Sheets.Select(sheet => sheet.Key.Number));
        Assert.Equal([3, 4], reader.Problems.Select(problem => problem.Row!.Value));
        Assert.Equal("「1-1.csv」の3行目：「事業年度」の「令和六」が年度として読めないため、この行を除きました。", reader.Problems[0].ToString());
    }

    [Fact]
    public void A_file_without_a_heading_that_is_needed_is_one_sentence()
    {
        var problem = Assert.Single(SmallSheets.Read(("other.csv", "事業年度,事業名\n2024,支援事業\n"u8.ToArray())).Problems);

        Assert.Equal("「other.csv」：見出し「予算事業ID」がないため、このファイルを除きました。RSシステムが公開したままの CSV を指定してください。", problem.ToString());
    }

    [Fact]
    public void A_zip_that_points_outside_itself_is_refused_and_a_broken_sheet_leaves_the_others()
    {
        Assert.Contains("外を指している", Assert.Single(SmallSheets.Read(("bad.zip", SmallSheets.Zip(("../../out.json", "{}")))).Problems).Reason, StringComparison.Ordinal);
        var reader = SmallSheets.Read("{ \"事業名\": ", SmallSheets.Json("1", "支援事業", "総務省"), "[]");
        Assert.Equal((1, 2), (reader.Sheets.Length, reader.Problems.Count));
    }
}
