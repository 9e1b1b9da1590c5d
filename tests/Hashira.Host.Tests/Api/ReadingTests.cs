using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Host.Pages;
using Hashira.Host.Tests.Pages;
using Hashira.Testing;

namespace Hashira.Host.Tests.Api;

/// <summary>The register as a program reads it.</summary>
public sealed class ReadingTests(Screens screens) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(screens.Address) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_plan_is_what_the_command_line_reads()
    {
        var text = await TextAsync(Edition("/plan"));

        Assert.Equal(PlanJson.ToText(DocumentReader.ReadFile(SamplePlan.TextFile)), text);
    }

    [Fact]
    public async Task Following_the_links_gives_every_measure_once()
    {
        var seen = new List<string>();
        for (var next = Edition("/measures?limit=20"); next is not null;)
        {
            var page = await JsonAsync(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("column")}:{item.GetProperty("code")}"));
            next = page.GetProperty("next").GetString();
            Assert.True(page.GetProperty("items").GetArrayLength() <= 20);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(85, seen.Count(key => key.StartsWith("revised", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Measures_are_found_by_policy_ministry_and_change()
    {
        var all = await JsonAsync(Edition("/measures?limit=200"));
        var found = await JsonAsync(Edition("/measures?policy=8&ministry=" + Uri.EscapeDataString("文部科学省") + "&change=continued"));

        Assert.True(found.GetProperty("total").GetInt32() is > 0 and < 20);
        Assert.All(found.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.Equal((8, "continued"), (item.GetProperty("majorPolicy").GetInt32(), item.GetProperty("change").GetString()));
            Assert.Contains("文科省", item.GetProperty("measure").GetProperty("ministries").EnumerateArray().Select(name => name.GetString()));
            Assert.Contains(all.GetProperty("items").EnumerateArray(), other => other.GetProperty("id").GetString() == item.GetProperty("id").GetString());
        });
    }

    [Fact]
    public async Task A_measure_leads_to_its_page_its_source_and_its_history()
    {
        var measure = await JsonAsync(Edition("/measures/8-9"));

        Assert.Equal("8-4", measure.GetProperty("columns").GetProperty("change").GetProperty("movedFrom").GetString());
        foreach (var link in measure.GetProperty("links").EnumerateObject())
            Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(new Uri(link.Value.GetString()!, UriKind.Relative), Token)).StatusCode);
        var history = await JsonAsync(measure.GetProperty("links").GetProperty("history").GetString()!);
        Assert.Equal(["8-4", "8-9"], history.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("measure").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so()
    {
        using var first = await _client.GetAsync(new Uri(Edition("/totals"), UriKind.Relative), Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, Edition("/totals"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again, Token);
        using var other = new HttpRequestMessage(HttpMethod.Get, Edition("/ministries"));
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await _client.SendAsync(other, Token);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync(Token)).Length));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_packed_answer_has_a_tag_of_its_own_by_which_it_is_known_again()
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = _client.BaseAddress };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var packed = await client.GetAsync(new Uri(Edition("/totals"), UriKind.Relative), Token);
        using var plain = await _client.GetAsync(new Uri(Edition("/totals"), UriKind.Relative), Token);
        client.DefaultRequestHeaders.IfNoneMatch.Add(packed.Headers.ETag!);
        using var again = await client.GetAsync(new Uri(Edition("/totals"), UriKind.Relative), Token);

        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_source_document_is_given_out_byte_for_byte()
    {
        using var answer = await _client.GetAsync(new Uri(Edition("/document"), UriKind.Relative), Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);

        Assert.Equal(await File.ReadAllBytesAsync(SamplePlan.TextFile, Token), bytes);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", answer.Headers.GetValues("Repr-Digest").Single());
    }

    [Theory]
    [InlineData("/editions/none", 404, "版「none」は台帳にありません。")]
    [InlineData("/editions?limit=1000", 400, "limit に「1000」は指定できません。")]
    [InlineData("/editions?limit=10&limit=20", 400, "2回")]
    [InlineData("/editions?pege=2", 400, "「pege」という指定はありません。")]
    [InlineData("/editions?cursor=zzz", 400, "続きの目印「zzz」")]
    [InlineData("/compare?from=a", 400, "to の指定がありません。")]
    [InlineData("/measures/10", 400, "識別番号として読めません。")]
    [InlineData("/measures/K3PQX-9M2AT", 404, "識別番号 K3PQX-9M2AT の施策は台帳にありません。")]
    [InlineData("/checks/HC999", 404, "HC999")]
    [InlineData("/files/iati", 404, "「iati」という形のファイルはありません。")]
    [InlineData("/nowhere", 404, "このアドレスには何もありません。")]
    public async Task What_can_not_be_answered_is_told_in_japanese_with_what_to_do(string address, int status, string words)
    {
        using var answer = await _client.GetAsync(new Uri("/api/v1" + address, UriKind.Relative), Token);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("。", problem.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        using var content = new StringContent("{}");
        using var answer = await _client.PostAsync(new Uri("/api/v1/editions", UriKind.Relative), content, Token);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed });
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_other_sites_read_only_where_the_office_allows_it(bool allowed)
    {
        using var register = new TemporaryDatabase();
        await using var app = WebApp.Build(new WebOptions(register.Place, ["http://127.0.0.1:0"]) { AllowsOtherSites = allowed });
        await register.Database.PrepareAsync(Token);
        await app.StartAsync(Token);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("Origin", "https://journal.example");
        using var answer = await client.GetAsync(new Uri("/api/v1/editions", UriKind.Relative), Token);
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/api/v1/editions");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var asked = await client.SendAsync(ask, Token);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), Token);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(allowed, asked.Headers.Contains("Access-Control-Allow-Headers"));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    public void Dispose() => _client.Dispose();

    private string Edition(string rest) => $"/api/v1/editions/{screens.EditionId}{rest}";

    private Task<string> TextAsync(string address) => _client.GetStringAsync(new Uri(address, UriKind.Relative), Token);

    private async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await TextAsync(address)).RootElement;
}
