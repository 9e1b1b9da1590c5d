using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages;
using Hashira.Host.Tests.Cli;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.Data.Sqlite;

namespace Hashira.Host.Tests.Money;

/// <summary>Three programmes that draw on one review sheet: once a person has confirmed it, no total counts the sheet's money three times, wherever it is told.</summary>
public sealed class OneSheetTests : IDisposable
{
    private const long Oku = 100_000_000;

    private const string Plan = """
        # 表紙
        支援の取組方針の改定（案）
        # 大方針
        ① 地域の支援を進める。
        # 行
        ## 現
        【人材】
        （①－１）人材の移転を支援する。［経産省］
        ## フォ
        〇若者人材移転支援事業
        【令和３年度当初：11億円】
        ## 新
        【人材】
        （①－１）引き続き、人材の移転を支援する。［経産省］
        # 行
        ## 現
        【デジタル化】
        （①－２）地域のデジタル化を支援する。［経産省］
        ## フォ
        〇地域産業デジタル化支援事業
        【令和３年度当初：11億円】
        ## 新
        【デジタル化】
        （①－２）引き続き、地域のデジタル化を支援する。［経産省］
        # 行
        ## 現
        【投資】
        （①－３）地域の投資を支援する。［経産省］
        ## フォ
        〇地域未来投資促進事業
        【令和３年度当初：11億円】
        ## 新
        【投資】
        （①－３）引き続き、地域の投資を支援する。［経産省］
        """;

    private readonly TemporaryDatabase _register = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Confirmed_once_the_sheet_counts_once_in_command_API_page_and_files_alike()
    {
        await using var db = await _register.OpenAsync();
        var document = Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(CellsFile.Parse(Plan)).Text);
        var imported = Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest("plan.txt", document, "担当"), null, Cancel));
        var id = imported.Edition.Id;
        var sheet = new ReviewSheet(
            new ReviewSheetKey(ReviewSheetSystem.SheetArchive, new FiscalYear(2022), "2022-経産-21-0123"), "地域未来投資促進事業", "経済産業省", "地域局", "支援課", "", "", "",
            [new SheetBudget(new FiscalYear(2021), new Yen(11 * Oku), null, null, null, null, null, null, null)], [], "");
        await new ImportReviewSheets(db, new FixedClock()).RunAsync([sheet], "担当", false, null, Cancel);
        await using var app = WebApp.Build(new WebOptions(_register.Place, ["http://127.0.0.1:0"]));
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal([(33 * Oku, 33 * Oku)], (await ToldAsync()).Distinct());
        var figures = (await new ReconcileEdition(new SheetIndex([sheet])).RunAsync(db, id, Cancel))!.Value;
        Assert.Equal(3, figures.Length);
        await DecideAsync(db, id, figures.Select(figure => figure.Figure), sheet.Key, SheetVerdict.Confirmed);

        var told = await ToldAsync();
        Assert.Equal([(11 * Oku, 11 * Oku)], told.Distinct());
        Assert.Equal(6, told.Count);
        var page = await client.GetStringAsync(new Uri($"/editions/{id}/money", UriKind.Relative), Cancel);
        Assert.Contains("11億円", page, StringComparison.Ordinal);
        Assert.DoesNotContain("33億円", page, StringComparison.Ordinal);

        // Taken back, it is money of its own again.
        await DecideAsync(db, id, [figures[0].Figure], sheet.Key, SheetVerdict.Withdrawn);
        Assert.Equal([(22 * Oku, 22 * Oku)], (await ToldAsync()).Distinct());

        async Task<List<(long Least, long Most)>> ToldAsync() =>
        [
            Ends(JsonDocument.Parse((await CommandLine.RunAsync("money", id, "--format", "json", "--db", _register.Place)).Out).RootElement.GetProperty("total")),
            Ends(JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/editions/{id}/totals", UriKind.Relative), Cancel)).RootElement.GetProperty("plan")[0]),
            Lines(JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/editions/{id}/money", UriKind.Relative), Cancel)).RootElement.GetProperty("items")),
            Sqlite(await client.GetByteArrayAsync(new Uri($"/api/v1/editions/{id}/files/sqlite", UriKind.Relative), Cancel)),
            await PublishedAsync(id),
            Iati(await client.GetStringAsync(new Uri($"/api/v1/editions/{id}/files/iati", UriKind.Relative), Cancel)),
        ];
    }

    [Fact]
    public async Task Three_programmes_of_the_published_plan_on_one_sheet_count_once_when_confirmed()
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);
        var (archive, absent) = SharedData.PathOrSkipReason("review-sheets/judgit-2022.zip");
        Assert.SkipWhen(archive is null, absent);
        await using var db = await _register.OpenAsync();
        var imported = Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), _ => []).RunAsync(new ImportRequest("plan.txt", await File.ReadAllBytesAsync(path!, Cancel), "担当"), null, Cancel));
        var id = imported.Edition.Id;
        var reader = new Hashira.Documents.Readers.ReviewSheets.ReviewSheetReader(Hashira.Documents.Tables.TableLimits.Default);
        reader.Read("judgit-2022.zip", await File.ReadAllBytesAsync(archive!, Cancel), Cancel);

        // 11.7億円 of 令和３年度当初 is printed under three names in three measures; the ministry's sheet of that name has it once.
        var sheet = reader.Sheets.Single(sheet => sheet.Key.Number == "2022-経産-21-0166");
        await new ImportReviewSheets(db, new FixedClock()).RunAsync([sheet], "担当", false, null, Cancel);
        var figures = (await new ReconcileEdition(new SheetIndex([sheet])).RunAsync(db, id, Cancel))!.Value.Select(figure => figure.Figure)
            .Where(figure => figure.Figure.Amount == new Yen(1_170_000_000) && figure.Figure.Year == new FiscalYear(2021) && figure.Figure.Kind.Stage == BudgetStage.Initial).ToList();
        Assert.Equal(3, figures.Select(figure => figure.ProgrammeKey).Distinct().Count());
        var plan = (await new ShowEdition(db).RunAsync(id, Cancel))!.Plan;
        var before = SumMoney.Run(FindMoneyLines.Run(plan));
        await DecideAsync(db, id, figures, sheet.Key, SheetVerdict.Confirmed);
        var lines = FindMoneyLines.Run(plan, (await new LoadOutsideLinks(db).RunAsync(Cancel)).AsSpan());
        var after = SumMoney.Run(lines);

        Assert.Equal(figures.Count, Assert.Single(lines, line => line.Outside is not null).Mentions.Length);
        Assert.Equal(before.PossibleMaximum.Amount - (2 * 1_170_000_000L), after.PossibleMaximum.Amount);
        Assert.True(after.CertainMinimum <= before.CertainMinimum);
    }

    public void Dispose() => _register.Dispose();

    private static async Task DecideAsync(HashiraDb db, string edition, IEnumerable<PlanFigure> figures, ReviewSheetKey sheet, SheetVerdict verdict) =>
        Assert.IsType<SheetDecisionResult.Decided>(await new DecideSheet(db, new FixedClock()).RunAsync(new SheetRequest(edition, [.. figures.Select(figure => new DecidedPair(figure, sheet, verdict, []))], "担当", "同じ予算"), Cancel));

    private static (long, long) Ends(JsonElement total) => (total.GetProperty("certainMinimumYen").GetInt64(), total.GetProperty("possibleMaximumYen").GetInt64());

    private static (long, long) Lines(JsonElement lines) =>
        (lines.EnumerateArray().Sum(line => line.GetProperty("certainMinimumYen").GetInt64()), lines.EnumerateArray().Sum(line => line.GetProperty("possibleMaximumYen").GetInt64()));

    private (long, long) Sqlite(byte[] file)
    {
        var path = Path.Combine(_register.Folder, $"{Guid.NewGuid():N}.sqlite");
        File.WriteAllBytes(path, file);
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT minimum_yen, maximum_yen FROM totals WHERE scope = 'plan'";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private async Task<(long, long)> PublishedAsync(string id)
    {
        var path = Path.Combine(_register.Folder, $"{Guid.NewGuid():N}.zip");
        Assert.Equal(0, (await CommandLine.RunAsync("publish", id, "--format", "datapackage", "--out", path, "--db", _register.Place)).ExitCode);
        await using var zip = await ZipFile.OpenReadAsync(path, Cancel);
        using var reader = new StreamReader(await zip.GetEntry("data/totals.csv")!.OpenAsync(Cancel));
        var heads = (await reader.ReadLineAsync(Cancel))!.Split(',').ToList();
        var total = (await reader.ReadToEndAsync(Cancel)).Split("\r\n").Select(line => line.Split(',')).Single(line => line.Length == heads.Count && line[heads.IndexOf("scope")] == "plan");
        return (Number("minimum_yen"), Number("maximum_yen"));

        long Number(string name) => long.Parse(total[heads.IndexOf(name)], CultureInfo.InvariantCulture);
    }

    private static (long, long) Iati(string xml)
    {
        var sum = System.Xml.Linq.XDocument.Parse(xml).Descendants("budget").Sum(budget => (long)budget.Element("value")!);
        return (sum, sum);
    }
}
