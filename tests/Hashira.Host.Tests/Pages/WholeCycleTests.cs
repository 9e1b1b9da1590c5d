using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Host.Pages;
using Hashira.Testing;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>
/// One click-through of the whole cycle in a real browser: a plan and the plan of the year after, compared, their links decided, the story, the files.
/// A picture of the screen is kept only where it fails.
/// </summary>
public sealed class WholeCycleTests(Screens screens)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_sample_and_the_plan_of_the_year_after_are_compared_linked_and_published() => WalkAsync(
        SamplePlan.TextFile,
        NextEdition.Of(SamplePlan.Cells, "【見本】次の年の取組方針（案）", row => row.Has("①－２") ? row.Reworded("年間20件程度", "年間25件程度") : row),
        "25");

    private async Task WalkAsync(string file, PlanCells next, string added)
    {
        using var register = new TemporaryDatabase();
        string older, newer;
        await using (var db = await register.OpenAsync())
        {
            older = await ImportAsync(db, Path.GetFileName(file), await File.ReadAllBytesAsync(file, Cancel));
            newer = await ImportAsync(db, "next.txt", Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(next).Text));
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

        // The edition is taken away as files, and the source as it was handed in.
        await page.GotoAsync($"/editions/{newer}");
        foreach (var format in new[] { "docx", "comparison", "xlsx", "html", "json" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[href='/editions/{newer}/files/{format}']").ClickAsync());
            Assert.True(new FileInfo(await download.PathAsync()).Length > 1000, format);
        }
    }

    private static async Task<string> ImportAsync(Storage.HashiraDb db, string name, byte[] bytes) => Assert.IsType<ImportResult.Imported>(
        await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest(name, bytes, "企画係", KeepDuplicates: true), cancellationToken: Cancel)).Edition.Id;
}
