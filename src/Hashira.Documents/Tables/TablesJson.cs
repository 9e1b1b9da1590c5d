using System.Text.Json;
using Hashira.Documents.Plans;

namespace Hashira.Documents.Tables;

/// <summary>表の JSON. The tables as JSON: UTF-8, Japanese unescaped, keys always in the same order.</summary>
public static class TablesJson
{
    private const int MostPending = 1 << 16;

    /// <summary>Writes the document and all its tables.</summary>
    /// <returns>How many tables there are.</returns>
    public static int Write(TableReading reading, Stream stream)
    {
        var document = reading.Document;
        using var writer = JapaneseJson.WriterTo(stream);
        writer.WriteStartObject();
        writer.WriteStartObject("document");
        writer.WriteText("file", document.File);
        writer.WriteText("sha256", document.Sha256);
        writer.WriteText("kind", document.Kind);
        writer.WriteNumber("pages", document.Pages);
        if (!document.Sheets.IsEmpty)
        {
            writer.WriteStartArray("sheets");
            foreach (var sheet in document.Sheets)
                writer.WriteText(sheet);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("tables");
        var count = 0;
        foreach (var table in reading.Tables)
        {
            Write(table, writer);
            count++;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return count;
    }

    private static void Write(TableInRows table, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("pages");
        foreach (var page in table.Pages)
            writer.WriteNumberValue(page);
        writer.WriteEndArray();
        writer.WriteNumber("rows", table.Rows);
        writer.WriteNumber("columns", table.Columns);
        if (table.Route != TableRoute.Document)
            writer.WriteText("route", table.Route switch { TableRoute.Tags => "tags", TableRoute.Rulings => "rulings", _ => "rulings-against-tags" });
        writer.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            Write(cell, writer);
            // Else the writer holds all of it until the end.
            if (writer.BytesPending > MostPending)
                writer.Flush();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(TableCell cell, Utf8JsonWriter writer)
    {
        var place = cell.Parts[0];
        writer.WriteStartObject();
        writer.WriteNumber("row", cell.Row);
        writer.WriteNumber("column", cell.Column);
        writer.WriteNumber("rowSpan", cell.RowSpan);
        writer.WriteNumber("columnSpan", cell.ColumnSpan);
        writer.WriteText("text", cell.Text);
        writer.WriteNumber("page", place.Page);
        writer.WriteNumber("x", place.X);
        writer.WriteNumber("y", place.Y);
        writer.WriteNumber("width", place.Width);
        writer.WriteNumber("height", place.Height);
        if (place.Address is not null)
            writer.WriteText("address", place.Address);
        writer.WriteEndObject();
    }
}
