using System.Globalization;
using System.Text;
using System.Xml;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>A text of a workbook and whether a part of it is struck through.</summary>
internal readonly record struct StoredText(string Text, bool IsStruck);

/// <summary>文字列. Reads a text item: plain, or runs joined. Phonetic runs (ふりがな) are left out.</summary>
internal static class RichText
{
    /// <summary>Reads the element the reader stands on, to its end.</summary>
    public static StoredText Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return new StoredText("", false);
        var depth = xml.Depth;
        StringBuilder? joined = null;
        var first = "";
        var (struck, runStruck) = (false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "rPh" or "phoneticPr":
                    Skip(xml);
                    break;
                case "r":
                    runStruck = false;
                    break;
                case "strike":
                    runStruck = IsOn(xml.GetAttribute("val"));
                    break;
                case "t":
                    var text = Unescape(ElementText(xml));
                    struck |= runStruck && text.Length > 0;
                    if (joined is not null)
                        joined.Append(text);
                    else if (first.Length == 0)
                        first = text;
                    else
                        joined = new StringBuilder(first).Append(text);
                    break;
            }
        }

        return new StoredText(joined?.ToString() ?? first, struck);
    }

    /// <summary>Text of the element the reader stands on; the reader stays at its end.</summary>
    public static string ElementText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        }

        return text;
    }

    /// <summary>Passes over the element the reader stands on; the reader stays at its end.</summary>
    public static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    /// <summary>Whether a switch that stands in the file is on.</summary>
    public static bool IsOn(string? value) => value is null or "1" or "true" or "on";

    /// <summary>A letter that XML can't hold is written <c>_x000B_</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
