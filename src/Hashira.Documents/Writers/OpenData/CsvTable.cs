using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Hashira.Documents.Writers.OpenData;

/// <summary>
/// CSV. A table as RFC 4180 has it: UTF-8 without a mark at its beginning, a header line, CR LF between lines, quotes where a value needs them.
/// Values stand as they are, also where a spreadsheet would take them for a formula.
/// </summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Form = new() { Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>The table as a file.</summary>
    public static byte[] Write(OpenTable table) => Write([.. table.Columns.Select(column => column.Name)], table.Rows.Select(row => row.Select(Text)));

    /// <summary>Any lines as a file.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="lines">Values, <see langword="null"/> for none.</param>
    public static byte[] Write(ImmutableArray<string> header, IEnumerable<IEnumerable<string?>> lines)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            foreach (var name in header)
                csv.WriteField(name);
            csv.EndRecord();
            foreach (var line in lines)
            {
                foreach (var value in line)
                    csv.WriteField(value);
                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    /// <summary>A value as it stands in the file: <c>true</c>, <c>12.5</c>, <c>2022-06-14</c>, <c>2022-06-14T01:00:00Z</c>.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        // 12.50 and 12.5 are one number.
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
