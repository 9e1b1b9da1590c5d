using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Hashira.Host.Tests.Pages;

public sealed partial class EveryScreenTests(Screens screens)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_no_violation_on_any_screen(int width)
    {
        var page = await screens.OpenAsync(width);
        // English words stand in the same frame: once is enough for them, and on a phone for what is not there. A filtered list is the list, and one measure
        // stands for the next.
        foreach (var address in width > 1000 ? screens.All.Concat(screens.English) : screens.All.Where(address => !Filtered().IsMatch(address)).DistinctBy(address => OneOfMany().Replace(address, "*")).Concat(screens.Refusals.Select(refusal => refusal.Address)))
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

            Assert.True(result.Violations.Length == 0, $"{address}: {string.Join("; ", result.Violations.Select(violation => $"{violation.Id} {string.Join(' ', violation.Nodes.Take(3).Select(node => node.Html))}"))}");
        }
    }

    [Fact]
    public async Task Every_screen_opens_in_japanese_with_one_main_heading()
    {
        var page = await screens.OpenAsync(script: false);
        foreach (var address in screens.All)
        {
            var response = await page.GotoAsync(address);

            Assert.Equal((address, 200), (address, response!.Status));
            Assert.Equal((address, address.Contains("lang=en", StringComparison.Ordinal) ? "en" : "ja"), (address, await page.Locator("html").GetAttributeAsync("lang")));
            // The choice of a language stays; the next screen is to be seen without it.
            await page.Context.ClearCookiesAsync();
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.Matches(@"\p{IsHiragana}|\p{IsKatakana}|\p{IsCJKUnifiedIdeographs}", await page.TitleAsync());
        }
    }

    [Fact]
    public async Task What_is_not_there_says_so_with_its_status_and_a_heading_in_words()
    {
        var page = await screens.OpenAsync(script: false);
        foreach (var (address, status) in screens.Refusals)
        {
            var response = await page.GotoAsync(address);

            Assert.Equal((address, status), (address, response!.Status));
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }
    }

    [Fact]
    public async Task No_screen_has_to_be_scrolled_sideways_on_a_phone()
    {
        var page = await screens.OpenAsync(width: 320);
        foreach (var address in screens.All)
        {
            await page.GotoAsync(address);

            Assert.Equal((address, true), (address, await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320));
        }
    }

    [Fact]
    public async Task No_request_leaves_the_host_and_the_console_is_silent()
    {
        var page = await screens.OpenAsync();
        var said = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        foreach (var address in screens.All)
            await page.GotoAsync(address);

        Assert.True(asked.Count > screens.All.Count());
        Assert.All(asked, url => Assert.StartsWith(screens.Address, url, StringComparison.Ordinal));
        Assert.Empty(said);
    }

    [Fact]
    public async Task The_content_security_policy_allows_neither_inline_code_nor_other_hosts()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        foreach (var address in screens.All)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            // Nothing is remembered but a language that somebody has chosen.
            Assert.Equal((address, address.Contains("lang=", StringComparison.Ordinal)), (address, response.Headers.Contains("Set-Cookie")));
        }
    }

    [Fact]
    public async Task Every_link_of_the_screens_leads_somewhere()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        var page = await screens.OpenAsync(script: true);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in screens.All)
        {
            await page.GotoAsync(address);
            links.UnionWith(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0])"));
        }

        Assert.True(links.Count > 100);
        // Of links that differ in nothing but numbers and names (measures, programmes, places in the source) a dozen stand for the rest.
        foreach (var link in links.Where(link => link.StartsWith(screens.Address, StringComparison.Ordinal)).GroupBy(Kind).SelectMany(kind => kind.Order(StringComparer.Ordinal).Take(12)))
        {
            using var response = await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            Assert.Equal((link, 200), (link, (int)response.StatusCode));
        }
    }

    [GeneratedRegex("[?&](?:severity|state|day|kind|by|ministry)=", RegexOptions.CultureInvariant)]
    private static partial Regex Filtered();

    [GeneratedRegex("(?<=/measures/(?:revised|current)/|/sheets/).+$", RegexOptions.CultureInvariant)]
    private static partial Regex OneOfMany();

    private static string Kind(string link) => Names().Replace(link, "$1*");

    [GeneratedRegex("(/(?:editions|measures|programmes|ministries|findings|rows|policies|pillars|checks|money|current|revised)/|=)[^/?&]+", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
