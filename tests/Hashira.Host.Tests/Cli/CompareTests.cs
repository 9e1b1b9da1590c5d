using System.Text.Json;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira compare</c> on the two columns of the sample plan.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task Two_columns_are_compared_as_text_JSON_and_one_HTML_file()
    {
        await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        await using var db = _folder.Database.Open();
        var edition = await db.Editions.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);

        var text = await CommandLine.RunAsync("compare", edition + ":current", edition[..5], "--db", _folder.Place);
        var json = await CommandLine.RunAsync("compare", edition, edition, "--format", "json", "--db", _folder.Place);
        var html = await CommandLine.RunAsync("compare", edition + ":current", edition, "--format", "html", "--db", _folder.Place);

        Assert.Equal((1, 0, 1), (text.ExitCode, json.ExitCode, html.ExitCode));
        Assert.Contains("⑧－４ から ⑧－９ に移りました。", text.Out, StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(json.Out);
        Assert.True(parsed.RootElement.GetProperty("same").GetBoolean());
        Assert.Contains("変わっていないことの確認", html.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_to_a_file_that_was_not_there_is_what_the_console_would_show()
    {
        var path = Path.Combine(_folder.Folder, "plan.txt");
        var shown = await CommandLine.RunAsync("read", CommandLine.Sample);
        var written = await CommandLine.RunAsync("read", CommandLine.Sample, "--out", path);

        Assert.Equal((0, 0), (shown.ExitCode, written.ExitCode));
        Assert.Equal(shown.Out, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_edition_that_is_not_there_is_told_in_one_sentence()
    {
        CommandLine.AssertRefused(await CommandLine.RunAsync("compare", "aa", "bb", "--db", _folder.Place));
        Assert.False(File.Exists(_folder.Place));
        await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        Assert.Contains("「zz」は台帳にありません", CommandLine.AssertRefused(await CommandLine.RunAsync("compare", "zz", "zz", "--db", _folder.Place)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
