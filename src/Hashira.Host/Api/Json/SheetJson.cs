using System.Text.Json;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Plans;
using Hashira.Host.Pages;
using Hashira.Model;

namespace Hashira.Host.Api.Json;

/// <summary>Review sheets, and what people confirmed about them, as JSON.</summary>
internal static class SheetJson
{
    /// <summary>A sheet in a list: whose it is and its amounts.</summary>
    public static void WriteItem(Utf8JsonWriter json, ReviewSheet sheet)
    {
        json.WriteStartObject();
        Head(json, sheet);
        Links(json, sheet.Key);
        json.WriteEndObject();
    }

    /// <summary>A sheet by itself.</summary>
    public static void Write(Utf8JsonWriter json, ReviewSheet sheet, IEnumerable<SheetLink> links)
    {
        json.WriteStartObject();
        Head(json, sheet);
        json.WriteText("purpose", sheet.Purpose);
        json.WriteText("summary", sheet.Summary);
        json.WriteText("works", sheet.Works);
        json.WriteText("formerNumber", sheet.FormerNumber);
        json.Objects("related", sheet.Related, related =>
        {
            json.WriteText("number", related.Number);
            json.WriteText("name", related.Name);
            json.WriteText("relation", related.Relation);
        });
        json.Objects("confirmed", links, link => Members(json, link));
        Links(json, sheet.Key);
        json.WriteEndObject();
    }

    /// <summary>A confirmed link as one JSON value.</summary>
    public static void Write(Utf8JsonWriter json, SheetLink link)
    {
        json.WriteStartObject();
        Members(json, link);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, SheetLink link)
    {
        json.WriteText("sheet", link.Sheet.ToString());
        json.WriteText("sheetName", link.SheetName);
        json.WriteString("measure", link.Measure?.ToString());
        json.WriteText("programme", link.Programme);
        json.WriteMaybe("fiscalYear", link.Year?.StartYear);
        json.WriteString("kind", link.Kind.Key);
        json.WriteMaybe("ordinal", link.Kind.Ordinal);
        json.WriteNumber("amountYen", link.Amount.Amount);
        Links(json, link.Sheet);
    }

    private static void Head(Utf8JsonWriter json, ReviewSheet sheet)
    {
        json.WriteText("key", sheet.Key.ToString());
        json.WriteString("system", sheet.Key.System == ReviewSheetSystem.RsSystem ? "rs" : "sheet");
        json.WriteNumber("businessYear", sheet.Key.BusinessYear.StartYear);
        json.WriteText("number", sheet.Key.Number);
        json.WriteText("name", sheet.Name);
        json.WriteText("ministry", sheet.Ministry);
        json.WriteText("bureau", sheet.Bureau);
        json.WriteText("division", sheet.Division);
        json.Objects("budgets", sheet.Budgets, budget =>
        {
            json.WriteNumber("fiscalYear", budget.Year.StartYear);
            json.WriteMaybe("initialYen", budget.Initial?.Amount);
            json.WriteMaybe("supplementaryYen", budget.Supplementary?.Amount);
            json.WriteMaybe("broughtForwardYen", budget.BroughtForward?.Amount);
            json.WriteMaybe("carriedOverYen", budget.CarriedOver?.Amount);
            json.WriteMaybe("contingencyYen", budget.Contingency?.Amount);
            json.WriteMaybe("availableYen", budget.Available?.Amount);
            json.WriteMaybe("executedYen", budget.Executed?.Amount);
            json.WriteMaybe("requestedYen", budget.Requested?.Amount);
        });
    }

    private static void Links(Utf8JsonWriter json, ReviewSheetKey key) => json.Links(("self", ApiAddresses.Sheet(key)), ("page", Addresses.Sheet(key.ToString())));
}
