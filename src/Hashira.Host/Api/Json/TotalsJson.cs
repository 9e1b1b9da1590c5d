using System.Text.Json;
using Hashira.Cycle.Register;
using Hashira.Documents.Plans;

namespace Hashira.Host.Api.Json;

/// <summary>Totals of budgets as JSON.</summary>
internal static class TotalsJson
{
    /// <summary>A member that holds totals by fiscal year: at least, at most, and what was left out of either and why.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<YearTotal> totals) => json.Objects(name, totals, total =>
    {
        json.WriteMaybe("fiscalYear", total.Year?.StartYear);
        json.WriteNumber("certainMinimumYen", total.Total.CertainMinimum.Amount);
        json.WriteNumber("possibleMaximumYen", total.Total.PossibleMaximum.Amount);
        json.WriteBoolean("exact", total.Total.IsExact);
        json.WriteNumber("figures", total.Figures.Length);
        json.Objects("leftOut", total.Total.LeftOut, omission =>
        {
            json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(omission.Reason.ToString()));
            json.WriteText("programme", omission.Figure.Programme);
            json.WriteNumber("amountYen", omission.Figure.Amount.Amount);
            json.WriteText("printed", omission.Figure.Printed);
            PlanJson.WriteSource(json, omission.Figure.Source);
        });
    });
}
