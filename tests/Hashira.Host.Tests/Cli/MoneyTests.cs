using System.Text.Json;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira money</c> on the sample plan, and on the published one where it is at hand.</summary>
public sealed class MoneyTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task The_money_of_the_sample_plan_is_as_approved()
    {
        var shown = await CommandLine.RunAsync("money", CommandLine.Sample);

        Assert.Equal(0, shown.ExitCode);
        Approved.Matches(shown.Out, "sample-money");
    }

    [Fact]
    public async Task An_edition_of_the_register_has_the_money_of_its_file()
    {
        await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        await using var db = _folder.Database.Open();
        var id = db.Editions.Select(row => row.Id).Single();

        var stored = await CommandLine.RunAsync("money", id, "--format", "json", "--db", _folder.Place);
        var read = await CommandLine.RunAsync("money", CommandLine.Sample, "--format", "json");

        Assert.Equal((0, read.Out), (stored.ExitCode, stored.Out));
        using var parsed = JsonDocument.Parse(read.Out);
        Assert.All(parsed.RootElement.GetProperty("lines").EnumerateArray(), line => Assert.True(line.GetProperty("certainMinimumYen").GetInt64() <= line.GetProperty("possibleMaximumYen").GetInt64()));
    }

    [Fact]
    public async Task A_breakdown_is_saved_as_CSV_in_whole_yen()
    {
        var years = await CommandLine.RunAsync("money", CommandLine.Sample, "--format", "csv", "--by", "year");

        Assert.StartsWith("\uFEFF区分キー,区分,確実な額（円）,最大の額（円）", years.Out, StringComparison.Ordinal);
        Assert.Contains("\n2022,令和４年度,", years.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_an_unknown_edition_nor_an_unknown_axis_is_guessed_at()
    {
        CommandLine.AssertRefused(await CommandLine.RunAsync("money", "zz", "--db", _folder.Place));
        CommandLine.AssertRefused(await CommandLine.RunAsync("money", CommandLine.Sample, "--by", "colour"));
    }

    [Fact]
    public async Task The_published_plan_comes_to_what_was_added_up_by_hand()
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);

        using var parsed = JsonDocument.Parse((await CommandLine.RunAsync("money", path!, "--format", "json", "--by", "year")).Out);
        var years = parsed.RootElement.GetProperty("by").GetProperty("year").EnumerateArray()
            .Select(year => (year.GetProperty("key").GetString(), year.GetProperty("certainMinimumYen").GetInt64(), year.GetProperty("possibleMaximumYen").GetInt64()));

        // Written out in docs/explanation/money.md: figures of the notes, each line once; 内数 and running text up to the maximum only.
        Assert.Equal([("2022", 184_415_000_000, 362_615_000_000), ("2021", 851_540_000_000, 1_021_510_000_000), ("2020", 1_907_940_000_000, 1_911_650_000_000)], years);
    }

    public void Dispose() => _folder.Dispose();
}
