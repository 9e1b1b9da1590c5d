using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Html;

/// <summary>One walk over the tree of a page, in the order in which it is read aloud.</summary>
internal sealed partial class HtmlWalk(TableLimits limits, bool includesHidden, ReadingClock clock)
{
    private static readonly ImmutableHashSet<string> PassedOver =
        ["head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "audio", "video", "canvas", "select", "datalist", "textarea", "rt", "rp"];

    private static readonly ImmutableHashSet<string> Blocks =
        ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "form", "fieldset", "legend", "details", "summary", "center", "hr", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "body", "table", "caption", "tbody", "tr", "td", "th"];

    private readonly List<Table?> _tables = [];
    private readonly List<HtmlGrid> _open = [];
    private readonly List<string> _cells = [];
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly StringBuilder _words = new();
    private List<TextLine> _outside = [];
    private PassageKind _kind;
    private int _order;
    private int _paragraphs;
    private int _hidden;
    private long _fields;
    private bool _isPreformatted;
    private bool _isBeside;

    public ImmutableArray<Table> Tables => [.. _tables.OfType<Table>()];

    public ImmutableArray<Passage> Passages => _passages.ToImmutable();

    public ImmutableArray<PageProblem> Problems => _hidden == 0 ? [] :
        [new PageProblem(0, $"非表示とされた部分が{_hidden:N0}か所あり、読んでいません。必要であれば、非表示の部分も読むように指定して読み直してください。")];

    public void Run(IHtmlDocument page)
    {
        if (page.Body is { } body)
            Element(body);
        EndPassage();
    }

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Add(text.Data);
            else if (child is IElement element)
                Element(element);
        }
    }

    private void Element(IElement element)
    {
        clock.Check();
        var name = element.LocalName;
        if (PassedOver.Contains(name) || IsLeftOut(element))
            return;
        if (name == "br")
            EndLine();
        if (!Blocks.Contains(name))
        {
            Children(element);
            return;
        }

        EndLine();
        if (name is not ("p" or "li" or "ul" or "ol"))
            EndPassage();
        var (isPreformatted, isBeside) = (_isPreformatted, _isBeside);
        _isPreformatted |= name == "pre";
        _isBeside |= name == "nav" || (name is "header" or "footer" && element.ParentElement is IHtmlBodyElement);
        _kind = name is ['h', >= '1' and <= '6'] ? PassageKind.Heading : PassageKind.Body;
        if (element is IHtmlTableElement table && !IsFrame(table))
            ReadTable(table);
        else
            Children(element);
        EndLine();
        if (name is not ("p" or "li" or "ul" or "ol"))
            EndPassage();
        (_isPreformatted, _isBeside, _kind) = (isPreformatted, isBeside, PassageKind.Body);
    }

    private void ReadTable(IHtmlTableElement table)
    {
        // What names the table stands before it, for those outside as well.
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption"))
            Element(caption);
        EndPassage();
        var at = _tables.Count;
        _tables.Add(null);
        var grid = new HtmlGrid(at + 1);
        _open.Add(grid);
        _cells.Add("");
        // The foot is printed below, wherever it is written.
        foreach (var group in table.Children.Where(child => child.LocalName is "thead" or "tbody").Concat(table.Children.Where(child => child.LocalName == "tfoot")))
            ReadRows(group, grid);
        _open.RemoveAt(_open.Count - 1);
        _cells.RemoveAt(_cells.Count - 1);
        _tables[at] = grid.Build(_open.Count > 0);
    }

    private void ReadRows(IElement group, HtmlGrid grid)
    {
        if (IsLeftOut(group))
            return;
        var rows = group.Children.Where(child => child.LocalName == "tr" && !IsLeftOut(child)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            grid.BeginRow();
            foreach (var cell in rows[i].Children.Where(child => child is IHtmlTableCellElement && !IsLeftOut(child)))
            {
                _cells[^1] = grid.BeginCell(Span(cell, "rowspan", least: 0), Span(cell, "colspan", least: 1), rows.Count - i, cell.LocalName == "th", ++_order);
                Children(cell);
                EndLine();
            }

            _fields += Math.Max(1, grid.Columns);
            if (_fields > limits.Cells)
                throw new LimitReachedException($"表のセルの数が上限（{limits.Cells:N0}）を超える");
        }

        if (group.LocalName == "thead" && grid.MarkedHead == grid.Rows - rows.Count)
            grid.MarkedHead = grid.Rows;
    }

    /// <summary>Whether a table holds no data but the page: it says so, or it is one cell around others.</summary>
    private static bool IsFrame(IHtmlTableElement table)
    {
        if (table.GetAttribute("role") is { } role && (role.Equals("presentation", StringComparison.OrdinalIgnoreCase) || role.Equals("none", StringComparison.OrdinalIgnoreCase)))
            return true;
        var rows = table.Children.SelectMany(group => group.Children.Where(row => row.LocalName == "tr")).Take(2).ToList();
        return rows is [{ Children.Length: 1 } row] && row.QuerySelector("table") is not null;
    }

    private bool IsLeftOut(IElement element)
    {
        if (includesHidden || !(element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && NotDisplayed().IsMatch(style))))
            return false;
        if (!string.IsNullOrWhiteSpace(element.TextContent))
            _hidden++;
        return true;
    }

    private void Add(string text)
    {
        foreach (var character in text)
        {
            if (character is '\u00AD' or '\u200B' or '\uFEFF')
                continue;
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
        var place = new CellPart(1, 0, ++_order, 0, 0);
        if (_open.Count == 0)
        {
            if (!_isBeside)
                _outside.Add(new TextLine(text, BeginsParagraph: true, place with { Address = $"段落{++_paragraphs}" }, 0));
            return;
        }

        // The text of a table within a cell is text of that cell too.
        for (var i = 0; i < _open.Count; i++)
        {
            if (_cells[i].Length > 0)
                _open[i].Add(new TextLine(text, BeginsParagraph: true, place with { Address = $"{_cells[i]}・段落{_open[i].Lines + 1}" }, 0));
        }
    }

    private void EndPassage()
    {
        if (_outside.Count == 0)
            return;
        _passages.Add(new Passage(IsBoxed: false, [.. _outside], _outside[0].Part) { Kind = _kind });
        _outside = [];
    }

    private static int Span(IElement cell, string attribute, int least) =>
        int.TryParse(cell.GetAttribute(attribute)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span >= least ? span : 1;

    [GeneratedRegex(@"(?:^|;)\s*display\s*:\s*none\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDisplayed();
}
