using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Hashira.Documents.Tables;

/// <summary>
/// HTML の表. Reads tables, and the text outside them, from a page that is well-formed XML as the pages are that we write. Nothing outside the
/// file is looked at; navigation, the header and footer of the page, scripts and styles are passed over. The page has no pages and no points: a place is the order in which things
/// stand.
/// </summary>
public static class HtmlTables
{
    private static readonly ImmutableHashSet<string> PassedOver = ["head", "nav", "script", "style", "template", "noscript", "svg"];
    private static readonly ImmutableHashSet<string> Blocks =
        ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "main", "header", "footer", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "caption", "figure", "figcaption", "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"];

    /// <summary>Whether the bytes are a page of HTML, by how they begin.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a page.</summary>
    /// <param name="fileName">File name, kept with the result and named in errors.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much to take on.</param>
    /// <exception cref="UnreadableDocumentException">Not well-formed, or beyond a limit.</exception>
    public static TableDocument Read(string fileName, byte[] bytes, TableLimits? limits = null)
    {
        var name = Path.GetFileName(fileName);
        var settings = new XmlReaderSettings
        {
            // A document type of our own making could neither be fetched nor unfold.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = (limits ?? TableLimits.Default).Bytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(bytes);
            using var reader = XmlReader.Create(stream, settings);
            var page = new Page();
            page.Read(reader);
            return new TableDocument(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "html", 1, [.. page.Tables], [.. page.Passages], []);
        }
        catch (XmlException exception)
        {
            throw new UnreadableDocumentException(
                $"「{name}」の{exception.LineNumber}行目で HTML を読み進められません（閉じていない要素、宣言のない文字参照など）。Hashira が書き出した HTML か、XML として正しい HTML を指定してください。", exception);
        }
    }

    /// <summary>One pass over a page, element by element.</summary>
    private sealed class Page
    {
        private const int DeepestNesting = 200;

        private readonly List<OpenTable> _open = [];
        private readonly StringBuilder _words = new();
        private List<TextLine> _outside = [];
        private int _order;
        private bool _isPreformatted;

        public List<Table> Tables { get; } = [];

        public List<Passage> Passages { get; } = [];

        public void Read(XmlReader reader)
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (reader.Depth > DeepestNesting)
                            throw new XmlException("", null, (reader as IXmlLineInfo)?.LineNumber ?? 0, 0);
                        if (PassedOver.Contains(reader.LocalName) || reader.GetAttribute("hidden") is not null || (reader.Depth == 2 && reader.LocalName is "header" or "footer"))
                        {
                            Skip(reader);
                            break;
                        }

                        var isEmpty = reader.IsEmptyElement;
                        var element = reader.LocalName;
                        Open(reader, element);
                        if (isEmpty)
                            Close(element);
                        break;
                    case XmlNodeType.EndElement:
                        Close(reader.LocalName);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        Add(reader.Value);
                        break;
                }
            }

            EndPassage();
        }

        private static void Skip(XmlReader reader)
        {
            if (reader.IsEmptyElement)
                return;
            var depth = reader.Depth;
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            {
            }
        }

        private void Open(XmlReader reader, string element)
        {
            if (element == "br")
                EndLine();
            if (!Blocks.Contains(element))
                return;
            EndLine();
            if (element is not ("p" or "li" or "ul" or "ol"))
                EndPassage();
            _isPreformatted |= element == "pre";
            switch (element)
            {
                case "table":
                    _open.Add(new OpenTable());
                    break;
                case "tr" when _open.Count > 0:
                    _open[^1].BeginRow();
                    break;
                case "td" or "th" when _open.Count > 0:
                    _open[^1].BeginCell(Span(reader, "rowspan"), Span(reader, "colspan"), element == "th", ++_order);
                    break;
            }
        }

        private void Close(string element)
        {
            if (!Blocks.Contains(element))
                return;
            EndLine();
            _isPreformatted &= element != "pre";
            switch (element)
            {
                case "td" or "th" when _open.Count > 0:
                    _open[^1].EndCell();
                    break;
                case "table" when _open.Count > 0:
                    var table = _open[^1];
                    _open.RemoveAt(_open.Count - 1);
                    if (table.Build() is { } built)
                        Tables.Add(built);
                    break;
                case "p" or "li" or "ul" or "ol":
                    break;
                default:
                    EndPassage();
                    break;
            }
        }

        private void Add(string text)
        {
            foreach (var character in text)
            {
                if (!char.IsWhiteSpace(character) || character is '\u3000' or '\u00A0' || (_isPreformatted && character != '\n'))
                    _words.Append(character);
                else if (_isPreformatted)
                    EndLine();
                else if (_words.Length > 0 && _words[^1] != ' ')
                    _words.Append(' ');
            }
        }

        private void EndLine()
        {
            var text = _words.ToString().TrimEnd(' ');
            _words.Clear();
            if (text.Length == 0)
                return;
            var line = new TextLine(text, BeginsParagraph: true, new CellPart(1, 0, ++_order, 0, 0), 0);
            if (_open.Count > 0 && _open[^1].IsInCell)
                _open[^1].Add(line);
            else
                _outside.Add(line);
        }

        private void EndPassage()
        {
            if (_outside.Count == 0)
                return;
            Passages.Add(new Passage(IsBoxed: false, [.. _outside], _outside[0].Part));
            _outside = [];
        }

        private static int Span(XmlReader reader, string attribute) =>
            int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is >= 1 and <= 1000 ? span : 1;
    }

    /// <summary>A table whose rows are still coming.</summary>
    private sealed class OpenTable
    {
        private readonly List<(TableCell Cell, List<TextLine> Lines, bool IsHead)> _cells = [];
        private readonly HashSet<(int Row, int Column)> _covered = [];
        private int _row = -1;
        private int _column;

        public bool IsInCell { get; private set; }

        public void BeginRow()
        {
            _row++;
            _column = 0;
        }

        public void BeginCell(int rows, int columns, bool isHead, int order)
        {
            if (_row < 0)
                BeginRow();
            while (_covered.Contains((_row, _column)))
                _column++;
            if (_covered.Count > 1_000_000)
                throw new XmlException("", null, 0, 0);
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                    _covered.Add((_row + row, _column + column));
            }

            _cells.Add((new TableCell(_row, _column, rows, columns, [new CellPart(1, 0, order, 0, 0)], []), [], isHead));
            _column += columns;
            IsInCell = true;
        }

        public void Add(TextLine line) => _cells[^1].Lines.Add(line);

        public void EndCell() => IsInCell = false;

        public Table? Build()
        {
            if (_cells.Count == 0)
                return null;
            var rows = _cells.Max(cell => cell.Cell.Row) + 1;
            var columns = _cells.Max(cell => cell.Cell.Column + cell.Cell.ColumnSpan);
            var heads = Enumerable.Range(0, rows).TakeWhile(row => _cells.Where(cell => cell.Cell.Row == row).All(cell => cell.IsHead)).Count();
            return new Table([1], rows, columns,
                [.. _cells.Select(cell => cell.Cell with { RowSpan = Math.Min(cell.Cell.RowSpan, rows - cell.Cell.Row), Lines = [.. cell.Lines] })], heads);
        }
    }
}
