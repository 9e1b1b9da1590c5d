using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira import</c> on the sample plan.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task A_dry_run_says_what_would_be_added_and_makes_no_register()
    {
        var ending = await CommandLine.RunAsync("import", CommandLine.Sample, "--dry-run", "--db", _folder.Database.Path);

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("試行のため、何も書いていません", ending.Out, StringComparison.Ordinal);
        Assert.Contains("追加", ending.Out, StringComparison.Ordinal);
        Assert.False(_folder.Database.Exists);
    }

    [Fact]
    public async Task The_same_file_taken_in_twice_changes_nothing()
    {
        var first = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Database.Path);
        var second = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Database.Path);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("新しい版として取り込みました", first.Out, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("変更はありません", second.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
