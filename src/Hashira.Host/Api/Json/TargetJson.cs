using System.Text.Json;
using Hashira.Cycle.Register.Targets;
using Hashira.Documents.Plans;
using Hashira.Host.Pages;
using Hashira.Model;

namespace Hashira.Host.Api.Json;

/// <summary>Targets, what was reported on them, and indicators over the editions as JSON. Who judged a target is not told.</summary>
internal static class TargetJson
{
    /// <summary>A target as one JSON value.</summary>
    public static void Write(Utf8JsonWriter json, EditionTargets told, MeasureTarget target)
    {
        json.WriteStartObject();
        Members(json, told, target);
        json.WriteEndObject();
    }

    /// <summary>The members of a target.</summary>
    public static void Members(Utf8JsonWriter json, EditionTargets told, MeasureTarget target)
    {
        var (figure, terms, progress) = (target.Figure, target.Terms, target.Progress);
        json.WriteString("key", target.Key);
        json.WriteString("edition", told.EditionId);
        json.WriteString("column", ApiAddresses.ColumnOf(target.Mention));
        json.WriteString("code", target.Mention.Key.Code.Plain);
        json.WriteNumber("occurrence", target.Mention.Key.Occurrence);
        json.WriteText("what", figure.What);
        json.WriteText("printed", figure.Printed);
        Number(json, "value", terms.Value);
        json.WriteText("unit", figure.CommonUnit);
        json.WriteString("comparison", PlanJson.Key(terms.Comparison));
        Number(json, "baseline", terms.Baseline);
        json.WriteTime("due", terms.Due);
        json.WriteBoolean("lowerIsBetter", terms.IsDown);
        Truth(json, "cumulative", figure.IsCumulative);
        Truth(json, "summable", target.IsSummable);
        json.WriteTime("day", told.Day);
        json.WriteString("state", Word(progress.State));
        Number(json, "result", progress.Result);
        Number(json, "rate", progress.Rate is { } rate ? Math.Round(rate, 4) : null);
        json.WriteString("rule", progress.Rule == ProgressRule.None ? null : Word(progress.Rule));
        json.WriteString("reportedIn", target.ReportedIn);
        json.Objects("results", target.Results, result =>
        {
            json.WriteText("what", result.What);
            json.WriteText("printed", result.Printed);
            Number(json, "value", result.CommonValue);
            json.WriteText("unit", result.CommonUnit);
            json.WriteText("period", result.Period);
            PlanJson.WriteSource(json, result.Source);
        });
        if (target.Judgement is { } judged)
        {
            json.WriteStartObject("judgement");
            json.WriteString("verdict", Word(judged.Verdict));
            json.WriteText("reason", judged.Reason);
            json.WriteTime("at", judged.At);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("judgement");
        }

        PlanJson.WriteSource(json, figure.Source);
        json.Links(("self", ApiAddresses.Target(told.EditionId, target.Key)), ("measure", ApiAddresses.Measure(target.Mention)), ("page", Addresses.Target(told.EditionId, target.Key)));
    }

    /// <summary>The indicators of a measure over the editions.</summary>
    public static void Write(Utf8JsonWriter json, MeasureId id, IEnumerable<IndicatorSeries> series)
    {
        json.WriteStartObject();
        json.WriteString("id", id.ToString());
        json.Objects("indicators", series, indicator =>
        {
            json.WriteText("what", indicator.What);
            json.WriteText("unit", indicator.Unit);
            json.WriteBoolean("summable", indicator.IsSummable);
            Number(json, "total", indicator.Total);
            json.Objects("points", indicator.Points, point =>
            {
                json.WriteText("period", point.Period);
                json.WriteTime("lastDay", point.Last);
                json.WriteString("edition", point.EditionId);
                Number(json, "target", point.Target);
                Number(json, "result", point.Result);
                json.Texts("printed", point.Printed);
            });
        });
        json.Links(("history", ApiAddresses.History(id)), ("page", Addresses.MeasureHistory(id)));
        json.WriteEndObject();
    }

    /// <summary>achieved, notReported: a word as data has it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        else
            json.WriteNull(name);
    }

    private static void Truth(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } truth)
            json.WriteBoolean(name, truth);
        else
            json.WriteNull(name);
    }
}
