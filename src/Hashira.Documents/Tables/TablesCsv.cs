namespace Hashira.Documents.Tables;

/// <summary>
/// 表の CSV. All tables one below the other, an empty line between two. A merged cell stands in its first field; the others it covers are empty. A cell
/// that a spreadsheet would take for a formula is kept from it by a leading apostrophe.
/// </summary>
public static class TablesCsv
{
    /// <summary>Writes all tables.</summary>
    /// <returns>How many there are.</returns>
    public static int Write(TableReading reading, TextWriter writer)
    {
        var count = 0;
        foreach (var table in reading.Tables)
        {
            if (count++ > 0)
                writer.Write("\r\n");
            Write(table, writer);
        }

        return count;
    }

    private static void Write(TableInRows table, TextWriter writer)
    {
        var row = 0;
        var texts = new string[table.Columns];
        foreach (var cell in table.Cells)
        {
            while (row < cell.Row)
                End();
            texts[cell.Column] = cell.Text;
        }

        while (row < table.Rows)
            End();

        void End()
        {
            writer.Write(string.Join(',', texts.Select(Field)));
            writer.Write("\r\n");
            Array.Clear(texts);
            row++;
        }
    }

    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var plain = text[0] is '=' or '@' || (text[0] is '+' or '-' && text.Length > 1 && !char.IsAsciiDigit(text[1])) ? "'" + text : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
