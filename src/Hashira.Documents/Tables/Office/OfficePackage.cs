using System.Collections.Immutable;
using System.Xml;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Office;

/// <summary>What a package is.</summary>
internal enum OfficeKind
{
    /// <summary>None that is read; see the sentence.</summary>
    Other,

    /// <summary>Word 文書.</summary>
    Word,

    /// <summary>Excel ブック.</summary>
    Excel,
}

/// <summary>A relation of a part to another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Last word of its type: <c>worksheet</c>, <c>footnotes</c> …</param>
/// <param name="Target">Name of the other part; empty if it lies outside the package (never followed).</param>
internal readonly record struct PartLink(string Id, string Type, string Target);

/// <summary>
/// Word・Excel の文書の入れ物. The parts of a docx or xlsx. Parts are unpacked only when read, within the limits; document type definitions are
/// refused, nothing outside the package is ever fetched, and no macro is run.
/// </summary>
internal sealed class OfficePackage
{
    private readonly byte[] _bytes;
    private readonly TableLimits _limits;
    private readonly Dictionary<string, ZipItem> _items;
    private long _unpacked;

    private OfficePackage(byte[] bytes, TableLimits limits, ReadingClock clock)
    {
        _bytes = bytes;
        _limits = limits;
        Clock = clock;
        _items = ZipDirectory.Read(bytes, limits);
        (Kind, MainPart, MainType) = Recognise();
    }

    /// <summary>What it is, by its content types and relations.</summary>
    public OfficeKind Kind { get; }

    /// <summary>Name of the part that holds the document or the workbook.</summary>
    public string MainPart { get; }

    /// <summary>Its content type.</summary>
    public string MainType { get; }

    /// <summary>マクロ. Whether it brings macros; they are left alone.</summary>
    public bool HasMacros => MainType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || _items.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>Ends what takes too long.</summary>
    public ReadingClock Clock { get; }

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">Damaged; the message is a Japanese clause.</exception>
    /// <exception cref="LimitReachedException">Beyond a limit.</exception>
    /// <exception cref="XmlException">A part that tells the others apart is no XML.</exception>
    public static OfficePackage Open(byte[] bytes, TableLimits limits, ReadingClock clock) => new(bytes, limits, clock);

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string name) => _items.ContainsKey(name);

    /// <summary>A part as XML.</summary>
    /// <exception cref="InvalidDataException">There is none of this name.</exception>
    public XmlReader Xml(string name)
    {
        if (!_items.TryGetValue(name, out var item))
            throw new InvalidDataException($"部品「{name}」がない");
        Stream stream = new PartStream(_bytes, item, _limits, Count);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = _limits.PartBytes,
        });
    }

    /// <summary>The relations of a part, in the order of the file.</summary>
    public ImmutableArray<PartLink> Links(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!Has(name))
            return [];
        var links = ImmutableArray.CreateBuilder<PartLink>();
        using var xml = Xml(name);
        while (xml.Read())
        {
            Clock.Check();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            var outside = string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            links.Add(new PartLink(xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], outside ? "" : Resolve(part[..slash], xml.GetAttribute("Target") ?? "")));
        }

        return links.ToImmutable();
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : folder + target;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private (OfficeKind Kind, string Part, string Type) Recognise()
    {
        var types = ContentTypes();
        var main = Links("").FirstOrDefault(link => link.Type == "officeDocument" && Has(link.Target)).Target ?? "";
        if (main.Length == 0)
            main = Has("word/document.xml") ? "word/document.xml" : Has("xl/workbook.xml") ? "xl/workbook.xml" : "";
        var type = types.GetValueOrDefault(main, "");
        var kind = main.Length == 0 ? OfficeKind.Other
            : type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-word", StringComparison.OrdinalIgnoreCase) ? OfficeKind.Word
            : type.Contains("binary", StringComparison.OrdinalIgnoreCase) ? OfficeKind.Other
            : type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase) ? OfficeKind.Excel
            // Content types that say nothing of use: what the root element says counts.
            : RootOf(main) switch { "document" => OfficeKind.Word, "workbook" => OfficeKind.Excel, _ => OfficeKind.Other };
        return (kind, main, type);
    }

    private Dictionary<string, string> ContentTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!Has("[Content_Types].xml"))
            return types;
        using var xml = Xml("[Content_Types].xml");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Override" && xml.GetAttribute("PartName") is { } name)
                types[name.TrimStart('/')] = xml.GetAttribute("ContentType") ?? "";
        }

        return types;
    }

    private string RootOf(string part)
    {
        if (!part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return "";
        using var xml = Xml(part);
        return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : "";
    }

    private void Count(int bytes)
    {
        Clock.Check();
        _unpacked += bytes;
        if (_unpacked > _limits.UnpackedBytes)
            throw new LimitReachedException($"展開後の大きさの合計が上限（{_limits.UnpackedBytes >> 20:N0}MB）を超えている");
    }
}
