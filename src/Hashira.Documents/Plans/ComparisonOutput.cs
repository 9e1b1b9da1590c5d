using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>新旧対照表の JSON と一覧. A two-column table for other programs and for people. Rows have the members of a plan's rows; there is no follow-up.</summary>
public static class ComparisonOutput
{
    /// <summary>As JSON text.</summary>
    public static string ToJson(ComparisonTable table, DocumentForm form) => JapaneseJson.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        PlanJson.WriteDocument(writer, table.Document);
        writer.WriteForm(form);
        writer.WriteText("title", table.Title.Text);
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows)
            Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>As an indented list; lines end with a line feed.</summary>
    public static string ToTree(ComparisonTable table)
    {
        var tree = new StringBuilder();
        tree.Append(table.Title.IsEmpty ? "（表題なし）" : table.Title.Text.Replace('\n', ' ')).Append('\n');
        foreach (var (row, i) in table.Rows.Select((row, i) => (row, i)))
        {
            tree.Append(CultureInfo.InvariantCulture, $"  {i + 1}　{(row.IsOmitted ? "略" : row.Change switch { MeasureChange.New => "新設", MeasureChange.Ended => "削除", _ => "改定" })}\n");
            Append(tree, "旧", row.Current, row.Marks.FirstOrDefault(mark => mark.Column == PlanColumn.Current));
            Append(tree, "新", row.Revised, row.Marks.FirstOrDefault(mark => mark.Column == PlanColumn.Revised));
            if (!row.Remarks.IsEmpty)
                tree.Append("    備考　").Append(Short(row.Remarks.Text)).Append('\n');
        }

        return tree.ToString();
    }

    private static void Append(StringBuilder tree, string side, ImmutableArray<ComparisonItem> items, PlacedText? mark)
    {
        foreach (var item in items)
            tree.Append("    ").Append(side).Append('　').Append(item.Measure is { } measure ? $"{measure.Code}{(measure.Heading is { } heading ? $"【{heading.Text}】" : "")}　" : "").Append(Short(item.Text.Text)).Append('\n');
        if (items.IsEmpty)
            tree.Append("    ").Append(side).Append('　').Append(mark?.Text ?? "（記載なし）").Append('\n');
    }

    private static string Short(string text) => text.Replace('\n', ' ') is { Length: > 60 } line ? line[..60] + "…" : text.Replace('\n', ' ');

    private static void Write(Utf8JsonWriter writer, ComparisonRow row)
    {
        writer.WriteStartObject();
        Write(writer, "current", row.Current);
        writer.WriteNull("followUp");
        Write(writer, "revised", row.Revised);
        writer.WriteStartObject("change");
        writer.WriteString("kind", row.Change switch { MeasureChange.New => "new", MeasureChange.Ended => "ended", _ => "continued" });
        writer.WriteBoolean("omitted", row.IsOmitted);
        writer.WriteStartArray("marks");
        foreach (var mark in row.Marks)
            writer.WriteText(mark.Text);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteText("remarks", row.Remarks.IsEmpty ? null : row.Remarks.Text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<ComparisonItem> items)
    {
        if (items.IsEmpty)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            if (item.Measure is { } measure)
            {
                PlanJson.WriteMeasure(writer, measure);
                continue;
            }

            writer.WriteStartObject();
            writer.WriteNull("code");
            writer.WriteNull("printedCode");
            writer.WriteNull("heading");
            writer.WriteStartArray("ministries");
            writer.WriteEndArray();
            writer.WriteText("text", item.Text.Text);
            PlanJson.WriteSource(writer, item.Source);
            writer.WriteStartArray("programmes");
            writer.WriteEndArray();
            writer.WriteStartArray("figures");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
