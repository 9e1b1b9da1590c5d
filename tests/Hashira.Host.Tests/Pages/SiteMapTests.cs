using System.Net;
using System.Xml.Linq;
using Hashira.Cycle.Intake;
using Hashira.Host.Pages;
using Hashira.Testing;

namespace Hashira.Host.Tests.Pages;

/// <summary>What machines read of a register with more addresses than one list holds.</summary>
public sealed class SiteMapTests : IDisposable
{
    private const int Most = 40;

    private readonly TemporaryDatabase _register = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_more_addresses_than_one_file_holds_there_is_an_index_whose_files_name_each_once()
    {
        await using var db = await _register.OpenAsync();
        await new ImportEdition(db, new FixedClock(), _ => []).RunAsync(new ImportRequest("growth-2022.txt", await File.ReadAllBytesAsync(SamplePlan.TextFile, Cancel), "見本"), null, Cancel);
        await using var whole = await StartAsync(50_000);
        await using var parts = await StartAsync(Most);

        var all = await LocationsAsync(whole.Client, "/sitemap.xml", "url");
        var index = await LocationsAsync(parts.Client, "/sitemap.xml", "sitemap");
        var told = new List<string>();
        foreach (var file in index)
        {
            var part = await LocationsAsync(parts.Client, new Uri(file).AbsolutePath, "url");
            Assert.InRange(part.Count, 1, Most);
            told.AddRange(part.Select(address => new Uri(address).PathAndQuery));
        }

        Assert.True(index.Count > 2);
        Assert.Equal(all.Select(address => new Uri(address).PathAndQuery), told);
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, (await parts.Client.GetAsync(new Uri($"/sitemaps/{index.Count + 1}.xml", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Every_page_leads_to_the_catalogue_that_describes_its_data()
    {
        await using var db = await _register.OpenAsync();
        var imported = Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), _ => []).RunAsync(new ImportRequest("growth-2022.txt", await File.ReadAllBytesAsync(SamplePlan.TextFile, Cancel), "見本"), null, Cancel));
        await using var app = await StartAsync(50_000);
        foreach (var (page, catalogue) in new[] { ("/", "/open-data/dcat"), ($"/editions/{imported.Edition.Id}", $"/editions/{imported.Edition.Id}/files/dcat") })
        {
            Assert.Matches($"<link rel=\"describedby\" type=\"application/ld.{{1,8}}json\" [^>]*href=\"{catalogue}\"", await app.Client.GetStringAsync(new Uri(page, UriKind.Relative), Cancel));
            Assert.Contains("dcat:", await app.Client.GetStringAsync(new Uri(catalogue, UriKind.Relative), Cancel), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _register.Dispose();

    private async Task<Running> StartAsync(int most)
    {
        var app = WebApp.Build(new WebOptions(_register.Place, ["http://127.0.0.1:0"]) { SitemapAddresses = most });
        await app.StartAsync(Cancel);
        return new Running(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    private static async Task<List<string>> LocationsAsync(HttpClient client, string path, string name) =>
        [.. XDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)).Root!.Elements().Select(element =>
        {
            Assert.Equal(name, element.Name.LocalName);
            return element.Elements().Single(child => child.Name.LocalName == "loc").Value;
        })];

    private sealed record Running(Microsoft.AspNetCore.Builder.WebApplication App, HttpClient Client) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await App.DisposeAsync();
        }
    }
}
