using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 指摘のJSON. Findings for other programs: <c>hashira check --format json</c>. Members always stand in the same order; a place outside the table has
/// <c>null</c> for its code.
/// </summary>
public static class FindingsJson
{
    /// <summary>The document and its findings as JSON text, nothing being known or waived.</summary>
    public static string ToText(SourceDocument document, IEnumerable<Finding> findings) => ToText(document, FindingsReview.Of(findings));

    /// <summary>The document and its findings as JSON text.</summary>
    public static string ToText(SourceDocument document, FindingsReview review) => JapaneseJson.ToText(writer => Write(writer, document, review));

    /// <summary>Name of a severity in JSON: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public static string Key(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Write(Utf8JsonWriter writer, SourceDocument document, FindingsReview review)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        PlanJson.WriteDocument(writer, document);
        writer.WriteStartArray("findings");
        // In order of the document; the rank says in which order to look at them.
        foreach (var (rank, item) in review.Findings.Index().OrderBy(item => item.Item.Finding.Source.Start).ThenBy(item => item.Index))
            Write(writer, item, rank + 1);
        writer.WriteEndArray();
        writer.WriteStartArray("fixed");
        foreach (var known in review.Fixed)
        {
            writer.WriteStartObject();
            writer.WriteString("id", known.Check);
            writer.WriteString("code", known.Code);
            writer.WriteString("column", known.Column);
            writer.WriteText("excerpt", known.Excerpt);
            writer.WriteString("fingerprint", known.Fingerprint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes a finding as one JSON object, whatever anybody may have decided about it.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        WriteMembers(writer, finding);
        WriteAlso(writer, finding);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReviewedFinding item, int rank)
    {
        writer.WriteStartObject();
        WriteMembers(writer, item.Finding);
        writer.WriteNumber("rank", rank);
        writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(item.State.ToString()));
        WriteWaiver(writer, item.Waiver);
        WriteAlso(writer, item.Finding);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Finding finding)
    {
        var check = CheckCatalogue.WithId(finding.Id);
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
        writer.WriteText("title", check?.Title);
        writer.WriteString("family", check?.Family.Key());
        writer.WriteText("why", check?.Rationale);
        writer.WriteText("basis", check?.Basis);
        writer.WriteText("proposal", finding.Proposal);
        writer.WriteString("fingerprint", finding.Fingerprint);
    }

    private static void WriteAlso(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("also");
        foreach (var also in finding.Also)
        {
            writer.WriteStartObject();
            writer.WriteString("id", also.Id);
            writer.WriteText("excerpt", also.Excerpt);
            writer.WriteText("message", also.Message);
            writer.WriteText("advice", also.Advice);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWaiver(Utf8JsonWriter writer, Settings.Waiver? waiver)
    {
        if (waiver is null)
        {
            writer.WriteNull("waiver");
            return;
        }

        writer.WriteStartObject("waiver");
        writer.WriteText("reason", waiver.Reason);
        writer.WriteText("by", waiver.By);
        writer.WriteString("until", waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, MeasureCode? code, PlanColumn column, string excerpt)
    {
        writer.WriteString("code", code?.Plain);
        writer.WriteString("column", PlanJson.Key(column));
        writer.WriteText("excerpt", excerpt);
    }
}
