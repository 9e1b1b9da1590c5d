using System.Collections.Immutable;
using System.Globalization;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Cycle.Publishing.OpenData.Dcat.CatalogueValue;

namespace Hashira.Cycle.Publishing.OpenData.Dcat;

/// <summary>
/// 目録. Describes what can be taken from the register as a DCAT 3 catalogue: a series for each policy document, a dataset for each of its editions, a
/// distribution for each kind of file.
/// </summary>
public static class WriteCatalogue
{
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    /// <summary>The resources, the catalogue first.</summary>
    /// <param name="register">The register.</param>
    /// <param name="editionId">Only this edition and its series; <see langword="null"/> for all.</param>
    /// <param name="settings">What the office says of it. Without an address of its own, all addresses are relative.</param>
    /// <param name="sizes">Size and hash of a file by edition and kind; <see langword="null"/> to leave them out.</param>
    public static ImmutableArray<CatalogueNode> Run(OpenRegister register, string? editionId, OpenDataSettings settings, Func<string, string, (long Size, string Sha256)?>? sizes)
    {
        var root = Root(settings);
        var series = register.Series().Select(group => (Id: root + "open-data#series-" + group[0].Edition.Id, Members: group))
            .Where(group => editionId is null || group.Members.Any(member => member.Edition.Id == editionId)).ToList();
        var shown = series.SelectMany(group => group.Members.Where(member => editionId is null || member.Edition.Id == editionId).Select(member => (Series: group.Id, Edition: member))).ToList();
        var nodes = ImmutableArray.CreateBuilder<CatalogueNode>();
        nodes.Add(Node(root + "open-data", ["dcat:Catalog"],
        [
            ("dcterms:title", new Words("取組方針の台帳")),
            ("dcterms:description", new Words("支援施策の取組方針の版と、その施策、予算、目標と実績、指摘です。")),
            .. Common(settings),
            .. series.Select(group => ("dcat:dataset", (CatalogueValue)new Link(group.Id))),
            .. shown.Select(one => ("dcat:dataset", (CatalogueValue)new Link(Dataset(root, one.Edition)))),
        ]));
        nodes.AddRange(series.Select(group => Node(group.Id, ["dcat:DatasetSeries"],
        [
            ("dcterms:title", new Words(group.Members[^1].Edition.Title)),
            ("dcterms:description", new Words("一つの取組方針の、改定を重ねた版の並びです。")),
            ("dcat:first", new Link(Dataset(root, group.Members[0]))),
            ("dcat:last", new Link(Dataset(root, group.Members[^1]))),
            .. group.Members.Select(member => ("dcat:seriesMember", (CatalogueValue)new Link(Dataset(root, member)))),
        ])));
        foreach (var (group, edition) in shown)
        {
            var files = Files(edition).ToList();
            nodes.Add(DatasetNode(register, edition, group, files, settings));
            nodes.AddRange(files.Select(file => DistributionNode(edition, file, settings, sizes)));
        }

        return nodes.ToImmutable();
    }

    private static CatalogueNode DatasetNode(OpenRegister register, OpenEdition edition, string series, List<(string Key, string Title, string Type)> files, OpenDataSettings settings)
    {
        var id = edition.Edition.Id;
        var previous = register.Previous(id) is { } earlier ? new Link(Dataset(Root(settings), register.Find(earlier)!)) : null;
        return Node(Dataset(Root(settings), edition), ["dcat:Dataset"],
        [
            ("dcterms:title", new Words(edition.Edition.Title)),
            ("dcterms:description", new Words($"「{edition.Plan.Document.File}」から読み取った、施策{edition.Plan.RevisedMeasures.Count()}件の取組方針の版です。")),
            ("dcterms:identifier", new Plain(id, "")),
            ("dcterms:issued", new Plain(CsvTable.Text(edition.Edition.ImportedAt)!, "xsd:dateTime")),
            ("dcat:version", new Plain(edition.Edition.Sha256[..12], "")),
            ("adms:versionNotes", new Words(edition.Edition.State == EditionState.Closed ? "確定した版です。変わりません。" : "案です。差し替わることがあります。")),
            ("dcat:inSeries", new Link(series)),
            .. previous is null ? [] : new (string, CatalogueValue)[] { ("dcat:prev", previous), ("dcat:previousVersion", previous) },
            ("dcat:landingPage", new Link(PageOf(Root(settings), edition))),
            .. Common(settings),
            .. files.Select(file => ("dcat:distribution", (CatalogueValue)new Link(Distribution(Root(settings), edition, file.Key)))),
        ]);
    }

    private static CatalogueNode DistributionNode(OpenEdition edition, (string Key, string Title, string Type) file, OpenDataSettings settings, Func<string, string, (long Size, string Sha256)?>? sizes)
    {
        var known = sizes?.Invoke(edition.Edition.Id, file.Key);
        return Node(Distribution(Root(settings), edition, file.Key), ["dcat:Distribution"],
        [
            ("dcterms:title", new Words(file.Title)),
            ("dcat:accessURL", new Link(PageOf(Root(settings), edition) + "/open-data")),
            ("dcat:downloadURL", new Link(PageOf(Root(settings), edition) + "/files/" + file.Key)),
            ("dcat:mediaType", new Link(MediaTypes + file.Type.Split(';')[0])),
            .. known is null ? [] : new (string, CatalogueValue)[]
            {
                ("dcat:byteSize", new Plain(known.Value.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger")),
                ("spdx:checksum", new Nested(Node("", ["spdx:Checksum"], [("spdx:algorithm", new Link("spdx:checksumAlgorithm_sha256")), ("spdx:checksumValue", new Plain(known.Value.Sha256, "xsd:hexBinary"))]))),
            },
            .. Rights(settings),
        ]);
    }

    /// <summary>Every kind of file of an edition but the catalogue itself.</summary>
    private static IEnumerable<(string Key, string Title, string Type)> Files(OpenEdition edition) =>
        OpenDataFormat.All.Where(format => format.Kind is not (OpenDataKind.Dcat or OpenDataKind.DcatTurtle)).Select(format => (format.Key, format.Title, format.ContentType))
            .Concat(WritePublication.Formats.Where(_ => edition.Plan.Rows.Length > 0).Select(format => (format.Key, Titles[format.Value], WritePublication.FormOf(format.Value).ContentType)));

    private static readonly ImmutableDictionary<PublicationFormat, string> Titles = new Dictionary<PublicationFormat, string>
    {
        [PublicationFormat.Docx] = "三欄の取組方針（Word）",
        [PublicationFormat.Xlsx] = "取組方針（Excel）",
        [PublicationFormat.Html] = "三欄の取組方針（HTML）",
        [PublicationFormat.Json] = "取組方針（JSON）",
        [PublicationFormat.Comparison] = "新旧対照表（Word）",
    }.ToImmutableDictionary();

    private static IEnumerable<(string, CatalogueValue)> Common(OpenDataSettings settings)
    {
        yield return ("dcterms:language", new Link("http://publications.europa.eu/resource/authority/language/JPN"));
        if (settings.Publisher.Length > 0)
            yield return ("dcterms:publisher", new Nested(Node("", ["foaf:Agent"], [("foaf:name", new Words(settings.Publisher))])));
        foreach (var right in Rights(settings))
            yield return right;
    }

    private static IEnumerable<(string, CatalogueValue)> Rights(OpenDataSettings settings)
    {
        if (settings.LicenceUrl.Length > 0)
            yield return ("dcterms:license", new Link(settings.LicenceUrl));
        else if (settings.LicenceTitle.Length > 0)
            yield return ("dcterms:rights", new Nested(Node("", ["dcterms:RightsStatement"], [("dcterms:title", new Words(settings.LicenceTitle))])));
    }

    private static CatalogueNode Node(string iri, ImmutableArray<string> types, ImmutableArray<(string, CatalogueValue)> properties) => new(iri, types, properties);

    // Without an address of the office the addresses begin at the root of whatever host the file is taken from.
    private static string Root(OpenDataSettings settings) => settings.BaseUrl.Length > 0 ? settings.BaseUrl : "/";

    private static string PageOf(string root, OpenEdition edition) => $"{root}editions/{Uri.EscapeDataString(edition.Edition.Id)}";

    private static string Dataset(string root, OpenEdition edition) => PageOf(root, edition) + "#dataset";

    private static string Distribution(string root, OpenEdition edition, string key) => $"{PageOf(root, edition)}/open-data#{key}";
}
