using System.Text.Json;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register;
using Hashira.Documents.Plans;
using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Api.Json;

/// <summary>Editions as JSON.</summary>
internal static class EditionJson
{
    /// <summary>An edition in a list.</summary>
    public static void Write(Utf8JsonWriter json, EditionSummary summary)
    {
        json.WriteStartObject();
        Members(json, summary);
        json.WriteEndObject();
    }

    /// <summary>An edition by itself, with its pillars and major policies.</summary>
    public static void Write(Utf8JsonWriter json, EditionSummary summary, EditionView view)
    {
        json.WriteStartObject();
        Members(json, summary);
        json.Objects("pillars", view.Plan.Pillars, pillar =>
        {
            json.WriteNumber("number", pillar.Number);
            json.WriteText("title", pillar.Title.Text);
            PlanJson.WriteSource(json, pillar.Source);
        });
        json.Objects("majorPolicies", view.Plan.MajorPolicies, policy =>
        {
            json.WriteNumber("number", policy.Number);
            json.WriteNumber("pillar", policy.Pillar);
            json.WriteText("text", policy.Text.Text);
            PlanJson.WriteSource(json, policy.Source);
        });
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, EditionSummary summary)
    {
        var id = summary.Edition.Id;
        json.WriteString("id", id);
        json.WriteText("title", summary.Edition.Title);
        json.WriteString("state", summary.Edition.State == EditionState.Closed ? "closed" : "draft");
        json.WriteTime("importedAt", summary.Edition.ImportedAt);
        json.WriteStartObject("document");
        json.WriteText("file", summary.File);
        json.WriteString("sha256", summary.Edition.Sha256);
        json.WriteNumber("pages", summary.Pages);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        json.WriteNumber("pillars", summary.Pillars);
        json.WriteNumber("majorPolicies", summary.MajorPolicies);
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("currentMeasures", summary.CurrentMeasures);
        json.WriteNumber("revisedMeasures", summary.RevisedMeasures);
        json.WriteEndObject();
        json.WriteStartObject("changes");
        foreach (var change in Enum.GetValues<MeasureChange>())
            json.WriteNumber(PlanJson.Key(change), summary.Changes.GetValueOrDefault(change));
        json.WriteEndObject();
        json.WriteStartObject("findings");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
            json.WriteNumber(FindingsJson.Key(severity), summary.Findings.GetValueOrDefault(severity));
        json.WriteEndObject();
        var self = ApiAddresses.Edition(id);
        json.Links(
            ("self", self), ("plan", self + "/plan"), ("measures", self + "/measures"), ("ministries", self + "/ministries"), ("programmes", self + "/programmes"), ("money", self + "/money"), ("totals", self + "/totals"), ("targets", self + "/targets"), ("unreported", self + "/unreported"), ("sheetLinks", self + "/sheet-links"),
            ("findings", self + "/findings"), ("document", self + "/document"), ("files", self + "/files"), ("page", Addresses.Edition(id)));
    }
}
