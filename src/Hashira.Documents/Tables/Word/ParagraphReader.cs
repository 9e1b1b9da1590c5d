using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Hashira.Documents.Tables.Word;

/// <summary>
/// 段落の読取り. The text of a paragraph as printed: number or bullet first, results of fields, base texts of ruby, breaks as lines; tracked changes in
/// the reading that is asked for.
/// </summary>
internal sealed class ParagraphReader
{
    private const string Hidden = "には隠し文字があり、読んでいません。必要な文言であれば、隠し文字の書式を外してください。";
    private const string HiddenRead = "には隠し文字があります。印刷されない文言も含めて読みました。";
    private const string Struck = "には取消線があります。消す文言であれば、原本で消してから読み直してください。";
    private const string Drawn = "には図（SmartArt・グラフ・埋込みオブジェクト）があり、その中の文字は読んでいません。必要な文言であれば、本文に書き写してください。";

    private readonly WordReading _reading;
    private readonly WordNotes _notes;
    private readonly string _place;
    private readonly List<(string Text, bool Begins, int Page, double Size)> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _fields = [];
    private XElement? _properties;
    private bool _begins = true;
    private bool _hasBegun;
    private double _size;

    /// <summary>Begins a paragraph.</summary>
    /// <param name="reading">Where the reading is.</param>
    /// <param name="notes">Notes that a text may refer to.</param>
    /// <param name="place">Address of what holds the paragraph, to be told in problems.</param>
    public ParagraphReader(WordReading reading, WordNotes notes, string place) => (_reading, _notes, _place) = (reading, notes, place);

    /// <summary>Whether the text goes on in the next paragraph, because the mark between them is deleted (or was not yet inserted).</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Adds the text of a paragraph.</summary>
    public void Read(XElement paragraph)
    {
        _properties = paragraph.Child("pPr");
        var mark = _properties.Child("rPr");
        GoesOn = mark.Child("del") is not null ? _reading.Options.Tracked == TrackedChanges.Accept : mark.Child("ins") is not null && _reading.Options.Tracked == TrackedChanges.Original;
        if (!_hasBegun)
        {
            _text.Append(_reading.Numbers.Next(_reading.Styles.OfParagraph(_properties, "numPr"), _properties.Child("pStyle").Value()));
            _hasBegun = true;
        }

        var label = _text.Length;
        Inline(paragraph, 0, Change.None);
        // A number alone is printed, an empty paragraph isn't.
        if (label > 0 && _text.Length == label && _lines.Count == 0)
            _text.Length = _text.ToString().TrimEnd(' ').Length;
        // An instruction never runs over the end of a paragraph; what isn't closed is damaged.
        while (_fields.TryPeek(out var isInstruction) && isInstruction)
            _fields.Pop();
    }

    /// <summary>The lines; none for an empty paragraph.</summary>
    /// <param name="part">Place of a line by its page.</param>
    public ImmutableArray<TextLine> Lines(Func<int, CellPart> part)
    {
        Break(begins: true);
        return [.. _lines.Select(line => new TextLine(line.Text, line.Begins, part(line.Page), line.Size))];
    }

    private bool IsInstruction => _fields.TryPeek(out var isInstruction) && isInstruction;

    private void Inline(XElement parent, int depth, Change change)
    {
        _reading.CheckDepth(depth);
        foreach (var element in parent.Elements())
        {
            if (!element.IsWord())
            {
                Foreign(element, depth, change);
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "r":
                    Run(element, depth, change);
                    break;
                case "ins" or "moveTo":
                    Changed(element, depth, Change.Inserted);
                    break;
                case "del" or "moveFrom":
                    Changed(element, depth, Change.Deleted);
                    break;
                case "sdt":
                    if (element.Child("sdtContent") is { } content)
                        Inline(content, depth + 1, change);
                    break;
                case "hyperlink" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo":
                    Inline(element, depth + 1, change);
                    break;
                case "ruby":
                    if (element.Child("rubyBase") is { } based)
                        Inline(based, depth + 1, change);
                    break;
            }
        }
    }

    private void Changed(XElement element, int depth, Change change)
    {
        var tracked = _reading.Options.Tracked;
        _reading.Problems.Add(
            tracked switch
            {
                TrackedChanges.Accept => "には変更履歴（{0} か所）が残っています。反映した後の文言を読みました。",
                TrackedChanges.Original => "には変更履歴（{0} か所）が残っています。反映する前の文言を読みました。",
                _ => "には変更履歴（{0} か所）が残っています。前の文言を〔削除：〕、後の文言を〔挿入：〕として両方読みました。",
            },
            _reading.Page,
            _place);
        if (tracked == TrackedChanges.Both)
        {
            var before = _text.Length;
            _text.Append(change == Change.Deleted ? "〔削除：" : "〔挿入：");
            var inside = _text.Length;
            Inline(element, depth + 1, change);
            if (_text.Length == inside)
                _text.Length = before;
            else
                _text.Append('〕');
        }
        else if (change == Change.Inserted == (tracked == TrackedChanges.Accept))
        {
            Inline(element, depth + 1, change);
        }
    }

    private void Run(XElement run, int depth, Change change)
    {
        _reading.CheckDepth(depth);
        var look = run.Child("rPr");
        var isHidden = _reading.Styles.IsOn(look, _properties, "vanish");
        if (isHidden && run.Elements().Any(element => element.Is("t")))
            _reading.Problems.Add(_reading.Options.IncludesHidden ? HiddenRead : Hidden, _reading.Page, _place);
        var isSeen = !isHidden || _reading.Options.IncludesHidden;
        foreach (var element in run.Elements())
        {
            if (!element.IsWord())
            {
                Foreign(element, depth, change);
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "lastRenderedPageBreak":
                    Break(begins: false);
                    _reading.TurnPage();
                    break;
                case "fldChar":
                    Field(element.Value("fldCharType"));
                    break;
                case "ruby":
                    if (element.Child("rubyBase") is { } based)
                        Inline(based, depth + 1, change);
                    break;
                case "drawing" or "pict" or "object":
                    TextBoxes(element, depth);
                    break;
                case "footnoteReference" or "endnoteReference" when isSeen:
                    _text.Append(_notes.Refer(element));
                    break;
                default:
                    if (isSeen && !IsInstruction)
                        Letters(element, look, change);
                    break;
            }
        }
    }

    private void Letters(XElement element, XElement? look, Change change)
    {
        var fonts = look.Child("rFonts");
        var text = element.Name.LocalName switch
        {
            "t" => SymbolText.Of(element.Value, fonts.Value("ascii") ?? fonts.Value("hAnsi")),
            "delText" when change == Change.Deleted => element.Value,
            "tab" or "ptab" => "\t",
            "noBreakHyphen" => "-",
            "sym" => int.TryParse(element.Value("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is > 0x1F and < 0xFFFE && !char.IsSurrogate((char)code)
                ? SymbolText.Of(((char)code).ToString(), element.Value("font"))
                : "",
            "br" when element.Value("type") is not ("page" or "column") => "\n",
            "cr" => "\n",
            _ => "",
        };
        if (text.Length == 0)
            return;
        if (text == "\n")
        {
            Break(begins: true);
            return;
        }

        if (change != Change.Deleted && (_reading.Styles.IsOn(look, _properties, "strike") || _reading.Styles.IsOn(look, _properties, "dstrike")) && !string.IsNullOrWhiteSpace(text))
            _reading.Problems.Add(Struck, _reading.Page, _place);
        _size = Math.Max(_size, _reading.Styles.Size(look, _properties));
        // A line feed inside a text is white space to Word.
        _text.Append(text.AsSpan().ContainsAny('\r', '\n') ? text.ReplaceLineEndings(" ") : text);
    }

    private void Field(string? type)
    {
        if (type == "begin" && _fields.Count < 100)
            _fields.Push(true);
        else if (type == "separate" && _fields.TryPop(out _))
            _fields.Push(false);
        else if (type == "end")
            _fields.TryPop(out _);
    }

    /// <summary>Elements that aren't Word's own: a choice between two ways to say the same, and formulas.</summary>
    private void Foreign(XElement element, int depth, Change change)
    {
        if (element.Name.LocalName == "AlternateContent")
        {
            if (Choice.Of(element) is { } chosen)
                RunContent(chosen, depth + 1, change);
        }
        else if (element.Name.LocalName is "oMath" or "oMathPara")
        {
            _text.Append(string.Concat(element.Descendants().Where(letter => letter.Name.LocalName == "t").Select(letter => letter.Value)));
        }
    }

    private void RunContent(XElement chosen, int depth, Change change)
    {
        _reading.CheckDepth(depth);
        if (chosen.Elements().Any(element => element.Is("r")))
            Inline(chosen, depth, change);
        else
            Run(chosen, depth, change);
    }

    private void TextBoxes(XElement element, int depth)
    {
        _reading.CheckDepth(depth);
        foreach (var child in element.Elements())
        {
            if (child.Is("txbxContent"))
                _reading.Waiting.Enqueue(new WaitingText(child, PassageKind.TextBox, "", _reading.Page));
            else if (child.Name.LocalName == "AlternateContent")
                TextBoxes(Choice.Of(child) ?? new XElement("none"), depth + 1);
            else
                TextBoxes(child, depth + 1);
            if (child.Name.LocalName is "OLEObject" || (child.Name.LocalName == "graphicData" && child.Value("uri") is { } uri && (uri.EndsWith("/chart", StringComparison.Ordinal) || uri.EndsWith("/diagram", StringComparison.Ordinal))))
                _reading.Problems.Add(Drawn, _reading.Page, _place);
        }
    }

    private void Break(bool begins)
    {
        if (_text.Length > 0)
        {
            _lines.Add((_text.ToString(), _begins, _reading.Page, _size > 0 ? _size : _reading.Styles.Size(null, _properties)));
            _text.Clear();
            _begins = begins;
        }
        else
        {
            _begins |= begins;
        }
    }

    private enum Change
    {
        None,
        Inserted,
        Deleted,
    }
}
