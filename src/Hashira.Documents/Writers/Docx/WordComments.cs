using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hashira.Model;

namespace Hashira.Documents.Writers.Docx;

/// <summary>Wordのコメント. What is to be said beside some words of a document.</summary>
/// <param name="Spans">The words, as runs of the document text that was read.</param>
/// <param name="Paragraphs">The comment, paragraph by paragraph.</param>
public sealed record WordComment(ImmutableArray<TextSpan> Spans, ImmutableArray<string> Paragraphs);

/// <summary>
/// Wordのコメントの付与. Makes a copy of a Word document with comments at the right words. Only the main part, its relationships, the list of
/// content types and the comments are written anew; every other part is copied byte for byte, and comments and tracked changes that
/// were there stay.
/// </summary>
public static class WordComments
{
    private const string Author = "Hashira";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string ContentTypes = "[Content_Types].xml";
    private const long LargestPart = 200_000_000;
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Whether the bytes are a Word document.</summary>
    public static bool IsWord(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..])
            return false;
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return MainPart(package) is { } main && package.GetEntry(main) is not null && IsWordprocessing(package, main);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or UnreadableDocumentException)
        {
            return false;
        }
    }

    /// <summary>The copy with the comments.</summary>
    /// <param name="docx">The document.</param>
    /// <param name="read">The text that was read from it; spans count in it.</param>
    /// <param name="comments">What to say. A comment whose words are not found is put at the nearest words before them; none is dropped.</param>
    /// <param name="moment">Date of the comments.</param>
    /// <exception cref="UnreadableDocumentException">It is no Word document that can be opened.</exception>
    public static byte[] Add(byte[] docx, string read, IEnumerable<WordComment> comments, DateTimeOffset moment)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
            var main = MainPart(package) ?? throw Broken(null);
            var document = Load(package, main);
            var relationsPath = RelationsOf(main);
            var relations = package.GetEntry(relationsPath) is null ? new XDocument(new XElement(Relations + "Relationships")) : Load(package, relationsPath);
            var types = Load(package, ContentTypes);
            var commentsPath = CommentsPart(relations, types, main);
            var word = document.Root!.Name.Namespace;
            var notes = package.GetEntry(commentsPath) is null
                ? new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(word + "comments", new XAttribute(XNamespace.Xmlns + "w", word.NamespaceName)))
                : Load(package, commentsPath);
            Comment(document, notes, word, read, [.. comments], moment);
            var changed = new Dictionary<string, XDocument>(StringComparer.Ordinal) { [main] = document, [relationsPath] = relations, [ContentTypes] = types, [commentsPath] = notes };
            return Copy(package, changed);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw Broken(broken);
        }
    }

    private static void Comment(XDocument document, XDocument notes, XNamespace word, string read, ImmutableArray<WordComment> comments, DateTimeOffset moment)
    {
        var text = new WordText(document, word);
        var places = comments.Select(comment => text.Find(read, comment.Spans)).ToList();
        var runs = text.Split(places.OfType<WordRange>());
        var number = 1 + notes.Descendants(word + "comment").Concat(document.Descendants(word + "commentRangeStart")).Concat(document.Descendants(word + "commentReference"))
            .Select(element => int.TryParse((string?)element.Attribute(word + "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : -1).DefaultIfEmpty(-1).Max();
        foreach (var (comment, place) in comments.Zip(places))
        {
            var id = new XAttribute(word + "id", number.ToString(CultureInfo.InvariantCulture));
            var reference = new XElement(word + "r", new XElement(word + "commentReference", id));
            if (place is { } range)
            {
                runs.First[range.First].AddBeforeSelf(new XElement(word + "commentRangeStart", id));
                runs.Last[range.Last].AddAfterSelf(new XElement(word + "commentRangeEnd", id), reference);
            }
            else
            {
                // A document without a single letter still carries what was said about it.
                var paragraph = document.Descendants(word + "p").FirstOrDefault();
                if (paragraph is null)
                    continue;
                paragraph.Add(reference);
            }

            notes.Root!.Add(new XElement(
                word + "comment",
                id,
                new XAttribute(word + "author", Author),
                new XAttribute(word + "date", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                new XAttribute(word + "initials", "柱"),
                comment.Paragraphs.Select(paragraph => new XElement(word + "p", new XElement(word + "r", new XElement(word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(paragraph)))))));
            number++;
        }
    }

    // A control character can't stand in XML at all.
    private static string Clean(string text) => string.Concat(text.Select(letter => letter == '\n' ? ' ' : letter).Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));

    private static string CommentsPart(XDocument relations, XDocument types, string main)
    {
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var kind = relations.Root!.Elements().FirstOrDefault(relation => ((string?)relation.Attribute("Type") ?? "").EndsWith("/relationships/comments", StringComparison.Ordinal));
        if (kind is not null)
            return Resolve(folder, (string?)kind.Attribute("Target") ?? "");
        var ids = relations.Root.Elements().Select(relation => (string?)relation.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, ids.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"rIdHashira{number}")).First(free => !ids.Contains(free));
        relations.Root.Add(new XElement(
            Relations + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"),
            new XAttribute("Target", "comments.xml")));
        var path = folder + "comments.xml";
        if (types.Root!.Elements(Types + "Override").All(type => (string?)type.Attribute("PartName") != "/" + path))
            types.Root.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", CommentsType)));
        return path;
    }

    private static byte[] Copy(ZipArchive package, Dictionary<string, XDocument> changed)
    {
        using var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in package.Entries)
            {
                var written = target.CreateEntry(entry.FullName);
                written.LastWriteTime = entry.LastWriteTime;
                using var stream = written.Open();
                if (changed.Remove(entry.FullName, out var document))
                {
                    Save(document, stream);
                }
                else
                {
                    using var source = entry.Open();
                    source.CopyTo(stream);
                }
            }

            foreach (var (path, document) in changed)
            {
                using var stream = target.CreateEntry(path).Open();
                Save(document, stream);
            }
        }

        return copy.ToArray();
    }

    private static void Save(XDocument document, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize });
        document.Save(writer);
    }

    private static XDocument Load(ZipArchive package, string path)
    {
        var entry = package.GetEntry(path) ?? throw Broken(null);
        if (entry.Length > LargestPart)
            throw Broken(null);
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, MaxCharactersInDocument = LargestPart });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string? MainPart(ZipArchive package)
    {
        if (package.GetEntry("_rels/.rels") is null)
            return null;
        var relation = Load(package, "_rels/.rels").Root!.Elements().FirstOrDefault(item => ((string?)item.Attribute("Type") ?? "").EndsWith("/relationships/officeDocument", StringComparison.Ordinal));
        return (string?)relation?.Attribute("Target") is { } target ? Resolve("", target) : null;
    }

    // The type stands for the part itself or, as some programs write it, for every part with its ending.
    private static bool IsWordprocessing(ZipArchive package, string main) => Load(package, ContentTypes).Root!.Elements()
        .Where(type => (string?)type.Attribute("PartName") == "/" + main || (type.Name == Types + "Default" && main.EndsWith("." + (string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
        .Any(type => ((string?)type.Attribute("ContentType") ?? "").Contains("wordprocessingml", StringComparison.Ordinal));

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static string Resolve(string folder, string target) => target.StartsWith('/') ? target[1..] : folder + target;

    private static UnreadableDocumentException Broken(Exception? inner) =>
        new("Word の文書（docx）として開けません。Word で開いて保存し直したものを指定してください。", inner);
}
