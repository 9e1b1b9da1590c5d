using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Register.Money;
using Hashira.Documents.Plans;

namespace Hashira.Host.Api.Json;

/// <summary>Totals of budgets as JSON.</summary>
internal static class TotalsJson
{
    /// <summary>A member that holds totals by fiscal year: at least, at most, and what was left out of either and why.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<MoneyGroup> totals) => json.Objects(name, totals, total =>
    {
        json.WriteMaybe("fiscalYear", int.TryParse(total.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);
        json.WriteNumber("certainMinimumYen", total.Total.CertainMinimum.Amount);
        json.WriteNumber("possibleMaximumYen", total.Total.PossibleMaximum.Amount);
        json.WriteBoolean("exact", total.Total.IsExact);
        json.WriteNumber("lines", total.Lines);
        json.WriteNumber("shared", total.Shared);
        json.Objects("leftOut", total.Total.LeftOut, omission =>
        {
            json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(omission.Reason.ToString()));
            json.WriteBoolean("inMaximum", omission.InMaximum);
            json.WriteString("line", omission.Line.Key);
            json.WriteText("programme", omission.Mention.Name);
            json.WriteNumber("amountYen", omission.Figure.Amount.Amount);
            json.WriteText("printed", omission.Figure.Printed);
            PlanJson.WriteSource(json, omission.Figure.Source);
        });
    });
}
