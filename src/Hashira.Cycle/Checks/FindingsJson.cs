using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 指摘のJSON. Findings for other programs: <c>hashira check --format json</c>. Members always stand in the same order; a place outside the table has
/// <c>null</c> for its code.
/// </summary>
public static class FindingsJson
{
    /// <summary>The document and its findings as JSON text.</summary>
    public static string ToText(SourceDocument document, IEnumerable<Finding> findings) => JapaneseJson.ToText(writer => Write(writer, document, findings));

    /// <summary>Writes the document and its findings as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, SourceDocument document, IEnumerable<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        PlanJson.WriteDocument(writer, document);
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
            Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Name of a severity in JSON: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public static string Key(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("severity", Key(finding.Severity));
        WritePlace(writer, finding.Code, finding.Column, finding.Excerpt);
        writer.WriteText("message", finding.Message);
        writer.WriteText("advice", finding.Advice);
        PlanJson.WriteSource(writer, finding.Source);
        writer.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            writer.WriteStartObject();
            WritePlace(writer, place.Code, place.Column, place.Excerpt);
            PlanJson.WriteSource(writer, place.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, MeasureCode? code, PlanColumn column, string excerpt)
    {
        writer.WriteString("code", code?.Plain);
        writer.WriteString("column", PlanJson.Key(column));
        writer.WriteText("excerpt", excerpt);
    }
}
