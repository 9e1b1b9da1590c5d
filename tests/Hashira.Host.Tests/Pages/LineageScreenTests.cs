using System.Net;

namespace Hashira.Host.Tests.Pages;

public sealed class LineageScreenTests(Screens screens)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        foreach (var origin in new[] { null, "http://other.example", "null" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/lineage") { Content = Form("confirmed", "") };
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var answer = await client.SendAsync(request, Cancel);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_is_confirmed_and_withdrawn_and_a_rejection_without_a_reason_is_refused()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        client.DefaultRequestHeaders.Add("Origin", screens.Address.TrimEnd('/'));
        using var refused = await client.PostAsync(new Uri("/lineage", UriKind.Relative), Form("rejected", ""), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("理由を書いてください", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        using var confirmed = await client.PostAsync(new Uri("/lineage", UriKind.Relative), Form("confirmed", ""), Cancel);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var page = await client.GetStringAsync(new Uri($"/lineage/link{screens.BothColumns}&link=1-1~1-1", UriKind.Relative), Cancel);
        Assert.Contains("企画係、", page, StringComparison.Ordinal);

        var number = System.Text.RegularExpressions.Regex.Match(page, "name=\"event\" value=\"([0-9]+)\"").Groups[1].Value;
        using var withdrawal = new FormUrlEncodedContent(new Dictionary<string, string> { ["from"] = $"{screens.EditionId}:current", ["to"] = $"{screens.EditionId}:revised", ["event"] = number, ["by"] = "企画係" });
        using var withdrawn = await client.PostAsync(new Uri("/lineage/withdraw", UriKind.Relative), withdrawal, Cancel);
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.DoesNotContain("企画係、", await client.GetStringAsync(new Uri($"/lineage/link{screens.BothColumns}&link=1-1~1-1", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_comes_out_byte_for_byte()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };

        Assert.Equal(
            await File.ReadAllBytesAsync(Testing.Repository.Path("samples/growth-2022/growth-2022.txt"), Cancel),
            await client.GetByteArrayAsync(new Uri(screens.Edition("/document"), UriKind.Relative), Cancel));
    }

    private FormUrlEncodedContent Form(string verdict, string reason) => new(new Dictionary<string, string>
    {
        ["from"] = $"{screens.EditionId}:current",
        ["to"] = $"{screens.EditionId}:revised",
        ["link"] = "1-1~1-1",
        ["verdict"] = verdict,
        ["by"] = "企画係",
        ["reason"] = reason,
    });
}
