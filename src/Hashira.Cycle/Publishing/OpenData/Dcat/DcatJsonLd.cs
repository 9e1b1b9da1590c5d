using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Plans;

namespace Hashira.Cycle.Publishing.OpenData.Dcat;

/// <summary>A catalogue as JSON-LD.</summary>
public static class DcatJsonLd
{
    /// <summary>The file.</summary>
    public static byte[] Write(ImmutableArray<CatalogueNode> nodes) => Encoding.UTF8.GetBytes(JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, name) in CatalogueNode.Prefixes)
            json.WriteString(prefix, name);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (var node in nodes)
            Write(json, node);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter json, CatalogueNode node)
    {
        json.WriteStartObject();
        if (node.Iri.Length > 0)
            json.WriteText("@id", node.Iri);
        json.WriteStartArray("@type");
        foreach (var type in node.Types)
            json.WriteStringValue(type);
        json.WriteEndArray();
        foreach (var property in node.Properties.GroupBy(property => property.Name))
        {
            json.WriteStartArray(property.Key);
            foreach (var (_, value) in property)
                Write(json, value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CatalogueValue value)
    {
        if (value is CatalogueValue.Nested nested)
        {
            Write(json, nested.Node);
            return;
        }

        json.WriteStartObject();
        switch (value)
        {
            case CatalogueValue.Link link:
                json.WriteText("@id", link.Address);
                break;
            case CatalogueValue.Words words:
                json.WriteText("@value", words.Text);
                json.WriteString("@language", "ja");
                break;
            case CatalogueValue.Plain plain:
                json.WriteText("@value", plain.Text);
                if (plain.Type.Length > 0)
                    json.WriteString("@type", plain.Type);
                break;
        }

        json.WriteEndObject();
    }
}
