using System.Text.Json;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira read</c> and <c>hashira check</c> on the sample plan.</summary>
public sealed class ReadAndCheckTests
{
    [Fact]
    public async Task The_tree_is_the_approved_one_and_the_share_that_was_read_goes_to_the_other_side()
    {
        var ending = await CommandLine.RunAsync("read", CommandLine.Sample);

        Assert.Equal(0, ending.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(Repository.Path("samples/growth-2022/tree.approved.txt"), TestContext.Current.CancellationToken), ending.Out);
        Assert.Contains("読取り率 100 %", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_is_the_one_kept_with_the_sample()
    {
        var ending = await CommandLine.RunAsync("read", CommandLine.Sample, "--format", "json");

        Assert.Equal(0, ending.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(Repository.Path("samples/growth-2022/growth-2022.json"), TestContext.Current.CancellationToken), ending.Out);
    }

    [Fact]
    public async Task Findings_end_with_one_and_a_higher_level_leaves_the_lighter_ones_out()
    {
        var all = await CommandLine.RunAsync("check", CommandLine.Sample, "--format", "json");
        var errors = await CommandLine.RunAsync("check", CommandLine.Sample, "--format", "json", "--min-severity", "error");

        Assert.Equal(1, all.ExitCode);
        Assert.Equal(1, errors.ExitCode);
        Assert.NotEqual(["error"], Severities(all.Out));
        Assert.Equal(["error"], Severities(errors.Out));
    }

    [Fact]
    public async Task A_plan_without_a_fault_ends_with_nothing_to_report()
    {
        using var folder = new TemporaryDatabase();
        var file = Path.Combine(folder.Folder, "plan.txt");
        await File.WriteAllTextAsync(file, FlattenedLayout.LayOut(CellsFile.Parse("""
            # 行
            ## 現
            【販路開拓】
            （①－１）見本市への出展を支援する。［経産省］
            ## フォ
            • 出展を12社支援した。
            ## 新
            【販路開拓】
            （①－１）見本市への出展を支援する。［経産省］
            """), new LayoutOptions()).Text, TestContext.Current.CancellationToken);

        var ending = await CommandLine.RunAsync("check", file, "--min-severity", "error");

        Assert.Equal(0, ending.ExitCode);
    }

    [Fact]
    public async Task What_is_written_to_a_file_is_what_would_be_printed_and_replaces_the_file_as_a_whole()
    {
        using var folder = new TemporaryDatabase();
        var file = Path.Combine(folder.Folder, "tree.txt");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        var ending = await CommandLine.RunAsync("read", CommandLine.Sample, "--out", file);

        Assert.Equal(0, ending.ExitCode);
        Assert.Equal("", ending.Out);
        Assert.Equal((await CommandLine.RunAsync("read", CommandLine.Sample)).Out, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(folder.Folder));
    }

    private static string[] Severities(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. parsed.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()!).Distinct().Order(StringComparer.Ordinal)];
    }
}
