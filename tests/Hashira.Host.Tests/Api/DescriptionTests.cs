using System.Text.Json;
using Hashira.Host.Tests.Pages;
using Hashira.Model;
using Hashira.Testing;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Api;

/// <summary>The description of the API and what it answers are one and the same.</summary>
public sealed class DescriptionTests(Screens screens)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_as_it_is_described()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        var description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/openapi/v1.json", UriKind.Relative), Token)).RootElement;
        var schema = new ApiSchema(description.GetProperty("components").GetProperty("schemas"));
        var fingerprint = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/editions/{screens.EditionId}/findings?limit=1", UriKind.Relative), Token)).RootElement.GetProperty("items")[0].GetProperty("fingerprint").GetString();
        var target = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/editions/{screens.EditionId}/targets?limit=1", UriKind.Relative), Token)).RootElement.GetProperty("items")[0].GetProperty("key").GetString();
        var asked = 0;
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            var operation = path.Value.GetProperty("get");
            var address = path.Name.Replace("{edition}", screens.EditionId, StringComparison.Ordinal).Replace("{code}", "8-9", StringComparison.Ordinal)
                .Replace("{id}", MeasureId.Of(screens.EditionId, PlanColumn.Revised, MeasureCode.Parse("8-9"), 1).ToString(), StringComparison.Ordinal)
                .Replace("{fingerprint}", fingerprint, StringComparison.Ordinal).Replace("{target}", target, StringComparison.Ordinal).Replace("{sheet}", Screens.Sheet, StringComparison.Ordinal).Replace("{check}", "HC012", StringComparison.Ordinal).Replace("{format}", "datapackage", StringComparison.Ordinal)
                + (path.Name.EndsWith("/compare", StringComparison.Ordinal) ? $"?from={screens.EditionId}:current&to={screens.EditionId}" : path.Name.EndsWith("/search", StringComparison.Ordinal) ? "?q=支援" : "");
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Token);

            Assert.Equal((address, 200), (address, (int)answer.StatusCode));
            asked++;
            if (!operation.GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("application/json", out var json))
                continue;
            var text = await answer.Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
            Assert.Equal([], schema.Faults(JsonDocument.Parse(text).RootElement, json.GetProperty("schema")).Take(5).Select(fault => $"{address}: {fault}"));
        }

        Assert.True(asked >= 27);
    }

    [Fact]
    public async Task Everything_in_the_description_is_explained_in_japanese_and_its_examples_fit()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        var description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/openapi/v1.json", UriKind.Relative), Token)).RootElement;
        var schema = new ApiSchema(description.GetProperty("components").GetProperty("schemas"));
        foreach (var operation in description.GetProperty("paths").EnumerateObject().Select(path => path.Value.GetProperty("get")))
        {
            Assert.Matches(@"\p{IsHiragana}|\p{IsCJKUnifiedIdeographs}", operation.GetProperty("summary").GetString());
            Assert.True(operation.GetProperty("operationId").GetString()!.Length > 3);
            if (!operation.TryGetProperty("parameters", out var parameters))
                continue;
            Assert.All(parameters.EnumerateArray(), parameter =>
            {
                Assert.Matches(@"\p{IsHiragana}|\p{IsCJKUnifiedIdeographs}", parameter.GetProperty("description").GetString());
                Assert.True(parameter.TryGetProperty("example", out _), parameter.GetProperty("name").GetString());
            });
        }

        var examples = 0;
        foreach (var component in description.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Assert.True(component.Value.TryGetProperty("description", out _), component.Name);
            if (!component.Value.TryGetProperty("examples", out var given))
                continue;
            Assert.All(given.EnumerateArray(), example => Assert.Equal([], schema.Faults(example, component.Value)));
            examples++;
        }

        Assert.True(examples >= 5);
    }

    [Fact]
    public async Task The_description_in_the_repository_is_the_one_that_is_served()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };

        Approved.MatchesFile(await client.GetStringAsync(new Uri("/api/openapi/v1.json", UriKind.Relative), Token), Repository.Path("docs/reference/openapi.json"));
    }

    [Fact]
    public async Task The_page_that_tries_the_API_asks_no_other_host_and_breaks_no_policy()
    {
        var page = await screens.OpenAsync();
        var asked = new List<string>();
        var said = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add($"{message.Type} {message.Text}");
        page.PageError += (_, error) => said.Add(error);
        var response = await page.GotoAsync("/api/");
        await page.GetByRole(AriaRole.Heading, new() { Name = "はじめに" }).First.WaitForAsync();

        Assert.Equal(200, response!.Status);
        Assert.True(asked.Count > 2);
        Assert.All(asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)), url => Assert.StartsWith(screens.Address, url, StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.StartsWith("error", StringComparison.Ordinal) || line.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
