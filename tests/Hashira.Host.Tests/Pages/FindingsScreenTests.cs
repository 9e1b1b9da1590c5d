using System.Net;
using Hashira.Host.Pages;
using Hashira.Testing;

namespace Hashira.Host.Tests.Pages;

public sealed class FindingsScreenTests(Screens screens)
{
    [Fact]
    public async Task Filters_work_without_scripts()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/findings"));
        Assert.Contains("HC012", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("select[name='severity']").SelectOptionAsync("error");
        await page.Locator("main form button[type='submit'], main form button").First.ClickAsync();

        Assert.Contains("severity=error", page.Url, StringComparison.Ordinal);
        var cards = await page.Locator("main").InnerTextAsync();
        Assert.Contains("⑧－４の移動先", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("（再掲）を付けてください", cards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_leads_to_the_words_at_fault()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/findings?check=HC018"));
        await page.Locator("main a[href*='/source']").First.ClickAsync();

        Assert.Contains("習講座", string.Concat(await page.Locator("mark").AllInnerTextsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/editions/nothing")]
    [InlineData("/checks/HC999")]
    public async Task An_unknown_address_says_so_in_japanese(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("ません", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_register_says_how_to_load_a_plan()
    {
        using var register = new TemporaryDatabase();
        await using (await register.OpenAsync())
        {
        }

        await using var app = WebApp.Build(new WebOptions(register.Place, ["http://127.0.0.1:0"]));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var body = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("hashira import", body, StringComparison.Ordinal);
        Assert.Contains("--demo", body, StringComparison.Ordinal);
    }
}
