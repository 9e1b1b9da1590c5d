using System.Xml;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>共有文字列. The texts that cells of all sheets refer to by number.</summary>
internal static class SharedStrings
{
    /// <summary>Reads them; none if the workbook has no such part.</summary>
    public static List<StoredText> Read(OfficePackage package, string part)
    {
        var texts = new List<StoredText>();
        if (part.Length == 0 || !package.Has(part))
            return texts;
        using var xml = package.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            package.Clock.Check();
            texts.Add(RichText.Read(xml));
        }

        return texts;
    }
}
