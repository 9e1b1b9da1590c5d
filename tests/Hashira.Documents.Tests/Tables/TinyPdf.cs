using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hashira.Documents.Tests.Tables;

/// <summary>
/// Writes small PDF files as offices' programs write them, and broken ones. Every character is its own glyph (Identity-H), half an em wide
/// below U+0100 and one em above. Places count from the upper left corner of the page, in points.
/// </summary>
internal sealed class TinyPdf
{
    private readonly List<TinyPage> _pages = [];
    private readonly List<string> _extra = [];

    /// <summary>Whether the file says which characters its glyphs stand for.</summary>
    public bool HasToUnicode { get; init; } = true;

    /// <summary>Further entries of the trailer, such as <c>/Encrypt</c>.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>Further entries of the catalog, such as <c>/StructTreeRoot</c>.</summary>
    public string Catalog { get; init; } = "";

    public void AddPage(TinyPage page) => _pages.Add(page);

    public TinyPage AddPage(double width = 842, double height = 595)
    {
        var page = new TinyPage(width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Adds an object; its number is <see cref="FirstExtra"/> plus the number of those added before.</summary>
    public int AddObject(string body)
    {
        _extra.Add(body);
        return FirstExtra + _extra.Count - 1;
    }

    /// <summary>Number of the first added object; pages and fonts come before.</summary>
    public static int FirstExtra => 1000;

    public static int PageObject(int number) => 10 + (2 * number);

    public byte[] Write()
    {
        var objects = new SortedDictionary<int, byte[]>
        {
            [1] = Text($"<< /Type /Catalog /Pages 2 0 R {Catalog} >>"),
            [2] = Text($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{PageObject(i + 1)} 0 R"))}] >>"),
            [3] = Text($"<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-H /DescendantFonts [5 0 R] {(HasToUnicode ? "/ToUnicode 7 0 R" : "")} >>"),
            [4] = Text("<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-V /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>"),
            [5] = Text("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tiny /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [0 255 500] /CIDToGIDMap /Identity >>"),
            [6] = Text("<< /Type /FontDescriptor /FontName /Tiny /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"),
            [7] = Stream("", Encoding.ASCII.GetBytes(ToUnicode())),
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            objects[PageObject(i + 1)] = Text(Number(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width} {page.Height}] /Rotate {page.Rotate} {page.Entries} /Contents {page.ContentsObject ?? PageObject(i + 1) + 1} 0 R ")
                + $"/Resources << /Font << /F1 3 0 R /F2 4 0 R {page.Fonts} >> /XObject << {page.XObjects} >> >> /StructParents {i} >>");
            objects[PageObject(i + 1) + 1] = Stream("", page.Content());
        }

        for (var i = 0; i < _extra.Count; i++)
            objects[FirstExtra + i] = Text(_extra[i]);
        return Assemble(objects);
    }

    /// <summary>An object that holds a stream.</summary>
    public static byte[] Stream(string entries, byte[] content, bool compress = true)
    {
        var body = compress ? Deflated(content) : content;
        return [.. Text($"<< {entries} {(compress ? "/Filter /FlateDecode" : "")} /Length {body.Length} >>\nstream\n"), .. body, .. Text("\nendstream")];
    }

    public static byte[] Deflated(byte[] content)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Optimal))
            stream.Write(content);
        return deflated.ToArray();
    }

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    public static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private byte[] Assemble(SortedDictionary<int, byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write(Text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var places = new Dictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            places[number] = file.Position;
            file.Write(Text($"{number} 0 obj\n"));
            file.Write(body);
            file.Write(Text("\nendobj\n"));
        }

        var table = file.Position;
        file.Write(Text("xref\n0 1\n0000000000 65535 f \n"));
        foreach (var (number, place) in places)
            file.Write(Text(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{place:0000000000} 00000 n \n")));
        file.Write(Text($"trailer\n<< /Size {objects.Keys.Max() + 1} /Root 1 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] {Trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Tiny def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var row = 0; row < 256; row += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var i = row; i < row + 64; i++)
                map.Append(CultureInfo.InvariantCulture, $"<{i:X2}00> <{i:X2}FF> <{i:X2}00>\n");
            map.Append("endbfrange\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
