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
}
