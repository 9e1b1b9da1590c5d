using System.Text;
using System.Text.Json;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class TableWriterTests
{
    [Fact]
    public void Json_follows_the_contract_and_leaves_japanese_readable()
    {
        using var stream = new MemoryStream();
        TablesJson.Write(TableReading.Of(Sample()), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        var root = JsonDocument.Parse(text).RootElement;

        Assert.Equal(["file", "sha256", "kind", "pages"], root.GetProperty("document").EnumerateObject().Select(member => member.Name));
        var table = root.GetProperty("tables")[0];
        Assert.Equal(["pages", "rows", "columns", "cells"], table.EnumerateObject().Select(member => member.Name));
        var cell = table.GetProperty("cells")[0];
        Assert.Equal(["row", "column", "rowSpan", "columnSpan", "text", "page", "x", "y", "width", "height"], cell.EnumerateObject().Select(member => member.Name));
        Assert.Equal("見出し\n二行目", cell.GetProperty("text").GetString());
        Assert.Equal(2, cell.GetProperty("columnSpan").GetInt32());
        Assert.Contains("見出し", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_puts_a_merged_cell_into_its_first_field_and_disarms_formulas()
    {
        using var writer = new StringWriter();
        TablesCsv.Write(TableReading.Of(Sample()), writer);

        Assert.Equal("\"見出し\n二行目\",\r\n\"甲,乙\",'=SUM(A1)\r\n", writer.ToString());
    }

    [Fact]
    public void Html_marks_heading_rows_and_escapes_what_was_printed()
    {
        using var writer = new StringWriter();
        TablesHtml.Write(TableReading.Of(Sample()), writer);
        var html = writer.ToString();

        Assert.Contains("<thead>\n<tr><th scope=\"col\" colspan=\"2\">見出し二行目</th></tr>\n</thead>", html, StringComparison.Ordinal);
        Assert.Contains("<td>=SUM(A1)</td>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;甲&gt;.pdf", html, StringComparison.Ordinal);
    }

    private static TableDocument Sample()
    {
        static TableCell Cell(int row, int column, int span, params string[] lines) => new(
            row, column, 1, span, [new CellPart(1, 50, 60, 100, 20)], [.. lines.Select((line, i) => new TextLine(line, i == 0, new CellPart(1, 55, 62, 50, 10), 10))]);
        return new TableDocument(
            "<甲>.pdf", new string('0', 64), "pdf", 1, [new Table([1], 2, 2, [Cell(0, 0, 2, "見出し", "二行目"), Cell(1, 0, 1, "甲,乙"), Cell(1, 1, 1, "=SUM(A1)")], 1)], [], []);
    }
}
