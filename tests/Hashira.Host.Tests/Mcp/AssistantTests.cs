using System.IO.Pipelines;
using Hashira.Host.Mcp;
using Hashira.Host.Tests.Pages;
using Hashira.Storage;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Hashira.Host.Tests.Mcp;

/// <summary>The register as an assistant asks it.</summary>
public sealed class AssistantTests(Screens screens)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_tools_are_offered_that_only_read_and_say_in_japanese_what_they_do()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Token);

        Assert.Equal(["compare_editions", "explain_finding", "find_measure", "follow_money"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.Matches(@"\p{IsHiragana}", tool.Description);
            Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), parameter => Assert.Matches(@"\p{IsHiragana}|\p{IsCJKUnifiedIdeographs}", parameter.Value.GetProperty("description").GetString()));
        });
    }

    [Theory]
    [InlineData("⑧－９")]
    [InlineData("8-9")]
    public async Task A_measure_is_found_by_its_code_and_cited_with_edition_page_and_address(string query)
    {
        var text = await AskAsync("find_measure", new() { ["query"] = query });

        Assert.Contains("⑧－９", text, StringComparison.Ordinal);
        Assert.Contains($"（版 {screens.EditionId}）", text, StringComparison.Ordinal);
        Assert.Matches(@"\d+ページ", text);
        Assert.Contains($"{screens.Address}/editions/{screens.EditionId}/measures/revised/8-9", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_are_found_by_words_of_their_text()
    {
        var text = await AskAsync("find_measure", new() { ["query"] = "事業承継", ["limit"] = 2 });

        Assert.Matches(@"当たる施策は \d+ 件です", text);
        Assert.Equal(2, text.Split("■ ").Length - 1);
    }

    [Fact]
    public async Task Two_columns_are_compared_with_the_proof_of_what_did_not_change()
    {
        var text = await AskAsync("compare_editions", new() { ["from"] = screens.EditionId + ":current", ["to"] = screens.EditionId });

        Assert.Matches(@"ハッシュ値で同じと確かめたもの \d+", text);
        Assert.Contains("新規", text, StringComparison.Ordinal);
        Assert.Contains("出典：", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_told_as_a_range_with_every_mention_cited()
    {
        var text = await AskAsync("follow_money", new() { ["edition"] = screens.EditionId });

        Assert.Contains("令和４年度の合計：", text, StringComparison.Ordinal);
        Assert.Contains("内数", text, StringComparison.Ordinal);
        Assert.Contains($"/editions/{screens.EditionId}/money/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_explained_with_its_reason_and_what_to_do()
    {
        var text = await AskAsync("explain_finding", new() { ["edition"] = screens.EditionId, ["code"] = "8-9" });

        Assert.Contains("理由：", text, StringComparison.Ordinal);
        Assert.Contains("対応：", text, StringComparison.Ordinal);
        Assert.Contains($"/editions/{screens.EditionId}/findings/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find_measure", "query", "存在しない語句の組合せ")]
    [InlineData("follow_money", "edition", "none")]
    [InlineData("explain_finding", "edition", "none")]
    public async Task What_can_not_be_answered_is_an_error_with_what_to_do(string tool, string parameter, string value)
    {
        await using var client = await ConnectAsync();
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value }, cancellationToken: Token);

        Assert.True(answer.IsError);
        Assert.EndsWith("。", Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_can_not_use_the_tools()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/mcp", UriKind.Relative), content, Token);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_tools_answer_over_the_streams_of_a_process()
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var serving = McpSetup.ServeAsync(HashiraDatabase.At(screens.Register), "https://hashira.example/", toServer.Reader.AsStream(), toClient.Writer.AsStream(), stop.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: Token))
        {
            var answer = await client.CallToolAsync("find_measure", new Dictionary<string, object?> { ["query"] = "8-9" }, cancellationToken: Token);

            Assert.Contains($"https://hashira.example/editions/{screens.EditionId}/measures/revised/8-9", Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text, StringComparison.Ordinal);
        }

        await stop.CancelAsync();
        await serving.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Task<McpClient> ConnectAsync() =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(screens.Address + "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: Token);

    private async Task<string> AskAsync(string tool, Dictionary<string, object?> parameters)
    {
        await using var client = await ConnectAsync();
        var answer = await client.CallToolAsync(tool, parameters, cancellationToken: Token);
        Assert.NotEqual(true, answer.IsError);
        return Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
    }
}
