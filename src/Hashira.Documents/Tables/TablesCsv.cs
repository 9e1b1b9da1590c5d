namespace Hashira.Documents.Tables;

/// <summary>
/// 表の CSV. All tables one below the other, an empty line between two. A merged cell stands in its first field; the others it covers are empty. A cell
/// that a spreadsheet would take for a formula is kept from it by a leading apostrophe.
/// </summary>
public static class TablesCsv
{
    /// <summary>Writes all tables.</summary>
    public static void Write(TableDocument document, TextWriter writer)
    {
        for (var i = 0; i < document.Tables.Length; i++)
        {
            if (i > 0)
                writer.Write("\r\n");
            Write(document.Tables[i], writer);
        }
    }

    private static void Write(Table table, TextWriter writer)
    {
        var next = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            var texts = new string[table.Columns];
            for (; next < table.Cells.Length && table.Cells[next].Row == row; next++)
                texts[table.Cells[next].Column] = table.Cells[next].Text;
            writer.Write(string.Join(',', texts.Select(Field)));
            writer.Write("\r\n");
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
