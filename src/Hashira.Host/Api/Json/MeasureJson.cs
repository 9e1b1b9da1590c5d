using System.Text.Json;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register.Lineage;
using Hashira.Documents.Plans;
using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Api.Json;

/// <summary>Measures and their history as JSON.</summary>
internal static class MeasureJson
{
    /// <summary>A measure in a list: one wording of it.</summary>
    public static void WriteItem(Utf8JsonWriter json, RowView row, MeasureMention mention, MeasureId id)
    {
        json.WriteStartObject();
        Head(json, row, mention, id);
        json.WritePropertyName("measure");
        PlanJson.WriteMeasure(json, mention.Measure);
        Links(json, mention, id);
        json.WriteEndObject();
    }

    /// <summary>A measure by itself: the whole row with its three columns, dates, totals and findings.</summary>
    public static void Write(Utf8JsonWriter json, EditionView view, RowView row, MeasureMention mention, MeasureId id)
    {
        json.WriteStartObject();
        Head(json, row, mention, id);
        json.WritePropertyName("columns");
        PlanJson.WriteRow(json, row.Row);
        var dates = row.Row.Current.SelectMany(measure => measure.Dates).Concat(row.Row.FollowUp?.Dates ?? []).Concat(row.Row.Revised.SelectMany(measure => measure.Dates));
        json.Objects("dates", dates, date =>
        {
            json.WriteText("printed", date.Printed);
            json.WriteTime("earliest", date.Earliest);
            json.WriteTime("latest", date.Latest);
            json.WriteText("fault", date.Fault);
            PlanJson.WriteSource(json, date.Source);
        });
        TotalsJson.Write(json, "totals", view.YearTotals([row]));
        json.WriteStartArray("findings");
        foreach (var finding in row.Findings)
            FindingsJson.WriteFinding(json, finding);
        json.WriteEndArray();
        Links(json, mention, id);
        json.WriteEndObject();
    }

    /// <summary>A measure over the editions. Who decided a link, and why, is not told.</summary>
    public static void Write(Utf8JsonWriter json, MeasureHistory history)
    {
        json.WriteStartObject();
        json.WriteString("id", history.Id.ToString());
        json.WriteText("name", history.Steps[^1].Mention.Name);
        json.Objects("steps", history.Steps, step =>
        {
            json.WriteStartObject("edition");
            json.WriteString("id", step.Edition.Id);
            json.WriteText("title", step.Edition.Title);
            json.WriteString("state", step.Edition.State == EditionState.Closed ? "closed" : "draft");
            json.WriteTime("importedAt", step.Edition.ImportedAt);
            json.WriteEndObject();
            json.WriteString("column", ApiAddresses.ColumnOf(step.Mention));
            json.WriteNumber("occurrence", step.Mention.Key.Occurrence);
            json.WritePropertyName("measure");
            PlanJson.WriteMeasure(json, step.Mention.Measure);
            json.Objects("origins", step.Origins, origin => Link(json, origin));
            Links(json, step.Mention, history.Id);
        });
        json.Objects("endings", history.Endings, ending => Link(json, ending));
        json.Links(("self", ApiAddresses.History(history.Id)), ("page", Addresses.MeasureHistory(history.Id)));
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, LineageEntry entry)
    {
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(entry.Link.Kind.ToString()));
        json.WriteBoolean("decided", entry.IsDecided);
        json.WriteNumber("likeness", Math.Round(entry.Link.Likeness, 4));
        if (entry.Link.From is { } from)
        {
            json.WriteStartObject("from");
            json.WriteString("edition", from.Side.EditionId);
            json.WriteString("column", ApiAddresses.ColumnOf(from));
            json.WriteString("code", from.Key.Code.Plain);
            json.WriteNumber("occurrence", from.Key.Occurrence);
            json.WriteText("heading", from.Measure.Heading?.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("from");
        }

        json.Texts("evidence", entry.Link.Evidence.Select(piece => piece.Words));
    }

    private static void Head(Utf8JsonWriter json, RowView row, MeasureMention mention, MeasureId id)
    {
        json.WriteString("id", id.ToString());
        json.WriteString("edition", mention.Side.EditionId);
        json.WriteString("column", ApiAddresses.ColumnOf(mention));
        json.WriteString("code", mention.Key.Code.Plain);
        json.WriteNumber("occurrence", mention.Key.Occurrence);
        json.WriteNumber("row", row.Index + 1);
        json.WriteMaybe("majorPolicy", row.Row.MajorPolicy == 0 ? null : row.Row.MajorPolicy);
        json.WriteString("change", PlanJson.Key(row.Row.Change.Kind));
    }

    private static void Links(Utf8JsonWriter json, MeasureMention mention, MeasureId id) => json.Links(
        ("self", ApiAddresses.Measure(mention)),
        ("history", ApiAddresses.History(id)),
        ("page", Addresses.Measure(mention.Side.EditionId, mention.Side.Column, mention.Key.Code, mention.Key.Occurrence)),
        ("source", Addresses.Place(mention.Side.EditionId, mention.Measure.Source)));
}
