using System.Globalization;
using System.Xml.Linq;

namespace Hashira.Documents.Tables.Word;

/// <summary>Words of the XML of Word, in its usual and its strict form.</summary>
internal static class WordXml
{
    private const string Usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Whether the element is one of Word's own (text, tables), not of drawings or formulas.</summary>
    public static bool IsWord(this XElement element) => element.Name.NamespaceName is Usual or Strict;

    /// <summary>Whether the element is Word's own of this name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name && element.IsWord();

    /// <summary>The first child of this name.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    /// <summary>An attribute by its name without prefix.</summary>
    public static string? Value(this XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>An attribute as a whole number from 0; <paramref name="otherwise"/> if it is none.</summary>
    public static int Whole(this XElement? element, string name = "val", int otherwise = 0) =>
        int.TryParse(element.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>A switch: on, off, or <see langword="null"/> if it isn't there.</summary>
    public static bool? Switch(this XElement? parent, string name) => parent.Child(name) is { } element ? element.Value() is null or "1" or "true" or "on" : null;
}
