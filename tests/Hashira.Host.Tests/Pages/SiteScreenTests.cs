using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hashira.Model;

namespace Hashira.Host.Tests.Pages;

public sealed partial class SiteScreenTests(Screens screens)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Life => $"/measures/{MeasureId.Of(screens.EditionId, PlanColumn.Revised, MeasureCode.Parse("8-9"), 1)}";

    [Fact]
    public async Task A_chosen_language_stays_until_another_one_is_chosen_and_what_the_plan_says_stays_japanese()
    {
        using var client = Client();
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync(new Uri("/ministries/meti?lang=en", UriKind.Relative), Cancel), StringComparison.Ordinal);

        var page = await client.GetStringAsync(new Uri("/ministries/meti", UriKind.Relative), Cancel);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Measures without a report", page, StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"ja\">経済産業省</h1>", page, StringComparison.Ordinal);

        await client.GetStringAsync(new Uri("/?lang=ja", UriKind.Relative), Cancel);
        Assert.Contains("<html lang=\"ja\">", await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var other = await client.GetAsync(new Uri("/?lang=fr", UriKind.Relative), Cancel);
        Assert.False(other.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_names_its_lasting_address_its_languages_its_feeds_and_what_it_is_about()
    {
        using var client = Client();
        var page = await client.GetStringAsync(new Uri(Life, UriKind.Relative), Cancel);
        var full = screens.Address.TrimEnd('/') + Life;

        Assert.Contains($"<link rel=\"canonical\" href=\"{full}\" />", page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"en\" href=\"{full}?lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom&#x2B;xml\"", page.Replace("application/atom+xml", "application/atom&#x2B;xml", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Life}/feed.atom\"", page, StringComparison.Ordinal);
        Assert.Contains("property=\"og:title\"", page, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(DataBlock().Match(page).Groups[1].Value);
        Assert.Equal("GovernmentService", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(full, data.RootElement.GetProperty("url").GetString());
        Assert.NotEmpty(data.RootElement.GetProperty("serviceOperator").EnumerateArray());
    }

    [Fact]
    public async Task A_feed_and_a_calendar_are_asked_for_again_without_being_sent_again()
    {
        using var client = Client();
        foreach (var address in new[] { "/feed.atom", "/calendar.ics", "/ministries/meti/feed.atom", "/ministries/meti/calendar.ics", $"{Life}/feed.atom", $"{Life}/calendar.ics", screens.Edition("/policies/8/feed.atom") })
        {
            using var first = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal((address, HttpStatusCode.OK), (address, first.StatusCode));
            var text = await first.Content.ReadAsStringAsync(Cancel);
            Assert.True(text.StartsWith("BEGIN:VCALENDAR\r\n", StringComparison.Ordinal) || XDocument.Parse(text).Root!.Name.LocalName == "feed", address);

            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await client.SendAsync(again, Cancel);
            Assert.Equal((address, HttpStatusCode.NotModified), (address, second.StatusCode));
        }

        Assert.Contains("⑧－９", await client.GetStringAsync(new Uri($"{Life}/feed.atom", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_ended_or_never_was_leads_on()
    {
        using var client = Client();
        using var gone = await client.GetAsync(new Uri(screens.Edition("/measures/revised/8-3000").Replace("8-3000", "9-99", StringComparison.Ordinal), UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("action=\"/search\"", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        using var only = await client.GetAsync(new Uri("/measures/9-1", UriKind.Relative), Cancel);
        Assert.Equal(screens.Edition("/measures/revised/9-1"), only.RequestMessage!.RequestUri!.AbsolutePath);

        using var typed = await client.GetAsync(new Uri(Life.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), UriKind.Relative), Cancel);
        Assert.Equal(Life, typed.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_list_for_search_engines_holds_every_measure_and_only_addresses_of_ours()
    {
        using var client = Client();
        var robots = await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), Cancel);
        Assert.Contains($"Sitemap: {screens.Address.TrimEnd('/')}/sitemap.xml", robots, StringComparison.Ordinal);
        var addresses = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Cancel)).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.All(addresses, address => Assert.StartsWith(screens.Address, address, StringComparison.Ordinal));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.Contains(screens.Address.TrimEnd('/') + Life, addresses);
        using var image = await client.GetAsync(new Uri("/social.png", UriKind.Relative), Cancel);
        Assert.Equal("image/png", image.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task No_screen_weighs_more_than_300_kilobytes_with_all_that_it_brings()
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(screens.Address) };
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in screens.All.Append($"/compare{screens.BothColumns}"))
        {
            var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
            // A chart is drawn with a library that is larger than the page; the page says so by the script that it brings.
            var brought = Brought().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(part => !part.Contains(".js", StringComparison.Ordinal) && part.StartsWith('/')).Distinct();
            var weight = System.Text.Encoding.UTF8.GetByteCount(page);
            foreach (var part in brought)
                weight += parts.TryGetValue(part, out var known) ? known : parts[part] = (await client.GetByteArrayAsync(new Uri(part, UriKind.Relative), Cancel)).Length;

            TestContext.Current.TestOutputHelper?.WriteLine($"{weight / 1000} KB {address}");
            Assert.True(weight <= 300_000, $"{address}: {weight}");
        }
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(screens.Address) };

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\"[^>]*? href|img[^>]*? src|script[^>]*? src)=\"([^\"]+)\"")]
    private static partial Regex Brought();
}
