using System.Globalization;
using System.Xml;
using Hashira.Documents.Tables.Excel.Formats;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>How a cell looks, as far as reading needs it.</summary>
/// <param name="Format">How numbers are shown.</param>
/// <param name="IsStruck">取消線. Whether its text is struck through.</param>
/// <param name="IsRuled">Whether it has rulings on two or more sides.</param>
/// <param name="Size">Height of its letters, in points.</param>
internal sealed record CellStyle(NumberFormat Format, bool IsStruck, bool IsRuled, double Size);

/// <summary>書式. The styles of a workbook by number.</summary>
internal sealed class Styles
{
    private static readonly CellStyle Plain = new(NumberFormat.Parse("General"), false, false, 11);

    private readonly List<CellStyle> _styles = [];

    /// <summary>The style of a number; the plain one for a number that there is not.</summary>
    public CellStyle this[int index] => index >= 0 && index < _styles.Count ? _styles[index] : Plain;

    /// <summary>Reads them; all plain if the workbook has no such part.</summary>
    public static Styles Read(OfficePackage package, string part)
    {
        var styles = new Styles();
        if (part.Length == 0 || !package.Has(part))
            return styles;
        var codes = new Dictionary<int, string>();
        var formats = new Dictionary<int, NumberFormat>();
        var fonts = new List<(bool IsStruck, double Size)>();
        var ruled = new List<bool>();
        using var xml = package.Xml(part);
        while (xml.Read())
        {
            package.Clock.Check();
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "dxfs" or "cellStyleXfs" or "tableStyles" or "extLst":
                    RichText.Skip(xml);
                    break;
                case "numFmt":
                    codes[Whole(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "font":
                    fonts.Add(Font(xml));
                    break;
                case "border":
                    ruled.Add(Sides(xml) >= 2);
                    break;
                case "xf":
                    var id = Whole(xml, "numFmtId");
                    if (!formats.TryGetValue(id, out var format))
                        formats[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? BuiltInFormats.Code(id));
                    var font = fonts.ElementAtOrDefault(Whole(xml, "fontId"));
                    styles._styles.Add(new CellStyle(format, font.IsStruck, ruled.ElementAtOrDefault(Whole(xml, "borderId")), font.Size > 0 ? font.Size : 11));
                    break;
            }
        }

        return styles;
    }

    private static (bool IsStruck, double Size) Font(XmlReader xml)
    {
        var (struck, size) = (false, 11.0);
        if (xml.IsEmptyElement)
            return (struck, size);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "strike")
                struck = RichText.IsOn(xml.GetAttribute("val"));
            else if (xml.LocalName == "sz" && double.TryParse(xml.GetAttribute("val"), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points is > 0 and < 1000)
                size = points;
        }

        return (struck, size);
    }

    private static int Sides(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return 0;
        var depth = xml.Depth;
        var sides = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "left" or "right" or "top" or "bottom" or "start" or "end" && xml.GetAttribute("style") is { } style && style != "none")
                sides++;
        }

        return sides;
    }

    private static int Whole(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
