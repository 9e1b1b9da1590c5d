using System.Globalization;
using System.Text;
using CsvHelper;

namespace Hashira.Documents.Writers;

/// <summary>
/// 表計算ソフト向けの CSV. A table for people who open it in a spreadsheet: CR LF between lines, quotes where a value needs them, and a text that would be run as
/// a formula kept from it by a leading apostrophe. Tables for programs are <see cref="OpenData.CsvTable"/>, which changes no value.
/// </summary>
public static class SheetCsv
{
    /// <summary>The table as a file: UTF-8 with a mark at its beginning, so that Excel reads it as Japanese.</summary>
    /// <param name="heads">Heads of the columns.</param>
    /// <param name="rows">Texts and numbers, one for every column; <see langword="null"/> is an empty cell, 0 is 0.</param>
    public static byte[] Write(IReadOnlyList<string> heads, IEnumerable<IEnumerable<object?>> rows) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(heads, rows))];

    /// <summary>The same without the mark, as a text.</summary>
    public static string Text(IReadOnlyList<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord([.. heads]);
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Field)]);
        }

        return text.ToString();
    }

    private static string Field(object? cell) => cell switch
    {
        null => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Disarmed(cell.ToString() ?? ""),
    };

    // A negative number is no formula.
    private static string Disarmed(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
}
