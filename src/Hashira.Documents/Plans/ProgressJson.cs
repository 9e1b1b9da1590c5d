using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>進捗管理表の JSON. A progress table for other programs; each value on a line of its own, because a workbook has hundreds of thousands.</summary>
public static class ProgressJson
{
    /// <summary>As JSON text.</summary>
    public static string ToText(ProgressTable table, DocumentForm form) => JapaneseJson.ToText(writer => Write(writer, table, form));

    /// <summary>Writes <c>form</c>: which form the document was read with.</summary>
    internal static void WriteForm(this Utf8JsonWriter writer, DocumentForm form)
    {
        writer.WriteStartObject("form");
        writer.WriteString("id", form.Id);
        writer.WriteNumber("version", form.Version);
        writer.WriteText("name", form.Name);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProgressTable table, DocumentForm form)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("document");
        writer.WriteText("file", table.File);
        writer.WriteText("sha256", table.Sha256);
        writer.WriteString("kind", form.Layout);
        writer.WriteNumber("pages", table.Pages);
        writer.WriteStartArray("sheets");
        foreach (var sheet in table.Sheets)
            writer.WriteText(sheet);
        writer.WriteEndArray();
        writer.WriteStartObject("cells");
        writer.WriteNumber("printed", table.Coverage.Cells);
        writer.WriteNumber("assigned", table.Coverage.Assigned);
        writer.WriteNumber("furniture", table.Coverage.Furniture);
        writer.WriteNumber("notUnderstood", table.Coverage.NotUnderstood);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteForm(form);
        writer.WriteText("title", table.Title);
        Lines(writer, "columns", table.Columns, (line, column) => line
            .Number("table", column.Table).Number("column", column.Column).Text("heading", column.Heading).Text("role", column.Role).Year(column.Year));
        var day = IndicatorProgress.Day(table) ?? DateOnly.MinValue;
        writer.WriteStartArray("measures");
        foreach (var measure in table.Measures)
            Write(writer, measure, day);
        writer.WriteEndArray();
        Lines(writer, "notes", table.Notes, (line, note) => line.Text("text", note.Text).Place(note.Source));
        writer.WriteStartArray("problems");
        foreach (var problem in table.Problems)
            writer.WriteText(problem);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProgressMeasure measure, DateOnly day)
    {
        writer.WriteStartObject();
        writer.WriteText("code", measure.Code);
        writer.WriteText("name", measure.Name);
        writer.WriteBoolean("total", measure.IsTotal);
        Lines(writer, "levels", measure.Levels, (line, level) => line
            .Text("kind", level.Kind.ToString().ToLowerInvariant()).Text("heading", level.Heading).Text("code", level.Code?.Text).Text("name", level.Name?.Text).Place((level.Code ?? level.Name)!.Source));
        writer.WriteText("department", measure.Department?.Text);
        writer.WriteStartArray("indicators");
        foreach (var indicator in measure.Indicators)
            Write(writer, indicator, day);
        writer.WriteEndArray();
        Lines(writer, "amounts", measure.Amounts, (line, amount) => line
            .Year(amount.Year).Text("phase", amount.Phase.ToString().ToLowerInvariant()).Text("state", State(amount.State)).Number("amountYen", amount.Amount?.Amount)
            .Text("unit", amount.Unit).Text("heading", amount.Heading).Text("printed", amount.Printed).Place(amount.Source));
        Lines(writer, "others", measure.Others, (line, other) => line.Text("heading", other.Heading).Text("text", other.Text).Place(other.Source));
        writer.WritePropertyName("source");
        Raw(writer, new Line().Members(measure.Source));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Indicator indicator, DateOnly day)
    {
        writer.WriteStartObject();
        writer.WriteText("code", indicator.Code?.Text);
        writer.WriteText("name", indicator.Name?.Text);
        writer.WriteString("kind", indicator.Kind.ToString().ToLowerInvariant());
        writer.WriteText("unit", indicator.Unit);
        writer.WriteString("direction", indicator.Direction.ToString().ToLowerInvariant());
        Values(writer, "baselines", indicator.Baselines);
        Values(writer, "targets", indicator.Targets);
        Values(writer, "results", indicator.Results);
        Values(writer, "rates", indicator.Rates);
        Lines(writer, "progress", [.. IndicatorProgress.Of(indicator, day)], (line, item) => line
            .Year(item.Target.Year).Text("target", item.Target.Printed).Number("result", item.Progress.Result).Text("state", Kebab(item.Progress.State.ToString()))
            .Number("rate", item.Progress.Rate is { } rate ? Math.Round(rate, 4) : null).Text("rule", Kebab(item.Progress.Rule.ToString())));
        writer.WritePropertyName("source");
        Raw(writer, new Line().Members(indicator.Source));
        writer.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter writer, string name, ImmutableArray<IndicatorValue> values) => Lines(writer, name, values, (line, value) => line
        .Year(value.Year).Text("state", State(value.State)).Number("value", value.Number).Text("unit", value.Unit).Text("qualifier", value.Qualifier)
        .Text("heading", value.Heading).Text("printed", value.Printed).Place(value.Source));

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string State(ReportedState state) => state switch
    {
        ReportedState.NotApplicable => "not-applicable",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static void Lines<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Func<Line, T, Line> fill)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            Raw(writer, fill(new Line(), item));
        writer.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter writer, Line line) => writer.WriteRawValue(line.Close(), skipInputValidation: true);

    /// <summary>An object on one line.</summary>
    private sealed class Line
    {
        private readonly StringBuilder _text = new("{ ", 160);

        public Line Text(string name, string? value)
        {
            Name(name).Append(value is null ? "null" : JapaneseJson.Quoted(value));
            return this;
        }

        public Line Number(string name, decimal? value)
        {
            // 12.50 and 12.5 are one number.
            Name(name).Append(value is { } number ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : "null");
            return this;
        }

        public Line Year(FiscalYear? year) => Number("fiscalYear", year?.StartYear);

        public Line Place(TablePlace place)
        {
            Name("source").Append(new Line().Members(place).Close());
            return this;
        }

        public Line Members(TablePlace place) =>
            Number("page", place.Page).Number("table", place.Table).Number("row", place.Row).Number("column", place.Column).Text("address", place.Address);

        public string Close() => _text.Append(" }").ToString();

        private StringBuilder Name(string name) => (_text.Length > 2 ? _text.Append(", ") : _text).Append('"').Append(name).Append("\": ");
    }
}
