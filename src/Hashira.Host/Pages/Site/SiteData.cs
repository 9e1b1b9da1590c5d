using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Shell;

namespace Hashira.Host.Pages.Site;

/// <summary>What pages say of themselves as linked data in the words of schema.org, whose Dataset search engines read as the DCAT they know.</summary>
internal static class SiteData
{
    private const string Schema = "https://schema.org";

    /// <summary>The site and its search.</summary>
    public static Dictionary<string, object?> Of(HttpContext context) => new()
    {
        ["@context"] = Schema,
        ["@type"] = "WebSite",
        ["name"] = Words.SiteName,
        ["url"] = PublicAddress.Of(context, Addresses.Home),
        ["inLanguage"] = "ja",
        ["potentialAction"] = new Dictionary<string, object?>
        {
            ["@type"] = "SearchAction",
            ["target"] = new Dictionary<string, object?> { ["@type"] = "EntryPoint", ["urlTemplate"] = PublicAddress.Of(context, Addresses.Search + "?q={q}") },
            ["query-input"] = "required name=q",
        },
    };

    /// <summary>An edition as a data set with its files.</summary>
    public static Dictionary<string, object?> Of(HttpContext context, EditionView edition) => new()
    {
        ["@context"] = Schema,
        ["@type"] = "Dataset",
        ["@id"] = PublicAddress.Of(context, Addresses.Edition(edition.Id)),
        ["name"] = edition.Title,
        ["description"] = Words.EditionDescription.With(edition.Title),
        ["identifier"] = edition.Id,
        ["url"] = PublicAddress.Of(context, Addresses.Edition(edition.Id)),
        ["inLanguage"] = "ja",
        ["dateModified"] = edition.Shown.Edition.ImportedAt.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["distribution"] = new[]
        {
            File("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            File("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            File("html", "text/html"),
            File("json", "application/json"),
        }.Select(file => new Dictionary<string, object?> { ["@type"] = "DataDownload", ["encodingFormat"] = file.Type, ["contentUrl"] = PublicAddress.Of(context, Addresses.File(edition.Id, file.Format)) }).ToArray(),
    };

    /// <summary>A measure as a service of the state.</summary>
    public static Dictionary<string, object?> Of(HttpContext context, MeasureHistory history)
    {
        var last = history.Steps[^1];
        return new()
        {
            ["@context"] = Schema,
            ["@type"] = "GovernmentService",
            ["@id"] = PublicAddress.Of(context, Addresses.MeasureHistory(history.Id)),
            ["identifier"] = history.Id.ToString(),
            ["name"] = last.Mention.Name,
            ["description"] = last.Mention.Measure.Text.Text,
            ["url"] = PublicAddress.Of(context, Addresses.MeasureHistory(history.Id)),
            ["inLanguage"] = "ja",
            ["areaServed"] = new Dictionary<string, object?> { ["@type"] = "Country", ["name"] = "日本" },
            ["serviceOperator"] = last.Mention.Measure.Ministries.Where(ministry => ministry.Ministry is not { IsCollective: true })
                .Select(ministry => new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["name"] = ministry.Ministry?.Name ?? ministry.Printed }).ToArray(),
            ["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "Dataset", ["name"] = last.Edition.Title, ["url"] = PublicAddress.Of(context, Addresses.Edition(last.Edition.Id)) },
        };
    }

    private static (string Format, string Type) File(string format, string type) => (format, type);
}
