using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reports;

/// <summary>
/// 指摘のSARIF. Findings in SARIF 2.1.0, for tools that show the findings of any checker. Offsets of regions count UTF-16 units in the text that was
/// read from the document, which for Word, Excel and PDF is not the file itself.
/// </summary>
public static class FindingsSarif
{
    private const string FingerprintName = "hashiraFinding/v1";

    /// <summary>The log as JSON text.</summary>
    public static string ToText(SourceDocument document, FindingsReview review) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartArray("artifacts");
        json.WriteStartObject();
        WriteArtifact(json, "location", document);
        json.WriteStartObject("hashes");
        json.WriteString("sha-256", document.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("language", "ja-JP");
        json.WriteStartArray("results");
        foreach (var (rank, item) in review.Findings.Index())
            WriteResult(json, document, item, rank, review);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Hashira");
        json.WriteString("version", typeof(FindingsSarif).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteString("language", "ja-JP");
        json.WriteStartArray("rules");
        foreach (var check in CheckCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            json.WriteString("name", check.GetType().Name);
            Message(json, "shortDescription", check.Title);
            Message(json, "fullDescription", check.Rationale);
            json.WriteStartObject("help");
            json.WriteText("text", $"{check.Rationale}\n根拠：{check.Basis}");
            json.WriteText("markdown", $"{check.Rationale}\n\n**根拠**：{check.Basis}");
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", FindingsJson.Key(check.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(check.Family.Key());
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SourceDocument document, ReviewedFinding item, int rank, FindingsReview review)
    {
        var finding = item.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", CheckCatalogue.All.IndexOf(CheckCatalogue.WithId(finding.Id)!));
        json.WriteString("level", FindingsJson.Key(finding.Severity));
        Message(json, "message", string.Join('\n', finding.Also.Select(also => $"{also.Id}：{also.Message}").Prepend($"{finding.Message}\n{finding.Advice}")));
        json.WriteStartArray("locations");
        WriteLocation(json, document, finding.Code, finding.Column, finding.Excerpt, finding.Source, null);
        json.WriteEndArray();
        if (finding.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var (index, place) in finding.Related.Index())
                WriteLocation(json, document, place.Code, place.Column, place.Excerpt, place.Source, index);
            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (review.HasBaseline)
            json.WriteString("baselineState", item.State == FindingState.New ? "new" : "unchanged");
        json.WriteStartArray("suppressions");
        if (item is { State: FindingState.Waived, Waiver: { } waiver })
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteText("justification", $"{waiver.Reason}（{waiver.By}{(waiver.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"、{until:yyyy-MM-dd}まで") : "")}）");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // 100 for the first, falling; SARIF's rank goes from 0 to 100.
        json.WriteNumber("rank", Math.Round(100.0 * (review.Findings.Length - rank) / review.Findings.Length, 2));
        if (finding.Proposal is { } proposal)
        {
            json.WriteStartObject("properties");
            json.WriteText("proposal", proposal);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceDocument document, MeasureCode? code, PlanColumn column, string excerpt, SourceLocation source, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, "artifactLocation", document);
        json.WriteStartObject("region");
        json.WriteNumber("charOffset", source.Start);
        json.WriteNumber("charLength", source.Spans[0].Length);
        json.WriteStartObject("snippet");
        json.WriteText("text", excerpt);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteText("name", $"{code?.ToString() ?? "表の外"}（{Reading.Phrase.Name(column)}）");
        json.WriteString("fullyQualifiedName", $"{code?.Plain ?? "document"}/{PlanJson.Key(column)}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string name, SourceDocument document)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", Uri.EscapeDataString(document.File));
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }
}
