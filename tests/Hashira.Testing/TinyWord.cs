using System.IO.Compression;
using System.Security;
using System.Text;

namespace Hashira.Testing;

/// <summary>小さな Word 文書. Writes a Word file from raw XML, so that a test can say exactly what stands in the file.</summary>
public sealed class TinyWord
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private readonly StringBuilder _body = new();

    /// <summary>Further parts by name, or other contents for a part that would be written anyway.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>Adds XML to the body; the prefixes w, r, mc, wps and v are bound.</summary>
    public TinyWord Add(string xml)
    {
        _body.Append(xml);
        return this;
    }

    /// <summary>Adds a part that the document refers to by its type: <c>numbering</c>, <c>styles</c>, <c>footnotes</c> …</summary>
    public TinyWord AddPart(string type, string inside)
    {
        var root = type is "header1" ? "hdr" : type;
        Parts[$"word/{type}.xml"] = $"<w:{root} {Names}>{inside}</w:{root}>";
        return this;
    }

    /// <summary>A paragraph of one run, or of the given XML of runs.</summary>
    public static string P(string content, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{(content.StartsWith('<') ? content : R(content))}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string look = "") =>
        $"<w:r>{(look.Length > 0 ? $"<w:rPr>{look}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>A cell; its content is XML of blocks or one text.</summary>
    public static string Cell(string content, string properties = "") =>
        $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    /// <summary>A row of cells given as XML, or as texts.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith("<w:t", StringComparison.Ordinal) ? cell : Cell(cell)))}</w:tr>";

    /// <summary>A table of rows, with a grid of columns of equal width.</summary>
    public static string Table(int columns, params string[] rows) =>
        $"<w:tbl><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{Type}.document.main+xml\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            ["word/document.xml"] = $"<w:document {Names}><w:body>{_body}</w:body></w:document>",
            ["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Parts.Keys.Where(name => name.StartsWith("word/", StringComparison.Ordinal)).Select(name => name[5..^4]).Select(name => $"<Relationship Id=\"{name}\" Type=\"{Relation}/{name.TrimEnd('1')}\" Target=\"{name}.xml\"/>"))}</Relationships>",
        };
        foreach (var (name, content) in Parts)
            parts[name] = content;
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return file.ToArray();
    }

    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
}
