using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Documents.Readers;
using Hashira.Host.Cli;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira publish</c> on the sample plan.</summary>
public sealed partial class PublishTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task An_edition_of_the_register_is_written_as_Word_and_Excel_and_as_a_comparison()
    {
        var imported = await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        var id = EditionId().Match(imported.Out).Groups["id"].Value;

        foreach (var (format, part) in new[] { ("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml"), ("comparison", "word/document.xml") })
        {
            var path = Path.Combine(_folder.Folder, "方針." + format);
            var ending = await CommandLine.RunAsync("publish", id, "--format", format, "--out", path, "--db", _folder.Place);

            Assert.Equal((0, ""), (ending.ExitCode, ending.Out));
            using var package = ZipFile.OpenRead(path);
            Assert.Contains(package.Entries, entry => entry.FullName == part);
        }
    }

    [Fact]
    public async Task A_file_is_written_without_a_register_and_the_page_goes_to_standard_output()
    {
        var ending = await CommandLine.RunAsync("publish", "--file", CommandLine.Sample, "--format", "html", "--db", _folder.Place);

        Assert.Equal(0, ending.ExitCode);
        EditionPicture.AssertSame(DocumentReader.ReadFile(CommandLine.Sample), DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(ending.Out)));
        Assert.False(File.Exists(_folder.Place));
    }

    [Fact]
    public async Task Word_goes_to_standard_output_where_that_is_a_file_and_never_to_a_terminal()
    {
        using var data = new MemoryStream();
        await using var nowhere = new StringWriter();
        var redirected = await HashiraCommand.RunAsync(["publish", "--file", CommandLine.Sample], new CliConsole(nowhere, nowhere, ShowsProgress: false) { Data = data }, TestContext.Current.CancellationToken);
        var terminal = await CommandLine.RunAsync("publish", "--file", CommandLine.Sample);

        Assert.Equal((0, "PK"), (redirected, Encoding.ASCII.GetString(data.ToArray().AsSpan(0, 2))));
        Assert.Contains("--out", CommandLine.AssertRefused(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_published_is_said_in_a_sentence()
    {
        var noRegister = await CommandLine.RunAsync("publish", "x", "--format", "json", "--db", _folder.Place);
        var nothing = await CommandLine.RunAsync("publish", "--format", "json");
        var both = await CommandLine.RunAsync("publish", "x", "--file", CommandLine.Sample, "--format", "json");
        await CommandLine.RunAsync("import", CommandLine.Sample, "--db", _folder.Place);
        var unknown = await CommandLine.RunAsync("publish", "x", "--format", "json", "--db", _folder.Place);

        Assert.Contains("hashira import", CommandLine.AssertRefused(noRegister), StringComparison.Ordinal);
        CommandLine.AssertRefused(nothing);
        CommandLine.AssertRefused(both);
        Assert.Contains("台帳にある版", CommandLine.AssertRefused(unknown), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("版 (?<id>\\S+?)「", RegexOptions.CultureInvariant)]
    private static partial Regex EditionId();
}
