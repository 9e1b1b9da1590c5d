using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Cycle.Publishing.OpenData.Dcat;

/// <summary>A catalogue as Turtle.</summary>
public static class DcatTurtle
{
    /// <summary>The file.</summary>
    public static byte[] Write(ImmutableArray<CatalogueNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var (prefix, name) in CatalogueNode.Prefixes)
            text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{name}> .\n");
        foreach (var node in nodes)
            text.Append(CultureInfo.InvariantCulture, $"\n{Address(node.Iri)} {Body(node, "    ")} .\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Body(CatalogueNode node, string indent) => string.Join(
        $" ;\n{indent}",
        node.Properties.GroupBy(property => property.Name).Select(property => $"{property.Key} {string.Join(", ", property.Select(one => Value(one.Value, indent + "    ")))}").Prepend($"a {string.Join(", ", node.Types)}"));

    private static string Value(CatalogueValue value, string indent) => value switch
    {
        CatalogueValue.Link link => Address(link.Address),
        CatalogueValue.Words words => Quoted(words.Text) + "@ja",
        CatalogueValue.Plain { Type.Length: 0 } plain => Quoted(plain.Text),
        CatalogueValue.Plain plain => $"{Quoted(plain.Text)}^^{plain.Type}",
        CatalogueValue.Nested nested => $"[ {Body(nested.Node, indent)} ]",
        _ => throw new InvalidOperationException($"No way to write {value}."),
    };

    // A name with one of our prefixes is written as it is.
    private static string Address(string address) =>
        CatalogueNode.Prefixes.Any(prefix => address.StartsWith(prefix.Prefix + ":", StringComparison.Ordinal)) ? address
            : $"<{string.Concat(address.Select(letter => letter <= ' ' || "<>\"{}|^`\\".Contains(letter, StringComparison.Ordinal) ? Uri.HexEscape(letter) : letter.ToString()))}>";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
