using System.IO.Compression;
using Hashira.Documents.Readers;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary>The files of <c>samples/growth-2022/published</c> are what the program writes of the sample today, and it reads them back.</summary>
public sealed class PublishedSampleTests
{
    private static string Folder => Path.Combine(SamplePlan.Folder, "published");

    [Theory]
    [InlineData("docx", "growth-2022.docx")]
    [InlineData("comparison", "growth-2022-comparison.docx")]
    [InlineData("xlsx", "growth-2022.xlsx")]
    [InlineData("html", "growth-2022.html")]
    public async Task A_published_file_is_the_one_that_the_program_writes(string format, string file)
    {
        var kept = Path.Combine(Folder, file);
        var received = Path.ChangeExtension(kept, ".received" + Path.GetExtension(kept));

        Assert.Equal(0, (await CommandLine.RunAsync("publish", "--file", CommandLine.Sample, "--format", format, "--out", received)).ExitCode);

        var (old, made) = (Parts(kept), Parts(received));
        var differing = old.Keys.Union(made.Keys).Where(part => !old.TryGetValue(part, out var before) || !made.TryGetValue(part, out var now) || !before.AsSpan().SequenceEqual(now)).ToList();
        Assert.True(differing.Count == 0, $"{string.Join(", ", differing)}: look at {received}; if it is right, rename it to {file}.");
        File.Delete(received);
    }

    [Theory]
    [InlineData("growth-2022.docx")]
    [InlineData("growth-2022.xlsx")]
    [InlineData("growth-2022.html")]
    public void What_it_says_is_what_the_sample_says(string file) =>
        EditionPicture.AssertSame(DocumentReader.ReadFile(CommandLine.Sample), DocumentReader.ReadFile(Path.Combine(Folder, file)));

    [Fact]
    public async Task The_comparison_is_read_as_one()
    {
        var ending = await CommandLine.RunAsync("read", Path.Combine(Folder, "growth-2022-comparison.docx"));

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("⑧－９", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_lies_there() => Assert.Equal(
        ["growth-2022-comparison.docx", "growth-2022.docx", "growth-2022.html", "growth-2022.xlsx"],
        Directory.GetFiles(Folder).Select(Path.GetFileName).Where(file => !file!.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>The parts of a package, unpacked: how well they are packed is the platform's affair. A page is one part.</summary>
    private static Dictionary<string, byte[]> Parts(string file)
    {
        if (!File.Exists(file))
            return [];
        if (Path.GetExtension(file) == ".html")
            return new() { [Path.GetFileName(file).Replace(".received", "", StringComparison.Ordinal)] = File.ReadAllBytes(file) };
        using var package = ZipFile.OpenRead(file);
        return package.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }
}
