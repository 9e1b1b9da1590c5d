using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Documents.Writers.Html;

/// <summary>
/// 三欄の取組方針（HTML）. A plan as one page that needs nothing else: headings, a table with headings and caption for each major policy, lists, a
/// way past the contents, and a print of A4 crosswise. It is well-formed XML as well, and read back by <see cref="Tables.HtmlTables"/>.
/// </summary>
public static class PlanHtml
{
    /// <summary>Writes a plan. The same plan gives the same page.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to, in UTF-8; it is left open.</param>
    public static void Write(ActionPlan plan, Stream output)
    {
        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var sections = PlanSection.Of(plan);
        var title = Text(plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text);
        page.Write($"<!DOCTYPE html>\n<html lang=\"ja\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n<title>{title}</title>\n<style>\n{PlanHtmlStyle.Css}\n</style>\n</head>\n<body>\n<nav aria-label=\"読み飛ばし\"><a class=\"skip\" href=\"#main\">本文へ</a></nav>\n");
        Contents(page, sections);
        // What the plan doesn't print is no part of it.
        page.Write(plan.Title.IsEmpty ? $"<header>\n<h1>{title}</h1>\n</header>\n<main id=\"main\">\n" : $"<main id=\"main\">\n<h1>{title}</h1>\n");
        Cover(page, PlanCover.Below(plan));
        for (var i = 0; i < sections.Length; i++)
            Section(page, plan, sections[i], i);
        page.Write("</main>\n</body>\n</html>\n");
    }

    private static void Contents(StreamWriter page, ImmutableArray<PlanSection> sections)
    {
        var listed = sections.Select((section, i) => (section, i)).Where(pair => pair.section.Pillar is not null || pair.section.Policy is not null).ToList();
        if (listed.Count == 0)
            return;
        page.Write("<nav class=\"toc\" aria-label=\"目次\">\n<ul>\n");
        foreach (var (section, i) in listed)
        {
            var name = section.Pillar is { } pillar ? Text(PrintedForm.Chapter(pillar)) : "";
            var policy = section.Policy is { } stated ? $"大方針{PrintedForm.PolicyNumber(stated.Number)}" : "";
            page.Write($"<li><a href=\"#s{Number(i + 1)}\">{name}{(name.Length > 0 && policy.Length > 0 ? "　" : "")}{policy}</a></li>\n");
        }

        page.Write("</ul>\n</nav>\n");
    }

    private static void Cover(StreamWriter page, ImmutableArray<string> cover)
    {
        if (cover.IsEmpty)
            return;
        page.Write("<div class=\"cover\">\n");
        Paragraphs(page, cover.Select(line => CellParagraph.Plain(line, line.TrimStart().StartsWith('【') ? ParagraphRole.Heading : ParagraphRole.FollowUpText)));
        page.Write("</div>\n");
    }

    private static void Section(StreamWriter page, ActionPlan plan, PlanSection section, int index)
    {
        var policy = section.Policy is { } stated ? $"大方針{PrintedForm.PolicyNumber(stated.Number)}" : "施策";
        page.Write($"<section id=\"s{Number(index + 1)}\" aria-label=\"{policy}\">\n");
        if (section.Pillar is { } pillar)
            page.Write($"<h2>{Text(PrintedForm.Chapter(pillar))}</h2>\n");
        if (section.Policy is { } over)
        {
            page.Write($"<h3{(section.Pillar is null && index > 0 ? " class=\"breaks\"" : "")}>{Text(PrintedForm.BoxTitle(plan))}</h3>\n<div class=\"policy\">\n");
            var lines = over.Text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < Math.Max(lines.Length, 1); i++)
                page.Write($"<p>{(i == 0 ? PrintedForm.PolicyNumber(over.Number) + " " : "")}{Text(lines.ElementAtOrDefault(i) ?? "")}</p>\n");
            page.Write("</div>\n");
        }

        if (!section.Rows.IsEmpty)
            Table(page, PrintedForm.ColumnTitles(plan), section.Rows, $"{policy}の表", index);
        page.Write("</section>\n");
    }

    private static void Table(StreamWriter page, ImmutableArray<string> titles, ImmutableArray<PlanRow> rows, string caption, int index)
    {
        page.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"c{Number(index + 1)}\">\n<table>\n<caption id=\"c{Number(index + 1)}\">{caption}</caption>\n<thead>\n<tr>");
        foreach (var title in titles)
            page.Write($"<th scope=\"col\">{Text(title)}</th>");
        page.Write("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Write("<tr>\n");
            foreach (var column in (PlanColumn[])[PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised])
            {
                page.Write("<td>");
                Paragraphs(page, CellParagraph.Of(row, column));
                page.Write("</td>\n");
            }

            page.Write("</tr>\n");
        }

        page.Write("</tbody>\n</table>\n</div>\n");
    }

    private static void Paragraphs(StreamWriter page, IEnumerable<CellParagraph> paragraphs)
    {
        var inList = false;
        foreach (var paragraph in paragraphs)
        {
            var isListed = paragraph is { Role: ParagraphRole.Point, Bullet.Length: > 0 };
            if (isListed != inList)
                page.Write(isListed ? "<ul role=\"list\">\n" : "</ul>\n");
            inList = isListed;
            var looks = string.Join(' ', ((string[])[Look(paragraph.Role), paragraph.IsParted ? "parted" : ""]).Where(look => look.Length > 0 && !isListed || look == "parted"));
            var attribute = looks.Length > 0 ? $" class=\"{looks}\"" : "";
            page.Write(isListed ? $"<li{attribute}><span class=\"bullet\">{paragraph.Bullet} </span>{Text(paragraph.Text)}</li>\n" : $"<p{attribute}>{Text(paragraph.Text)}</p>\n");
        }

        if (inList)
            page.Write("</ul>\n");
    }

    private static string Look(ParagraphRole role) => role switch
    {
        ParagraphRole.Heading => "heading",
        ParagraphRole.Text => "text",
        ParagraphRole.Programme => "programme",
        _ => "",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(PrintedForm.Writable(text)).Replace("&#39;", "'", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
