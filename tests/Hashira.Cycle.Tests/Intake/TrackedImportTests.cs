using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Register;
using Hashira.Documents.Readers;
using Hashira.Documents.Tables;
using Hashira.Storage;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Intake;

/// <summary>A Word file under revision holds two plans, the one before its tracked changes and the one after.</summary>
public sealed class TrackedImportTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();

    private static readonly PlanReadingOptions Before = new() { Tables = new TableReadingOptions { Tracked = TrackedChanges.Original } };

    private HashiraDatabase Register => _temporary.Database;

    public async ValueTask InitializeAsync() => await Register.PrepareAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_is_taken_in_as_it_was_before_its_changes_and_again_as_it_is_after_them()
    {
        var bytes = Revised();

        var first = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, bytes, "改定案.docx", reading: Before));
        var (text, reading) = await ShownAsync(first.Edition.Id);
        Assert.Contains("一段と後押し", text, StringComparison.Ordinal);
        Assert.DoesNotContain("さらに後押し", text, StringComparison.Ordinal);
        Assert.Equal("tracked-original", reading);

        Assert.IsType<ImportResult.AlreadyImported>(await PlanFile.ImportAsync(Register, bytes, "改定案.docx", reading: Before));

        var second = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, bytes, "改定案.docx"));
        (text, reading) = await ShownAsync(second.Edition.Id);
        Assert.Equal(first.Edition.Id, second.Edition.Id);
        Assert.Contains("さらに後押し", text, StringComparison.Ordinal);
        Assert.DoesNotContain("一段と後押し", text, StringComparison.Ordinal);
        Assert.Equal("", reading);
        Assert.IsType<ImportResult.AlreadyImported>(await PlanFile.ImportAsync(Register, bytes, "改定案.docx"));
    }

    [Fact]
    public async Task A_text_file_has_no_changes_so_it_is_the_same_in_any_reading()
    {
        var bytes = PlanFile.Of(PlanFile.TwoRows);
        await PlanFile.ImportAsync(Register, bytes, reading: Before);

        Assert.IsType<ImportResult.AlreadyImported>(await PlanFile.ImportAsync(Register, bytes));
    }

    private async Task<(string Text, string Reading)> ShownAsync(string edition)
    {
        await using var db = Register.Open();
        var plan = (await new ShowEdition(db).RunAsync(edition, TestContext.Current.CancellationToken))!.Plan;
        return (plan.Document.Text, plan.Document.Reading);
    }

    /// <summary>The plan as a Word file in which one word was replaced under tracking.</summary>
    private static byte[] Revised()
    {
        var plan = DocumentReader.Read("plan.txt", PlanFile.Of(PlanFile.TwoRows));
        using var stream = new MemoryStream();
        stream.Write(WritePublication.Run(plan, PublicationFormat.Docx).Bytes);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = package.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
                xml = reader.ReadToEnd();
            var changed = Regex.Replace(xml, "<w:r>((?:(?!</w:r>).)*?)<w:t(?: [^>]*)?>([^<]*?)一段と後押し([^<]*)</w:t></w:r>", match =>
                $"<w:del w:id=\"900\" w:author=\"企画係\" w:date=\"2026-11-26T00:00:00Z\"><w:r>{match.Groups[1].Value}<w:delText>{match.Groups[2].Value}一段と後押し{match.Groups[3].Value}</w:delText></w:r></w:del>"
                + $"<w:ins w:id=\"901\" w:author=\"企画係\" w:date=\"2026-11-26T00:00:00Z\"><w:r>{match.Groups[1].Value}<w:t>{match.Groups[2].Value}さらに後押し{match.Groups[3].Value}</w:t></w:r></w:ins>");
            Assert.NotEqual(xml, changed);
            entry.Delete();
            using var writer = new StreamWriter(package.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(changed);
        }

        return stream.ToArray();
    }
}
