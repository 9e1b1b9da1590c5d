using System.Collections.Immutable;
using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Readers;
using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;
using Hashira.Host.Pages;
using Hashira.Model;
using Hashira.Testing;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>
/// One click-through of the whole cycle in a real browser: a plan and the plan of the year after, their links decided, compared, put beside the
/// review sheets, the story, the files.
/// A picture of the screen is kept only where it fails.
/// </summary>
public sealed class WholeCycleTests(Screens screens)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_sample_and_the_plan_of_the_year_after_are_compared_linked_and_published() => WalkAsync(
        SamplePlan.TextFile,
        Next(SamplePlan.Cells, row => row.Reworded("年間20件程度", "年間25件程度")),
        "25",
        SampleSheets.All);

    [Fact]
    public Task The_real_plan_and_one_made_of_its_revised_column_are_compared_reconciled_and_published()
    {
        var (file, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(file is null, reason);
        var (archive, absent) = SharedData.PathOrSkipReason("review-sheets/judgit-2022.zip");
        Assert.SkipWhen(archive is null, absent);
        var cells = NextEdition.CellsOf(DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)));
        var reader = new ReviewSheetReader(TableLimits.Default);
        reader.Read(Path.GetFileName(archive), File.ReadAllBytes(archive), Cancel);
        // Two ministries' sheets stand for all: what the walk shows is the same, and it takes seconds.
        return WalkAsync(
            file,
            Next(cells, row => row with { Revised = [.. row.Revised[..^1], row.Revised[^1].Replace("［", "この一文は試験のために書き足した。［", StringComparison.Ordinal)] }),
            "試験のために書き足した",
            [.. reader.Sheets.Where(sheet => sheet.Ministry is "経済産業省" or "厚生労働省")]);
    }

    /// <summary>The plan of the year after: ①－２ is edited, a measure ends, and the budgets under ②－７ are printed once more.</summary>
    private static PlanCells Next(PlanCells plan, Func<RowCells, RowCells> edit) => NextEdition.Of(plan, "【見本】次の年の取組方針（案）", row =>
        row.Has("①－２") ? edit(row)
        : row.Has("③－５") ? row with { Revised = ["（事業終了のため削除）"] }
        : row.Has("②－７") ? row with { FollowUp = plan.Rows.First(before => before.Revised.SequenceEqual(row.Current)).FollowUp }
        : row);

    private async Task WalkAsync(string file, PlanCells next, string added, ImmutableArray<ReviewSheet> sheets)
    {
        using var register = new TemporaryDatabase();
        string older, newer;
        await using (var db = await register.OpenAsync())
        {
            older = await ImportAsync(db, Path.GetFileName(file), await File.ReadAllBytesAsync(file, Cancel));
            newer = await ImportAsync(db, "next.txt", Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(next).Text));
            await new ImportReviewSheets(db, new FixedClock()).RunAsync(sheets, "企画係", dryRun: false, null, Cancel);
        }

        await using var app = WebApp.Build(new WebOptions(register.Place, ["http://127.0.0.1:0"]));
        await app.StartAsync(Cancel);
        var page = await screens.OpenAsync(script: false, address: app.Urls.Single());
        try
        {
            await ClickThroughAsync(page, older, newer, added);
        }
        catch
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"whole-cycle-{Path.GetFileNameWithoutExtension(file)}.png"), FullPage = true });
            throw;
        }
    }

    private static async Task ClickThroughAsync(IPage page, string older, string newer, string added)
    {
        // From the first page to the new edition, and to what lies between it and the one before.
        await page.GotoAsync("/");
        await page.Locator($"main a[href='/editions/{newer}']").First.ClickAsync();
        await page.Locator($"a[href^='/lineage?from={older}%3Arevised&to={newer}%3Acurrent']").ClickAsync();

        // One link is looked at by itself, then all that are plain are confirmed.
        await page.Locator("a[href*='/lineage/link']").First.ClickAsync();
        Assert.Equal(2, await page.Locator(".columns .cell").CountAsync());
        await page.GoBackAsync();
        await page.Locator("#by").FillAsync("企画係");
        await page.Locator("main form button[type=submit]").ClickAsync();
        Assert.True(await page.GetByText("企画係、").CountAsync() > 10);

        // The comparison of the two editions marks the edit and proves the rest.
        await page.GotoAsync($"/editions/{newer}");
        await page.Locator($"a[href='/compare?from={older}%3Arevised&to={newer}%3Arevised']").ClickAsync();
        Assert.Contains(await page.Locator("ins").AllInnerTextsAsync(), text => text.Contains(added, StringComparison.Ordinal));
        var measure = page.Locator("article.compared", new() { Has = page.Locator("ins") }).First;
        await measure.Locator("a[href^='/measures/']").ClickAsync();

        // The story reaches over both editions, in order of time.
        var days = (await page.Locator(".story time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)")).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.True(await page.Locator(".story-revised").CountAsync() >= 2);
        var feed = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), await page.Locator("a[type='application/atom+xml']").First.GetAttributeAsync("href")).ToString());
        Assert.Contains("本文が改まりました", await feed.TextAsync(), StringComparison.Ordinal);

        await ReconcileAsync(page, older, newer);

        // No page is heavier than a slow line can bear; the style sheets weigh less than 40 KB.
        foreach (var address in new[] { $"/compare?from={older}:revised&to={newer}:revised", $"/compare?from={older}:current&to={older}:revised", $"/editions/{older}/findings", $"/editions/{older}/reconciliation", $"/editions/{newer}" })
        {
            var answer = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString());
            Assert.True((await answer.BodyAsync()).Length <= 260_000, address);
        }

        // The edition is taken away as files, and the source as it was handed in.
        await page.GotoAsync($"/editions/{newer}");
        foreach (var format in new[] { "docx", "comparison", "xlsx", "html", "json" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[href='/editions/{newer}/files/{format}']").ClickAsync());
            Assert.True(new FileInfo(await download.PathAsync()).Length > 1000, format);
        }
    }

    /// <summary>What one edition's figures are beside the review sheets; one is confirmed and seen again in the next edition.</summary>
    private static async Task ReconcileAsync(IPage page, string older, string newer)
    {
        await page.GotoAsync($"/editions/{older}");
        await page.Locator("nav.tabs a[href$='/reconciliation']").ClickAsync();
        // While it is being made the page asks again by itself.
        await page.Locator("table.reconciled").WaitForAsync();
        await page.GotoAsync($"/editions/{older}/reconciliation?policy=2&kind=exact");
        var row = page.Locator("table.reconciled tbody tr", new() { HasText = "②－７" }).First;
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator("#by").FillAsync("会計係");
        await page.Locator("main form[method=post] button").ClickAsync();
        Assert.Contains("決定を記録しました", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // Figure and sheet stand side by side; the measure, the sheet and the next edition tell of it.
        await page.Locator("table.reconciled tbody tr", new() { HasText = "確認済み" }).First.Locator("th a").ClickAsync();
        Assert.Equal(2, await page.Locator(".columns.two > .cell").CountAsync());
        await page.Locator(".columns.two .sheet-beside h3 a").ClickAsync();
        Assert.Contains("会計係", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"/editions/{newer}/measures/revised/2-7");
        Assert.Contains("会計係", await page.Locator("#confirmed-sheets + table").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> ImportAsync(Storage.HashiraDb db, string name, byte[] bytes) => Assert.IsType<ImportResult.Imported>(
        await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest(name, bytes, "企画係", KeepDuplicates: true), cancellationToken: Cancel)).Edition.Id;
}
