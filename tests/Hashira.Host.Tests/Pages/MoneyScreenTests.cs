using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

public sealed class MoneyScreenTests(Screens screens)
{
    [Fact]
    public async Task The_chart_is_drawn_by_a_script_of_the_host_and_says_where_its_values_stand()
    {
        var page = await screens.OpenAsync();
        await page.GotoAsync(screens.Edition("/money"));
        var chart = page.Locator("figure.chart[data-state=drawn] canvas").First;
        await chart.WaitForAsync();

        Assert.Equal("img", await chart.GetAttributeAsync("role"));
        Assert.Contains("表", await chart.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_values_are_there_and_no_empty_frame_is()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/money"));

        Assert.False(await page.Locator("figure.chart").First.IsVisibleAsync());
        Assert.Contains("億円", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_ministries_one_goes_down_to_a_line_its_mentions_and_the_source_text()
    {
        var page = await screens.OpenAsync(width: 390, script: false);
        await page.GotoAsync(screens.Edition("/money?by=ministry"));
        await page.Locator("table.totals").GetByRole(AriaRole.Link, new() { Name = "経産省" }).ClickAsync();
        Assert.Contains("ministry=meti", page.Url, StringComparison.Ordinal);
        await page.Locator("table.money-lines").GetByRole(AriaRole.Link, new() { Name = Screens.Programme }).First.ClickAsync();

        Assert.Equal(Screens.Programme, await page.Locator("h1").InnerTextAsync());
        var mentions = page.Locator("main table").First.Locator("tbody tr");
        Assert.True(await mentions.CountAsync() >= 3);
        Assert.Contains("生産性革命推進事業", await mentions.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        await mentions.First.Locator("a.place").ClickAsync();
        Assert.Contains("2,001億円", await page.Locator("mark").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programmes_budgets_stand_in_order_of_year_and_stage_over_the_editions()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition($"/money/{screens.MoneyKey}"));
        await page.GetByRole(AriaRole.Link, new() { Name = "版ごとの移り変わりを見る" }).ClickAsync();

        var stages = await page.Locator("main table").First.Locator("tbody th").AllInnerTextsAsync();
        Assert.Equal(["令和２年度第３次補正予算", "令和３年度補正予算"], stages);
    }

    [Theory]
    [InlineData("/money/totals.csv?by=policy", "区分キー,区分,確実な額（円）")]
    [InlineData("/money/lines.csv?year=2021", "予算項目キー,事業,年度")]
    public async Task Tables_are_saved_as_CSV_for_Excel(string address, string head)
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        var bytes = await client.GetByteArrayAsync(new Uri(screens.Edition(address), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith("\uFEFF" + head, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/money?by=colour", 400)]
    [InlineData("/money/NOSUCHKEY", 404)]
    [InlineData("/money?ministry=nobody", 200)]
    public async Task What_is_not_there_is_told_in_words(string address, int status)
    {
        var page = await screens.OpenAsync(script: false);

        Assert.Equal(status, (await page.GotoAsync(screens.Edition(address)))!.Status);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }
}
