using System.Globalization;
using System.Net;
using System.Text;

namespace Hashira.Testing;

/// <summary>How a plan is put on paper.</summary>
public sealed record SheetOptions
{
    /// <summary>A4 landscape, the heading repeated, thin black rulings.</summary>
    public static SheetOptions Default { get; } = new();

    /// <summary>Paper, as CSS has it.</summary>
    public string Paper { get; init; } = "A4 landscape";

    /// <summary>Letters, as CSS has them.</summary>
    public string Font { get; init; } = "\"Noto Sans CJK JP\", \"IPAexGothic\", sans-serif";

    /// <summary>Height of the letters, in points.</summary>
    public double Size { get; init; } = 9;

    /// <summary>Borders of the cells, as CSS has them.</summary>
    public string Border { get; init; } = "0.75pt solid black";

    /// <summary>Whether the heading row is set again on every page.</summary>
    public bool RepeatsHeading { get; init; } = true;

    /// <summary>Whether a table is begun anew under every major policy, with its box before it; else all rows are one table.</summary>
    public bool HasBoxes { get; init; } = true;
}

/// <summary>紙面. A plan as a page of HTML that a browser or an office program prints.</summary>
public static class PlanSheet
{
    private static readonly string[] Headings = ["現行の取組方針", "フォローアップ", "新たな取組方針案"];

    /// <summary>The page.</summary>
    public static string Html(PlanCells plan, SheetOptions? options = null)
    {
        options ??= SheetOptions.Default;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>計画</title><style>
            @page { size: {{options.Paper}}; margin: 12mm }
            body { font: {{options.Size}}pt/1.35 {{options.Font}}; margin: 0 }
            p { margin: 0 }
            table { border-collapse: collapse; width: 100%; table-layout: fixed }
            th, td { border: {{options.Border}}; padding: 2pt 4pt; vertical-align: top; text-align: left; overflow-wrap: anywhere }
            .box { border: {{options.Border}}; padding: 3pt; margin: 4pt 0 }
            </style></head><body>
            """);
        Paragraphs(html, plan.Cover);
        var isOpen = false;
        foreach (var policy in plan.Policies)
        {
            if (options.HasBoxes)
            {
                Close();
                if (policy.Chapter is { } chapter)
                    Paragraphs(html, [chapter]);
                Paragraphs(html, ["■新たな大方針案"]);
                html.Append("<div class=\"box\">");
                Paragraphs(html, policy.Box);
                html.Append("</div>");
            }

            Open();
            foreach (var row in policy.Rows)
            {
                html.Append("<tr>");
                foreach (var cell in row.Cells)
                {
                    html.Append("<td>");
                    Paragraphs(html, cell);
                    html.Append("</td>");
                }

                html.Append("</tr>\n");
            }
        }

        Close();
        return html.Append("</body></html>").ToString();

        void Open()
        {
            if (isOpen)
                return;
            isOpen = true;
            var heading = "<tr>" + string.Concat(Headings.Select(title => $"<th>{title}</th>")) + "</tr>";
            html.Append("<table border=\"1\">").Append(options.RepeatsHeading ? $"<thead>{heading}</thead>" : "").Append("<tbody>").Append(options.RepeatsHeading ? "" : heading);
        }

        void Close()
        {
            if (isOpen)
                html.Append("</tbody></table>\n");
            isOpen = false;
        }
    }

    private static void Paragraphs(StringBuilder html, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Length > 0))
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
    }
}
