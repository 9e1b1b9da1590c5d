using System.Text.Json;
using Hashira.Cycle.Register.Lineage;
using Hashira.Documents.Plans;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>A comparison as JSON: measures with their segments, notes, and every cell with its hashes.</summary>
public static class ComparisonJson
{
    /// <summary>The comparison as JSON text.</summary>
    public static string ToText(EditionComparison comparison) => JapaneseJson.ToText(json => Write(json, comparison));

    /// <summary>Writes the comparison as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, EditionComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("from", comparison.From.ToString());
        json.WriteString("to", comparison.To.ToString());
        json.WriteText("older", comparison.Older.Title);
        json.WriteText("newer", comparison.Newer.Title);
        json.WriteBoolean("same", comparison.IsSame);
        Array(json, "measures", comparison.Measures, measure =>
        {
            json.WriteString("kind", Word(measure.Kind));
            json.WriteBoolean("decided", measure.IsDecided);
            json.WriteBoolean("unchanged", measure.IsUnchanged);
            Array(json, "before", measure.Before, mention => Mention(json, mention));
            Array(json, "after", measure.After, mention => Mention(json, mention));
            Segments(json, "heading", measure.Heading);
            Segments(json, "text", measure.Text);
            Segments(json, "ministries", measure.Ministries);
            Array(json, "figures", measure.Figures, figure =>
            {
                json.WriteText("what", figure.What);
                json.WriteText("before", figure.Before);
                json.WriteText("after", figure.After);
            });
        });
        Array(json, "notes", WriteChangeNotes.Run(comparison), section =>
        {
            json.WriteText("heading", section.Heading);
            Array(json, "notes", section.Notes, note =>
            {
                json.WriteText("measure", string.Join('、', note.About.Named.Select(mention => mention.Name)));
                json.WriteText("text", note.Sentences);
            });
        });
        json.WriteText("normalisation", EditionComparison.Normalisation);
        Array(json, "cells", comparison.Cells, cell =>
        {
            json.WriteText("name", cell.Name);
            json.WriteString("column", JsonNamingPolicy.CamelCase.ConvertName(cell.Column.ToString()));
            json.WriteString("before", cell.Before);
            json.WriteString("after", cell.After);
            json.WriteBoolean("same", cell.IsSame);
            json.WriteBoolean("verbatim", cell.IsVerbatim);
        });
        Array(json, "unsettled", comparison.Faults, fault => json.WriteText("message", fault.Message));
        json.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter json, MeasureMention mention)
    {
        json.WriteString("code", mention.Key.Code.Plain);
        json.WriteText("heading", mention.Measure.Heading?.Text);
        json.WriteString("id", mention.OwnId.ToString());
    }

    private static void Segments(Utf8JsonWriter json, string name, WordingComparison? comparison)
    {
        if (comparison is null)
        {
            json.WriteNull(name);
            return;
        }

        Array(json, name, comparison.Segments, segment =>
        {
            json.WriteString("change", Word(segment.Change));
            json.WriteText("before", segment.Before);
            json.WriteText("after", segment.After);
        });
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
