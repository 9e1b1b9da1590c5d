using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

public sealed class MeasureScreenTests(Screens screens)
{
    [Fact]
    public async Task A_reader_finds_a_measure_from_the_plan_by_clicking_only()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync("/");
        await page.Locator($"a[href='{screens.Edition("")}']").First.ClickAsync();
        await page.Locator($"a[href='{screens.Edition("/policies/7")}']").First.ClickAsync();
        await page.Locator($"a[href^='{screens.Edition("/measures/revised/7-9")}']").First.ClickAsync();

        Assert.Contains("生産性向上、新事業展開", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_three_columns_stand_side_by_side_on_a_desk_and_below_one_another_on_a_phone()
    {
        foreach (var (width, sideBySide) in new[] { (1280, true), (360, false) })
        {
            var page = await screens.OpenAsync(width, script: false);
            await page.GotoAsync(screens.Edition("/measures/revised/7-9"));
            var current = await page.GetByRole(AriaRole.Heading, new() { Name = "現行の取組方針", Exact = true }).First.BoundingBoxAsync();
            var revised = await page.GetByRole(AriaRole.Heading, new() { Name = "新たな取組方針（案）", Exact = true }).First.BoundingBoxAsync();

            Assert.Equal((width, sideBySide), (width, Math.Abs(current!.Y - revised!.Y) < 5 && revised.X > current.X));
        }
    }

    [Fact]
    public async Task Words_that_changed_are_marked_and_the_rest_is_not()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/7-9"));
        var added = await page.Locator("ins").AllInnerTextsAsync();
        var removed = await page.Locator("del").AllInnerTextsAsync();

        // A mark also says in words what it is, for those who hear the page.
        Assert.Contains(added, text => text.ReplaceLineEndings("") == "〔追加：２〕");
        Assert.Contains(removed, text => text.ReplaceLineEndings("") == "〔削除：３〕");
        Assert.Contains(added, text => text.Contains("採択結果", StringComparison.Ordinal));
        Assert.DoesNotContain(added.Concat(removed), text => text.Contains("回程度の公募を予定", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wording_that_did_not_change_has_no_marks()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/4-4"));

        Assert.Equal(0, await page.Locator("main article ins, main article del, main section ins, main section del").CountAsync());
    }

    [Fact]
    public async Task Every_place_link_leads_to_the_marked_words_of_the_source()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/7-9"));
        var row = page.Locator("tr", new() { HasText = "１兆1458億円" }).First;
        await row.Locator("a[href*='/source']").First.ClickAsync();
        var marked = string.Concat(await page.Locator("mark").AllInnerTextsAsync());

        Assert.Contains("１兆1458億円", marked, StringComparison.Ordinal);
        Assert.True(await page.Locator("mark").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_moved_measure_links_to_its_other_end()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/8-9"));

        Assert.True(await page.Locator($"a[href^='{screens.Edition("/measures/current/8-4")}']").CountAsync() > 0);
    }

    [Fact]
    public async Task Money_that_is_only_a_ceiling_is_not_counted_as_certain()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/7-3"));
        var main = await page.Locator("main").InnerTextAsync();

        Assert.Contains("内数", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_print_the_navigation_is_gone_and_the_columns_stay()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/7-9"));
        Assert.True(await page.Locator("header nav, body > header").First.IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator("header nav").First.IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "フォローアップ", Exact = true }).First.IsVisibleAsync());
    }

    [Fact]
    public async Task On_paper_the_three_columns_begin_on_the_first_landscape_sheet()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/measures/revised/7-9"));
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });

        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        var first = document.GetPage(1);
        var text = string.Concat(first.Letters.Select(letter => letter.Value));

        Assert.True(first.Width > first.Height);
        Assert.Contains("フォローアップ", text, StringComparison.Ordinal);
        Assert.Contains("ウィズコロナ", text, StringComparison.Ordinal);
        Assert.True(document.NumberOfPages <= 8, $"{document.NumberOfPages} sheets");
    }
}
