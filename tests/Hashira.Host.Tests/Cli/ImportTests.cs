using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira import</c> on the sample plan.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task A_dry_run_says_what_would_be_added_and_makes_no_register()
    {
        var ending = await CommandLine.RunAsync("import", CommandLine.Sample, "--dry-run", "--db", _folder.Place);

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("試行のため、何も書いていません", ending.Out, StringComparison.Ordinal);
        Assert.Contains("追加", ending.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Place));
    }

    [Fact]
    public async Task The_same_file_taken_in_twice_changes_nothing()
    {
        var first = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        var second = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("新しい版として取り込みました", first.Out, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("変更はありません", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_in_PostgreSQL_is_filled_by_the_same_command()
    {
        var (programs, reason) = InstalledParts.PostgreSqlOrSkipReason();
        Assert.SkipWhen(programs is null, reason);
        using var register = new TemporaryDatabase(DatabaseKind.PostgreSql);

        var tried = await CommandLine.RunAsync("import", CommandLine.Sample, "--dry-run", "--db", register.Place);
        Assert.Equal(0, tried.ExitCode);
        Assert.False(await register.Database.ExistsAsync(TestContext.Current.CancellationToken));

        var first = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", register.Place);
        var second = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", register.Place);
        Assert.Contains("新しい版として取り込みました", first.Out, StringComparison.Ordinal);
        Assert.Contains("変更はありません", second.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
