using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData.Gif;

/// <summary>
/// 行政サービス・制度. Writes the programmes that a plan names in the government's model for support schemes, as CSV and JSON. Only what the plan says is
/// filled in: conditions, rates, calls and numbers of schemes it does not tell, so they stay empty, the required ones too; a list tells
/// which of those an office has to add.
/// </summary>
public static class WriteServices
{
    private const int LongestSummary = 100;
    private const int LongestContent = 500;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A zip with <c>services.csv</c>, <c>services.json</c> and <c>README.md</c>.</summary>
    public static byte[] Run(OpenEdition edition, OpenDataSettings settings)
    {
        var services = Services(edition, settings).ToList();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("services.csv", CsvTable.Write([.. ServiceModel.Fields.Select(field => field.Name)], services.Select(service => ServiceModel.Fields.Select(field => service.Values.GetValueOrDefault(field.Name)))));
            Add("services.json", Encoding.UTF8.GetBytes(JapaneseJson.ToText(json => Write(json, edition, services))));
            Add("README.md", Encoding.UTF8.GetBytes(Readme(edition, services)));

            void Add(string name, byte[] content)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    // A programme that is named at several places is one scheme; the first place tells of it.
    private static IEnumerable<Service> Services(OpenEdition edition, OpenDataSettings settings) => OpenCell.Of(edition)
        .SelectMany(cell => cell.Programmes, (cell, programme) => (cell, programme)).Where(named => !named.programme.Name.IsEmpty)
        .GroupBy(named => JapaneseText.Fold(named.programme.Name.Text)).Select(places =>
        {
            var (cell, programme) = places.First();
            var row = edition.Plan.Rows[cell.Row - 1];
            var measure = cell.Mention?.Measure ?? row.Revised.Concat(row.Current).FirstOrDefault();
            var ministries = places.SelectMany(place => place.programme.Ministries).ToList() is { Count: > 0 } own ? own : [.. measure?.Ministries ?? []];
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ServiceModel.Body] = string.Join(';', ministries.Select(ministry => ministry.Ministry?.Name ?? ministry.Printed).Distinct()),
                [ServiceModel.Title] = programme.Name.Text,
                [ServiceModel.Summary] = Cut(FirstSentence(measure?.Text.Text ?? ""), LongestSummary),
                [ServiceModel.Content] = Cut(measure?.Text.Text ?? "", LongestContent),
                [ServiceModel.Reference] = edition.Edition.Title,
                [ServiceModel.ReferenceUrl] = Url(edition, row, cell, settings),
                [ServiceModel.Keywords] = measure?.Heading?.Text ?? "",
                [ServiceModel.Contact] = settings.Contact,
            };
            return new Service(values.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), cell, programme.Source);
        });

    private static string Url(OpenEdition edition, PlanRow row, OpenCell cell, OpenDataSettings settings) => settings.BaseUrl.Length == 0 ? ""
        : settings.BaseUrl + $"editions/{Uri.EscapeDataString(edition.Edition.Id)}/" + (row.Revised is [var revised, ..] ? $"measures/revised/{revised.Code.Plain}"
            : row.Current is [var current, ..] ? $"measures/current/{current.Code.Plain}" : string.Create(CultureInfo.InvariantCulture, $"rows/{cell.Row}"));

    private static string FirstSentence(string text) => text.IndexOf('。', StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static void Write(Utf8JsonWriter json, OpenEdition edition, List<Service> services)
    {
        json.WriteStartObject();
        json.WriteText("model", ServiceModel.Name);
        json.WriteString("edition", edition.Edition.Id);
        json.WriteText("title", edition.Edition.Title);
        json.WriteStartArray("required");
        foreach (var field in ServiceModel.Fields.Where(field => field.IsRequired))
            json.WriteText(field.Name);
        json.WriteEndArray();
        json.WriteStartArray("services");
        foreach (var service in services)
        {
            json.WriteStartObject();
            json.WriteStartObject("fields");
            foreach (var field in ServiceModel.Fields)
                json.WriteText(field.Name, service.Values.GetValueOrDefault(field.Name));
            json.WriteEndObject();
            json.WriteStartArray("missing");
            foreach (var name in service.Missing)
                json.WriteText(name);
            json.WriteEndArray();
            json.WriteNumber("row", service.Cell.Row);
            PlanJson.WriteSource(json, service.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Readme(OpenEdition edition, List<Service> services)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# 行政サービス・制度\n\n「{edition.Edition.Title}」に名前のある事業 {services.Count} 件を、{ServiceModel.Name} の項目に写したものです。\n\n");
        page.Append("方針に書かれていないことは空のままです。対象者、補助率、公募の期間などは、所管の府省が書き加えてください。制度番号は所管の府省が付ける番号なので、空にしています。\n\n");
        page.Append("| 項目 | 必須 | 入っている件数 |\n|---|---|---|\n");
        foreach (var field in ServiceModel.Fields)
            page.Append(CultureInfo.InvariantCulture, $"| {field.Name} | {(field.IsRequired ? "必須" : "")} | {services.Count(service => service.Values.ContainsKey(field.Name))} |\n");
        page.Append(CultureInfo.InvariantCulture, $"\n必須の項目に空のある制度：{services.Count(service => service.Missing.Any())} 件。どの項目が空かは services.json の missing にあります。\n");
        return page.ToString();
    }

    private sealed record Service(Dictionary<string, string> Values, OpenCell Cell, SourceLocation Source)
    {
        public IEnumerable<string> Missing => ServiceModel.Fields.Where(item => item.IsRequired && !Values.ContainsKey(item.Name)).Select(item => item.Name);
    }
}
