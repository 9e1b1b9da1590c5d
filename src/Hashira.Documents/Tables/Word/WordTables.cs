using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Word;

/// <summary>
/// Word の表. Reads the tables of a Word file and the texts around them as printed: paragraph numbers and bullets, text boxes once, notes at their
/// marks, tracked changes in the reading that is asked for. Pages are those that Word noted when it last laid the document out; without
/// such notes all is on page 1.
/// </summary>
public static class WordTables
{
    private const int ManyParagraphs = 60;

    /// <summary>Reads all tables.</summary>
    /// <param name="fileName">Name to show; its ending is of no account.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">Limits, and how tracked changes and hidden words are read.</param>
    /// <param name="progress">Told at the end.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UnreadableDocumentException">No Word file, encrypted, damaged, or beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TableDocument Read(
        string fileName,
        byte[] bytes,
        TableReadingOptions? options = null,
        IProgress<TableReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= TableReadingOptions.Default;
        var name = Path.GetFileName(fileName);
        return OfficeFile.Read(
            name,
            bytes,
            options.Limits,
            package => package.Kind == OfficeKind.Word
                ? Read(name, bytes, package, options, progress)
                : throw new UnreadableDocumentException($"「{name}」は Word 文書ではありません。Word 文書（.docx）を指定してください。"),
            cancellation);
    }

    /// <summary>Reads all tables of an opened Word file.</summary>
    internal static TableDocument Read(string name, byte[] bytes, OfficePackage package, TableReadingOptions options, IProgress<TableReadingProgress>? progress)
    {
        var reading = new WordReading(package, options);
        new Body(reading).Read();
        var problems = reading.Problems.All.ToList();
        if (!reading.KnowsPages && reading.Order > ManyParagraphs)
            problems.Add(new PageProblem(0, $"「{name}」にはページの区切りが記録されていないため、すべて1ページとして示します。ページを知る必要があれば、Word で開いて保存し直してください。"));
        if (package.HasMacros)
            problems.Add(new PageProblem(0, $"「{name}」はマクロを含む文書です。マクロは実行せず、本文だけを読みました。"));
        progress?.Report(new TableReadingProgress(reading.Pages, reading.Pages));
        return new TableDocument(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "docx", reading.Pages, reading.Tables.ToImmutable(), reading.Passages.ToImmutable(), [.. problems]);
    }

    /// <summary>The body and what is printed around it.</summary>
    private sealed class Body
    {
        private readonly WordReading _reading;
        private readonly WordBlocks _blocks;
        private readonly WordTableReader _tables;
        private readonly List<TextLine> _box = [];
        private readonly HashSet<string> _furniture = [];

        public Body(WordReading reading)
        {
            _reading = reading;
            _blocks = new WordBlocks(reading, new WordNotes(reading));
            _tables = new WordTableReader(reading, _blocks);
        }

        public void Read()
        {
            using (var xml = _reading.Package.Xml(_reading.Package.MainPart))
            {
                if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "document")
                    throw new InvalidDataException("本文がない");
                _blocks.Read(Blocks(xml), "", (page, order, _) => new CellPart(page, 0, order, 0, 1) { Address = $"段落{order}" }, Paragraph, Table);
            }

            CloseBox();
            foreach (var link in _reading.Links.Where(link => link.Type is "header" or "footer" or "comments" && _reading.Package.Has(link.Target)).DistinctBy(link => link.Target))
                Around(link);
        }

        /// <summary>Block by block, so that memory grows with the largest table, not with the document.</summary>
        private IEnumerable<XElement> Blocks(XmlReader xml)
        {
            while (!xml.EOF)
            {
                _reading.Package.Clock.Check();
                if (xml.NodeType == XmlNodeType.Element && xml.Depth >= 2)
                {
                    yield return (XElement)XNode.ReadFrom(xml);
                    Waiting();
                }
                else
                {
                    xml.Read();
                }
            }
        }

        private void Table(XElement table)
        {
            CloseBox();
            _tables.Read(table, isNested: false);
        }

        private void Paragraph(ReadParagraph paragraph)
        {
            if (paragraph.IsBoxed)
            {
                _box.AddRange(paragraph.Lines);
                return;
            }

            CloseBox();
            Add(paragraph.Lines, false, paragraph.IsHeading ? PassageKind.Heading : PassageKind.Body);
        }

        /// <summary>Framed paragraphs one below the other are one box.</summary>
        private void CloseBox()
        {
            if (_box.Count > 0)
                Add([.. _box], true, PassageKind.Body);
            _box.Clear();
        }

        private void Waiting()
        {
            while (_reading.Waiting.TryDequeue(out var waiting))
            {
                var page = _reading.Page;
                _reading.Page = waiting.Page;
                var lines = new List<TextLine>();
                var what = waiting.Kind == PassageKind.Note ? "脚注" + waiting.Mark : "テキストボックス";
                _blocks.Read(
                    waiting.Content.Elements(), what, (at, order, number) => new CellPart(at, 0, order, 0, 1) { Address = $"{what}・段落{number}" }, paragraph => lines.AddRange(paragraph.Lines), table => _tables.Read(table, isNested: false));
                if (lines.Count > 0 && waiting.Mark.Length > 0)
                    lines[0] = lines[0] with { Text = $"{waiting.Mark} {lines[0].Text.TrimStart()}" };
                Add([.. lines], waiting.Kind == PassageKind.TextBox, waiting.Kind);
                _reading.Page = page;
            }
        }

        /// <summary>Headers, footers and comments, each text once.</summary>
        private void Around(PartLink link)
        {
            XElement root;
            using (var xml = _reading.Package.Xml(link.Target))
                root = XElement.Load(xml);
            var isComments = link.Type == "comments";
            var what = isComments ? "コメント" : link.Type == "header" ? "ヘッダー" : "フッター";
            foreach (var element in isComments ? root.Elements().Where(element => element.Is("comment")) : [root])
            {
                var lines = new List<TextLine>();
                _reading.Page = 1;
                _blocks.Read(
                    element.Elements(), what, (page, order, number) => new CellPart(page, 0, order, 0, 1) { Address = $"{what}・段落{number}" }, paragraph => lines.AddRange(paragraph.Lines), Inner);
                // Boxes inside a header belong to it.
                while (_reading.Waiting.TryDequeue(out var waiting))
                {
                    _blocks.Read(
                        waiting.Content.Elements(), what, (page, order, number) => new CellPart(page, 0, order, 0, 1) { Address = $"{what}・段落{number}" }, paragraph => lines.AddRange(paragraph.Lines), Inner);
                }

                if (isComments || _furniture.Add(string.Join('\n', lines.Select(line => line.Text))))
                    Add([.. lines], false, isComments ? PassageKind.Comment : PassageKind.PageFurniture);

                void Inner(XElement table) => lines.AddRange(_tables.Read(table, isNested: true));
            }
        }

        private void Add(ImmutableArray<TextLine> lines, bool isBoxed, PassageKind kind)
        {
            if (lines.IsEmpty)
                return;
            var (first, last) = (lines[0].Part, lines[^1].Part);
            _reading.Passages.Add(new Passage(isBoxed, lines, first with { Height = last.Y + 1 - first.Y }) { Kind = kind });
        }
    }
}
