using System.Text.RegularExpressions;

namespace Hashira.Host.Tests.Pages;

public sealed partial class EveryScreenTests(Screens screens, SeenScreens seen) : IClassFixture<SeenScreens>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Axe_finds_no_violation_on_any_screen() => Axe.AssertNone((await seen.OnDesk).SelectMany(screen => screen.Violations));

    [Fact]
    public async Task Axe_finds_no_violation_on_a_phone_on_any_kind_of_screen() => Axe.AssertNone((await seen.OnPhone).SelectMany(screen => screen.Violations));

    [Fact]
    public async Task No_screen_has_to_be_scrolled_sideways_on_a_phone() => Assert.All(await seen.OnPhone, screen => Assert.True(screen.Width <= SeenScreens.Phone, $"{screen.Address} is {screen.Width} wide"));

    [Fact]
    public async Task Every_screen_opens_in_japanese_with_one_main_heading()
    {
        var all = screens.All.ToHashSet(StringComparer.Ordinal);
        foreach (var screen in (await seen.Served).Where(screen => all.Contains(screen.Address)))
        {
            Assert.Equal((screen.Address, 200), (screen.Address, screen.Status));
            Assert.Equal((screen.Address, screen.Address.Contains("lang=en", StringComparison.Ordinal) ? "en" : "ja"), (screen.Address, screen.Html.DocumentElement.GetAttribute("lang")));
            Assert.Equal((screen.Address, 1), (screen.Address, screen.Html.QuerySelectorAll("h1").Length));
            Assert.Matches(@"\p{IsHiragana}|\p{IsKatakana}|\p{IsCJKUnifiedIdeographs}", screen.Html.Title);
        }
    }

    [Fact]
    public async Task What_is_not_there_says_so_with_its_status_and_a_heading_in_words()
    {
        var served = (await seen.Served).ToDictionary(screen => screen.Address, StringComparer.Ordinal);
        foreach (var (address, status) in screens.Refusals)
        {
            Assert.Equal((address, status), (address, served[address].Status));
            Assert.Single(served[address].Html.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task No_request_leaves_the_host_and_the_console_is_silent()
    {
        var desk = await seen.OnDesk;

        Assert.True(seen.Asked.Count > desk.Count);
        Assert.All(seen.Asked, url => Assert.StartsWith(screens.Address, url, StringComparison.Ordinal));
        Assert.Empty(seen.Said);
    }

    [Fact]
    public async Task The_content_security_policy_allows_neither_inline_code_nor_other_hosts()
    {
        foreach (var screen in await seen.Served)
        {
            var policy = Assert.Single(screen.Policies);

            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            // Nothing is remembered but a language that somebody has chosen.
            Assert.Equal((screen.Address, screen.Address.Contains("lang=", StringComparison.Ordinal)), (screen.Address, screen.SetsCookie));
        }
    }

    [Fact]
    public async Task Every_link_of_the_screens_leads_somewhere()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        var links = (await seen.OnDesk).Where(screen => screens.All.Contains(screen.Address)).SelectMany(screen => screen.Links).ToHashSet(StringComparer.Ordinal);

        Assert.True(links.Count > 100);
        // Of links that differ in nothing but numbers and names (measures, programmes, places in the source) a dozen stand for the rest.
        foreach (var link in links.Where(link => link.StartsWith(screens.Address, StringComparison.Ordinal)).GroupBy(Kind).SelectMany(kind => kind.Order(StringComparer.Ordinal).Take(12)))
        {
            using var response = await client.GetAsync(new Uri(link), HttpCompletionOption.ResponseHeadersRead, Cancel);
            Assert.Equal((link, 200), (link, (int)response.StatusCode));
        }
    }

    private static string Kind(string link) => Names().Replace(link, "$1*");

    [GeneratedRegex("(/(?:editions|measures|programmes|ministries|findings|rows|policies|pillars|checks|money|current|revised)/|=)[^/?&]+", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
