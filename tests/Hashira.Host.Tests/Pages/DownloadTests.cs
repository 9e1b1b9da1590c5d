using System.Net;

namespace Hashira.Host.Tests.Pages;

/// <summary>An edition taken from the screens as a file.</summary>
public sealed class DownloadTests(Screens screens)
{
    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "（案）.docx")]
    [InlineData("comparison", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "（案）（新旧対照表）.docx")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "（案）.xlsx")]
    [InlineData("html", "text/html", "（案）.html")]
    [InlineData("json", "application/json", "（案）.json")]
    public async Task Every_file_bears_its_media_type_and_the_Japanese_title_of_the_plan(string format, string type, string ending)
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };

        using var answer = await client.GetAsync(screens.Edition("/files/" + format), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("【見本】重点３本柱の取組方針のフォローアップと新たな取組方針への改定" + ending, answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 10_000);
    }

    [Fact]
    public async Task A_kind_of_file_that_does_not_exist_is_a_page_that_says_so()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };

        using var answer = await client.GetAsync(screens.Edition("/files/exe"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("「exe」という形の文書はありません", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
