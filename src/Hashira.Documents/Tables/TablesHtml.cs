using System.Globalization;
using System.Net;

namespace Hashira.Documents.Tables;

/// <summary>表の HTML. One page with all tables, readable as it is: merged cells merged, heading rows marked as such, pages named.</summary>
public static class TablesHtml
{
    private const string Style = """
        body{font-family:"Hiragino Sans","Noto Sans JP","Yu Gothic",Meiryo,sans-serif;line-height:1.7;margin:2rem;color:#1a1a1c}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;margin:0 0 2.5rem}
        caption{text-align:left;font-weight:bold;padding:.25rem 0}
        th,td{border:1px solid #767676;padding:.4rem .6rem;vertical-align:top;text-align:left}
        th{background:#f2f2f2}
        @media print{body{margin:0}thead{display:table-header-group}}
        """;

    /// <summary>Writes the page.</summary>
    /// <returns>How many tables there are.</returns>
    public static int Write(TableReading reading, TextWriter writer)
    {
        var document = reading.Document;
        var title = WebUtility.HtmlEncode($"{document.File}の表");
        writer.Write($"<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        foreach (var problem in document.Problems)
            writer.Write($"<p role=\"note\">{WebUtility.HtmlEncode(problem.Message)}</p>\n");
        var count = 0;
        foreach (var table in reading.Tables)
            Write(table, ++count, writer);
        if (count == 0)
            writer.Write("<p>罫線のある表は見つかりませんでした。</p>\n");
        writer.Write("</main>\n</body>\n</html>\n");
        return count;
    }

    private static void Write(TableInRows table, int number, TextWriter writer)
    {
        var pages = string.Join('・', table.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
        writer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"t{number}\">\n<table>\n<caption id=\"t{number}\">表{number}（{pages}ページ）</caption>\n");
        var row = -1;
        foreach (var cell in table.Cells)
        {
            while (row < cell.Row)
                Next();
            var name = row < table.HeaderRows ? "th" : "td";
            var rowSpan = cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "";
            var columnSpan = cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "";
            var scope = name == "th" ? " scope=\"col\"" : "";
            writer.Write($"<{name}{scope}{rowSpan}{columnSpan}>{string.Join("<br>", cell.Paragraphs.Select(WebUtility.HtmlEncode))}</{name}>");
        }

        while (row < table.Rows)
            Next();
        writer.Write(table.HeaderRows >= table.Rows ? "</thead>\n</table>\n</div>\n" : "</tbody>\n</table>\n</div>\n");

        // Ends the row, if one has begun, and begins the next, if there is one.
        void Next()
        {
            writer.Write(row >= 0 ? "</tr>\n" : table.HeaderRows > 0 ? "<thead>\n" : "");
            row++;
            if (row == table.Rows)
                return;
            if (row == table.HeaderRows)
                writer.Write(row > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n");
            writer.Write("<tr>");
        }
    }
}
