using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Hashira.Testing;

/// <summary>小さな Excel ブック. Writes a workbook from raw XML, so that a test can say exactly what stands in the file.</summary>
public sealed class TinyWorkbook
{
    private readonly List<TinySheet> _sheets = [];
    private readonly List<string> _shared = [];
    private readonly List<(string Format, bool Ruled, bool Struck)> _styles = [("General", false, false)];

    /// <summary>Further parts by name, or other contents for a part that would be written anyway.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>Whether days count from 1904.</summary>
    public bool Is1904 { get; init; }

    /// <summary>XML of defined names.</summary>
    public string DefinedNames { get; set; } = "";

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="state"><c>hidden</c> or <c>veryHidden</c>; else visible.</param>
    public TinySheet AddSheet(string name, string state = "")
    {
        _sheets.Add(new TinySheet(this, name, state));
        return _sheets[^1];
    }

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in AllParts())
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return file.ToArray();
    }

    internal int Style(string format, bool ruled, bool struck)
    {
        var index = _styles.IndexOf((format, ruled, struck));
        if (index < 0)
            _styles.Add((format, ruled, struck));
        return index < 0 ? _styles.Count - 1 : index;
    }

    internal int Share(string item)
    {
        _shared.Add(item);
        return _shared.Count - 1;
    }

    private Dictionary<string, string> AllParts()
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Packages = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        // First, because cells bring styles and shared strings.
        var sheets = _sheets.Select(sheet => sheet.Content()).ToList();
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>{Each(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}.worksheet+xml\"/>")}<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Type}.sharedStrings+xml\"/></Types>",
            ["_rels/.rels"] = $"<Relationships {Packages}><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Relation}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{Each(i => $"<sheet name=\"{SecurityElement.Escape(_sheets[i - 1].Name)}\" sheetId=\"{i}\"{(_sheets[i - 1].State.Length > 0 ? $" state=\"{_sheets[i - 1].State}\"" : "")} r:id=\"rId{i}\"/>")}</sheets>{DefinedNames}</workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships {Packages}>{Each(i => $"<Relationship Id=\"rId{i}\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}<Relationship Id=\"s\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"{Relation}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<styleSheet {Main}><numFmts>{string.Concat(_styles.Select((style, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(style.Format)}\"/>"))}</numFmts><fonts><font><sz val=\"11\"/></font><font><strike/><sz val=\"11\"/></font></fonts><fills><fill/></fills><borders><border><left/><right/><top/><bottom/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellXfs>{string.Concat(_styles.Select((style, i) => $"<xf numFmtId=\"{(style.Format is not ['0', ..] && int.TryParse(style.Format, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 200 + i)}\" fontId=\"{(style.Struck ? 1 : 0)}\" borderId=\"{(style.Ruled ? 1 : 0)}\"/>"))}</cellXfs></styleSheet>",
        };
        for (var i = 1; i <= _sheets.Count; i++)
            parts[$"xl/worksheets/sheet{i}.xml"] = $"<worksheet {Main} xmlns:r=\"{Relation}\">{sheets[i - 1]}</worksheet>";
        parts["xl/sharedStrings.xml"] = $"<sst {Main}>{string.Concat(_shared.Select(item => $"<si>{item}</si>"))}</sst>";
        foreach (var (name, content) in Parts)
            parts[name] = content;
        return parts;

        string Each(Func<int, string> make) => string.Concat(Enumerable.Range(1, _sheets.Count).Select(make));
    }
}

/// <summary>A sheet of a tiny workbook. Addresses are those of Excel: <c>B3</c>.</summary>
public sealed class TinySheet
{
    private readonly TinyWorkbook _book;
    private readonly SortedDictionary<(int Row, int Column), (string Attributes, string Inside)> _cells = [];
    private readonly Dictionary<(int Row, int Column), (string Format, bool Ruled, bool Struck)> _looks = [];
    private readonly List<string> _merges = [];
    private readonly SortedSet<int> _hiddenRows = [];
    private readonly List<string> _columns = [];

    internal TinySheet(TinyWorkbook book, string name, string state) => (_book, Name, State) = (book, name, state);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>XML behind the cells.</summary>
    public string After { get; set; } = "";

    /// <summary>Whether cells are written without their addresses, one beside the other.</summary>
    public bool OmitsAddresses { get; set; }

    internal string State { get; }

    /// <summary>A text among the shared strings.</summary>
    public TinySheet Text(string address, string text) => SharedItem(address, $"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>");

    /// <summary>A row of texts from a cell to the right; <see langword="null"/> leaves a field out.</summary>
    public TinySheet Texts(string address, params string?[] texts)
    {
        var (row, column) = Place(address);
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text)
                Text(Address(row, column + i), text);
        }

        return this;
    }

    /// <summary>An item of the shared strings, as XML.</summary>
    public TinySheet SharedItem(string address, string item) => Cell(address, " t=\"s\"", $"<v>{_book.Share(item)}</v>");

    /// <summary>A number in a format: its code, or the number of a built-in one.</summary>
    public TinySheet Number(string address, double value, string format = "General")
    {
        Look(address, look => look with { Format = format });
        return Cell(address, "", $"<v>{value.ToString("R", CultureInfo.InvariantCulture)}</v>");
    }

    /// <summary>Any cell, with further attributes and its XML.</summary>
    public TinySheet Cell(string address, string attributes, string inside)
    {
        _cells[Place(address)] = (attributes, inside);
        return this;
    }

    /// <summary>Rules all fields of a range.</summary>
    public TinySheet Rule(string range) => Each(range, look => look with { Ruled = true });

    /// <summary>Strikes the texts of a range through.</summary>
    public TinySheet Strike(string range) => Each(range, look => look with { Struck = true });

    /// <summary>Merges a range.</summary>
    public TinySheet Merge(string range)
    {
        _merges.Add(range);
        return this;
    }

    /// <summary>Hides a row.</summary>
    public TinySheet HideRow(int row)
    {
        _hiddenRows.Add(row);
        return this;
    }

    /// <summary>Hides columns by their numbers.</summary>
    public TinySheet HideColumns(int first, int last)
    {
        _columns.Add($"<col min=\"{first}\" max=\"{last}\" width=\"9\" hidden=\"1\"/>");
        return this;
    }

    internal string Content()
    {
        foreach (var place in _looks.Keys)
            _cells.TryAdd(place, ("", ""));
        var content = new StringBuilder();
        if (_columns.Count > 0)
            content.Append(CultureInfo.InvariantCulture, $"<cols>{string.Concat(_columns)}</cols>");
        content.Append("<sheetData>");
        foreach (var row in _cells.GroupBy(cell => cell.Key.Row))
        {
            content.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\"{(_hiddenRows.Contains(row.Key) ? " hidden=\"1\"" : "")}>");
            foreach (var ((_, column), (attributes, inside)) in row)
            {
                var look = _looks.GetValueOrDefault((row.Key, column), ("General", false, false));
                var address = OmitsAddresses ? "" : $" r=\"{Address(row.Key, column)}\"";
                content.Append(CultureInfo.InvariantCulture, $"<c{address} s=\"{_book.Style(look.Item1, look.Item2, look.Item3)}\"{attributes}>{inside}</c>");
            }

            content.Append("</row>");
        }

        content.Append("</sheetData>");
        if (_merges.Count > 0)
            content.Append(CultureInfo.InvariantCulture, $"<mergeCells>{string.Concat(_merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        return content.Append(After).ToString();
    }

    private TinySheet Each(string range, Func<(string Format, bool Ruled, bool Struck), (string, bool, bool)> change)
    {
        var ends = range.Split(':');
        var (top, left) = Place(ends[0]);
        var (bottom, right) = Place(ends[^1]);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
                Look(Address(row, column), change);
        }

        return this;
    }

    private void Look(string address, Func<(string Format, bool Ruled, bool Struck), (string, bool, bool)> change) =>
        _looks[Place(address)] = change(_looks.GetValueOrDefault(Place(address), ("General", false, false)));

    private static (int Row, int Column) Place(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).Count();
        return (int.Parse(address[letters..], CultureInfo.InvariantCulture), address[..letters].Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1));
    }

    private static string Address(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
