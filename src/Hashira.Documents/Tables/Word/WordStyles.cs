using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Word;

/// <summary>スタイル. What named styles say about paragraphs and runs, the styles they are based on included.</summary>
internal sealed class WordStyles
{
    private const int MostGenerations = 32;

    private readonly Dictionary<string, XElement> _styles = [];
    private readonly string? _default;
    private readonly double _size = 10.5;

    /// <summary>Reads the part of styles.</summary>
    public WordStyles(OfficePackage package, string part)
    {
        if (part.Length == 0 || !package.Has(part))
            return;
        using var xml = package.Xml(part);
        while (!xml.EOF)
        {
            package.Clock.Check();
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "style" or "docDefaults")
            {
                var element = (XElement)XNode.ReadFrom(xml);
                if (element.Is("docDefaults"))
                    _size = Size(element.Child("rPrDefault").Child("rPr")) ?? _size;
                else if (element.Value("styleId") is { } id)
                    _styles.TryAdd(id, element);
                if (element.Value("type") == "paragraph" && element.Value("default") is "1" or "true")
                    _default = element.Value("styleId");
            }
            else
            {
                xml.Read();
            }
        }
    }

    /// <summary>The first property that a paragraph or its style has.</summary>
    /// <param name="properties">pPr of the paragraph.</param>
    /// <param name="name">Name of the property.</param>
    public XElement? OfParagraph(XElement? properties, string name) =>
        properties.Child(name) ?? Chain(properties.Child("pStyle").Value() ?? _default).Select(style => style.Child("pPr").Child(name)).FirstOrDefault(found => found is not null);

    /// <summary>A switch of a run: its own, its style's, or its paragraph style's.</summary>
    public bool IsOn(XElement? run, XElement? paragraph, string name) =>
        run.Switch(name)
        ?? Chain(run.Child("rStyle").Value()).Concat(Chain(paragraph.Child("pStyle").Value() ?? _default)).Select(style => style.Child("rPr").Switch(name)).FirstOrDefault(found => found is not null)
        ?? false;

    /// <summary>Height of the letters of a run, in points.</summary>
    public double Size(XElement? run, XElement? paragraph) =>
        Size(run) ?? Chain(run.Child("rStyle").Value()).Concat(Chain(paragraph.Child("pStyle").Value() ?? _default)).Select(style => Size(style.Child("rPr"))).FirstOrDefault(found => found is not null) ?? _size;

    private static double? Size(XElement? properties) =>
        double.TryParse(properties.Child("sz").Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var halves) && halves is > 0 and < 4000 ? halves / 2 : null;

    private IEnumerable<XElement> Chain(string? id)
    {
        // Styles may lead back to themselves in a damaged file.
        for (var i = 0; i < MostGenerations && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn").Value();
        }
    }
}
