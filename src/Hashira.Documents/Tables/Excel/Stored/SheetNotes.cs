using System.Globalization;
using System.Text;
using System.Xml;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>A text that lies on a sheet rather than in its cells.</summary>
internal readonly record struct SheetNote(int Row, int Column, string Text, PassageKind Kind);

/// <summary>コメントとテキストボックス. What is attached to a sheet: remarks at cells, drawn boxes, and the first rows of lists.</summary>
internal sealed class SheetNotes
{
    private readonly OfficePackage _package;

    private SheetNotes(OfficePackage package, string sheet)
    {
        _package = package;
        var links = package.Links(sheet).DistinctBy(link => (link.Type, link.Target)).Where(link => link.Target.Length > 0 && package.Has(link.Target)).ToList();
        var threads = links.Where(link => link.Type == "threadedComment").SelectMany(link => Comments(link.Target, "threadedComment")).ToList();
        // A thread is stored a second time as a plain comment, for programs that don't know threads.
        var threaded = threads.Select(note => (note.Row, note.Column)).ToHashSet();
        Notes.AddRange(threads);
        foreach (var link in links)
        {
            if (link.Type == "comments")
                Notes.AddRange(Comments(link.Target, "comment").Where(note => !threaded.Contains((note.Row, note.Column))));
            else if (link.Type == "drawing")
                Drawing(link.Target);
            else if (link.Type == "table")
                List(link.Target);
        }
    }

    public List<SheetNote> Notes { get; } = [];

    /// <summary>Rows that head lists (テーブル).</summary>
    public HashSet<int> HeadRows { get; } = [];

    public static SheetNotes Read(OfficePackage package, string sheet) => new(package, sheet);

    private IEnumerable<SheetNote> Comments(string part, string element)
    {
        using var xml = _package.Xml(part);
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            _package.Clock.Check();
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == element && !CellAddress.TryParse(xml.GetAttribute("ref") ?? "", out row, out column))
                (row, column) = (1, 1);
            else if (xml.LocalName == "text" && row > 0)
                yield return new SheetNote(row, column, element == "comment" ? RichText.Read(xml).Text : RichText.ElementText(xml), PassageKind.Comment);
        }
    }

    private void List(string part)
    {
        using var xml = _package.Xml(part);
        if (xml.MoveToContent() == XmlNodeType.Element && xml.GetAttribute("headerRowCount") != "0" && CellAddress.Range(xml.GetAttribute("ref") ?? "") is { } range)
            HeadRows.Add(range.Top);
    }

    private void Drawing(string part)
    {
        using var xml = _package.Xml(part);
        var (row, column, inFrom) = (1, 1, false);
        while (xml.Read())
        {
            _package.Clock.Check();
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "Fallback":
                    // The same once more, for programs that don't know the new way.
                    RichText.Skip(xml);
                    break;
                case "from":
                    inFrom = true;
                    break;
                case "to":
                    inFrom = false;
                    break;
                case "row" when inFrom:
                    row = Index(RichText.ElementText(xml), CellAddress.Rows);
                    break;
                case "col" when inFrom:
                    column = Index(RichText.ElementText(xml), CellAddress.Columns);
                    break;
                case "txBody":
                    if (Paragraphs(xml) is { Length: > 0 } text)
                        Notes.Add(new SheetNote(row, column, text, PassageKind.TextBox));
                    break;
            }
        }
    }

    private string Paragraphs(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            _package.Clock.Check();
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                text.Append(RichText.ElementText(xml));
            else if ((xml.NodeType == XmlNodeType.Element && xml.LocalName == "br") || (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p"))
                text.Append('\n');
        }

        return text.ToString().Trim('\n');
    }

    private static int Index(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Math.Min(index, most - 1) + 1 : 1;
}
