using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Docx;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

/// <summary>Comments come to stand at the right words, and the rest of the document stays as it was.</summary>
public sealed class WordCommentsTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly ActionPlan Plan = DocumentReader.ReadFile(SamplePlan.TextFile);
    private static readonly byte[] Docx = Written();

    [Fact]
    public void Every_comment_covers_exactly_its_words_in_the_cell_that_reports_them()
    {
        var places = Plan.Rows.Where(row => row.FollowUp is not null).SelectMany(row => row.FollowUp!.Programmes).Select(programme => programme.Name.Source!).ToList();
        var commented = WordComments.Add(Docx, Plan.Document.Text, places.Select(place => new WordComment(place.Spans, ["確かめてください。"])), Moment);

        Look(commented, document =>
        {
            for (var i = 0; i < places.Count; i++)
                Assert.Equal(Bare(string.Concat(places[i].Spans.Select(span => Plan.Document.Text[span.Start..span.End]))), Bare(Covered(document, i)));
            // Both are in order of the document, so a name that stands in many cells is marked in each of them once.
            var ids = document.MainDocumentPart!.Document!.Descendants<CommentRangeStart>().Select(start => int.Parse(start.Id!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(ids.Order(), ids);
        });
    }

    [Fact]
    public void The_validator_of_Word_files_finds_nothing_and_the_comment_says_who_and_when() => Look(Commented("移住", "支援"), document =>
    {
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri}{error.Path?.XPath}: {error.Description}"));
        var comment = document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().First();
        Assert.Equal(("Hashira", Moment.UtcDateTime), (comment.Author!.Value, comment.Date!.Value.ToUniversalTime()));
        Assert.Equal(["一", "二"], comment.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    });

    [Fact]
    public void Every_other_part_is_the_same_to_the_byte_and_so_is_every_word()
    {
        var commented = Commented("移住", "支援");
        string[] changed = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/comments.xml"];
        var (before, after) = (Parts(Docx), Parts(commented));

        Assert.Equal(before.Keys.Append("word/comments.xml").Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Keys.Except(changed), part => Assert.Equal(before[part], after[part]));
        Assert.Equal(Words(Docx), Words(commented));
    }

    [Fact]
    public void Comments_and_tracked_changes_that_were_there_stay()
    {
        var tracked = Changed(Docx, document =>
        {
            var run = document.MainDocumentPart!.Document!.Descendants<Run>().First(run => run.InnerText.Length > 4);
            run.InsertBeforeSelf(new InsertedRun(new Run(new Text("追記"))) { Id = "900", Author = "担当", Date = Moment.UtcDateTime });
        });
        var first = WordComments.Add(tracked, Plan.Document.Text, [Comment("移住")], Moment);
        var second = WordComments.Add(first, Plan.Document.Text, [Comment("支援")], Moment);

        Look(second, document =>
        {
            Assert.Single(document.MainDocumentPart!.Document!.Descendants<InsertedRun>());
            Assert.Equal(2, document.MainDocumentPart.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Select(comment => comment.Id!.Value).Distinct().Count());
            Assert.Equal(["移住", "支援"], Enumerable.Range(0, 2).Select(id => Bare(Covered(document, id))));
        });
    }

    [Fact]
    public void Words_that_are_not_in_the_document_are_commented_at_the_nearest_ones_and_none_is_dropped()
    {
        const string read = "前置きの文。ここにない文言です。";
        var start = read.IndexOf("ここ", StringComparison.Ordinal);
        var commented = WordComments.Add(Docx, read, [new WordComment([new TextSpan(start, read.Length)], ["一"])], Moment);

        Look(commented, document => Assert.Single(document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>()));
    }

    [Fact]
    public void Only_Word_documents_are_taken()
    {
        Assert.True(WordComments.IsWord(Docx));
        Assert.False(WordComments.IsWord(File.ReadAllBytes(SamplePlan.TextFile)));
        Assert.False(WordComments.IsWord([(byte)'P', (byte)'K', 3, 4, 0]));
    }

    private static WordComment Comment(string words)
    {
        var start = Plan.Document.Text.IndexOf(words, StringComparison.Ordinal);
        return new WordComment([new TextSpan(start, start + words.Length)], ["一", "二"]);
    }

    private static byte[] Commented(params string[] words) => WordComments.Add(Docx, Plan.Document.Text, words.Select(Comment), Moment);

    private static string Covered(WordprocessingDocument document, int id)
    {
        var (inside, text) = (false, "");
        foreach (var element in document.MainDocumentPart!.Document!.Descendants())
        {
            if (element is CommentRangeStart start && start.Id == id.ToString(System.Globalization.CultureInfo.InvariantCulture))
                inside = true;
            else if (element is CommentRangeEnd end && end.Id == id.ToString(System.Globalization.CultureInfo.InvariantCulture))
                return text;
            else if (inside && element is Text words)
                text += words.Text;
        }

        return text;
    }

    private static ImmutableSortedDictionary<string, string> Parts(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        return package.Entries.ToImmutableSortedDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return Convert.ToHexString(bytes.ToArray());
            },
            StringComparer.Ordinal);
    }

    private static string Words(byte[] docx)
    {
        var words = "";
        Look(docx, document => words = string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)));
        return words;
    }

    private static void Look(byte[] docx, Action<WordprocessingDocument> look)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        look(document);
    }

    private static byte[] Changed(byte[] docx, Action<WordprocessingDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var document = WordprocessingDocument.Open(stream, true))
            change(document);
        return stream.ToArray();
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        PlanDocx.Write(Plan, stream);
        return stream.ToArray();
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
