using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary><c>hashira check</c> against a baseline, with settings, and in its forms.</summary>
public sealed class CheckFlowTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    [Fact]
    public async Task After_writing_a_baseline_only_what_came_new_is_told()
    {
        var baseline = File("baseline.json");
        var written = await CommandLine.RunAsync("check", CommandLine.Sample, "--write-baseline", baseline);
        Assert.Equal(0, written.ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync("check", CommandLine.Sample, "--baseline", baseline)).ExitCode);

        var draft = File("draft.txt");
        await System.IO.File.WriteAllTextAsync(draft, (await System.IO.File.ReadAllTextAsync(CommandLine.Sample, TestContext.Current.CancellationToken)).Replace("令和３年当初", "令和３年度当初", StringComparison.Ordinal).Replace("1,000億円", "1,001億円", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var ending = await CommandLine.RunAsync("check", draft, "--baseline", baseline);

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains("1,001億円", ending.Out, StringComparison.Ordinal);
        Assert.Contains("HC020 ⑧－４「令和３年当初」", ending.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("習講座認定制度", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_can_not_be_read_is_told_with_its_line()
    {
        var settings = File("hashira-checks.yaml");
        await System.IO.File.WriteAllTextAsync(settings, "checks:\n  HC001: perhaps\n", TestContext.Current.CancellationToken);

        Assert.Contains("2行目", CommandLine.AssertRefused(await CommandLine.RunAsync("check", CommandLine.Sample, "--settings", settings)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_go_into_a_file_only() =>
        Assert.Contains("--out", CommandLine.AssertRefused(await CommandLine.RunAsync("check", CommandLine.Sample, "--format", "docx")), StringComparison.Ordinal);

    [Fact]
    public async Task A_plan_that_is_no_Word_document_is_written_as_one_and_commented_there()
    {
        var ending = await CommandLine.RunAsync("check", CommandLine.Sample, "--format", "docx", "--out", File("commented.docx"));

        Assert.Equal((1, ""), (ending.ExitCode, ending.Out));
        using var word = WordprocessingDocument.Open(File("commented.docx"), isEditable: false);
        Assert.Contains(word.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>(), comment => comment.InnerText.Contains("HC020", StringComparison.Ordinal));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_import_checks_with_the_settings_as_well()
    {
        var settings = File("hashira-checks.yaml");
        await System.IO.File.WriteAllTextAsync(settings, "checks:\n  HC020: off\n", TestContext.Current.CancellationToken);
        var whole = await CommandLine.RunAsync("import", CommandLine.Sample, "--dry-run", "--db", File("a.db"));
        var without = await CommandLine.RunAsync("import", CommandLine.Sample, "--dry-run", "--db", File("a.db"), "--settings", settings);

        Assert.True(Findings(without.Out) < Findings(whole.Out));

        static int Findings(string said) => int.Parse(System.Text.RegularExpressions.Regex.Match(said, "指摘は([0-9]+)件").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    [InlineData("html", "<!DOCTYPE html>")]
    public async Task A_report_goes_into_a_file_that_was_not_there(string format, string expected)
    {
        var file = File("report." + format);
        var ending = await CommandLine.RunAsync("check", CommandLine.Sample, "--format", format, "--out", file);

        Assert.Equal((1, ""), (ending.ExitCode, ending.Out));
        Assert.Contains(expected, await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string File(string name) => Path.Combine(_folder.Folder, name);
}
