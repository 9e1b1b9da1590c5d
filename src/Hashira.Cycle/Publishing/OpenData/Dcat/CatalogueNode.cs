using System.Collections.Immutable;

namespace Hashira.Cycle.Publishing.OpenData.Dcat;

/// <summary>目録の項目. A resource of a catalogue with its properties, for both ways of writing it.</summary>
/// <param name="Iri">Its address, absolute or relative to the place of the file; empty for one without a name.</param>
/// <param name="Types">Its classes, with prefixes.</param>
/// <param name="Properties">Its properties in order; one that stands more than once has several values.</param>
public sealed record CatalogueNode(string Iri, ImmutableArray<string> Types, ImmutableArray<(string Name, CatalogueValue Value)> Properties)
{
    /// <summary>Prefixes that the names use, and what they stand for.</summary>
    public static ImmutableArray<(string Prefix, string Namespace)> Prefixes { get; } =
    [
        ("adms", "http://www.w3.org/ns/adms#"),
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];
}

/// <summary>Value of a property.</summary>
public abstract record CatalogueValue
{
    private CatalogueValue()
    {
    }

    /// <summary>Another resource, by its address or its name with a prefix.</summary>
    /// <param name="Address">Address.</param>
    public sealed record Link(string Address) : CatalogueValue;

    /// <summary>Japanese words.</summary>
    /// <param name="Text">Words.</param>
    public sealed record Words(string Text) : CatalogueValue;

    /// <summary>A value of a kind.</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Type">Kind with its prefix; empty for a plain text.</param>
    public sealed record Plain(string Text, string Type) : CatalogueValue;

    /// <summary>A resource without an address.</summary>
    /// <param name="Node">The resource.</param>
    public sealed record Nested(CatalogueNode Node) : CatalogueValue;
}
