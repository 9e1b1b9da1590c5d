using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Documents.Writers.Docx;

/// <summary>
/// 三欄の取組方針（Word）. A plan as a document that an office edits and publishes: A4 crosswise, a box and a table for each major policy,
/// the heading row repeated on every page, rows that may run over pages, bullets as lists, every look a named style.
/// </summary>
public static class PlanDocx
{
    private static readonly ImmutableArray<int> Widths = [4870, 4870, WordDocument.TextWidth - (2 * 4870)];

    /// <summary>Writes a plan. The same plan gives the same file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(ActionPlan plan, Stream output)
    {
        var document = new WordDocument();
        var cover = PlanCover.Below(plan);
        if (!plan.Title.IsEmpty)
            document.Add(document.Paragraph(WordStyles.Title, plan.Title.Text));
        foreach (var paragraph in cover)
        {
            var set = CellParagraph.Plain(paragraph);
            var style = set.Bullet.Length > 0 ? WordStyles.CoverPoint : set.Text.StartsWith('【') ? WordStyles.CoverHeading : WordStyles.CoverText;
            document.Add(document.Paragraph(style, set.Text, set.Bullet));
        }

        var isFirst = plan.Title.IsEmpty && cover.IsEmpty;
        foreach (var section in PlanSection.Of(plan))
        {
            Add(document, plan, section, isFirst);
            isFirst = false;
        }

        document.Write(plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text, !plan.Title.IsEmpty || !cover.IsEmpty, output);
    }

    internal static string StyleOf(CellParagraph paragraph, PlanColumn column) => paragraph.Role switch
    {
        ParagraphRole.Mark => WordStyles.Mark,
        ParagraphRole.Heading => WordStyles.Heading,
        ParagraphRole.Item => WordStyles.Item,
        ParagraphRole.Programme => WordStyles.Programme,
        ParagraphRole.BudgetNote => WordStyles.BudgetNote,
        // A lost bullet leaves nothing to hang the lines on.
        ParagraphRole.Point when paragraph.Bullet.Length > 0 => WordStyles.Point,
        _ => column == PlanColumn.FollowUp ? WordStyles.FollowUp : WordStyles.Text,
    };

    private static void Add(WordDocument document, ActionPlan plan, PlanSection section, bool isFirst)
    {
        var breaks = !isFirst;
        if (section.Pillar is { } pillar)
            Heading(WordStyles.Chapter, PrintedForm.Chapter(pillar));
        if (section.Policy is { } policy)
        {
            Heading(WordStyles.BoxTitle, PrintedForm.BoxTitle(plan));
            var box = WordDocument.Table(WordStyles.PolicyBox, $"大方針{PrintedForm.PolicyNumber(policy.Number)}", [WordDocument.TextWidth], hasHeader: false);
            box.Append(WordDocument.Row([WordDocument.TextWidth], [Box(document, policy)]));
            document.Add(box);
            document.Add(document.Paragraph(WordStyles.Gap, ""));
        }

        if (section.Rows.IsEmpty)
            return;
        var table = WordDocument.Table(WordStyles.PlanTable, section.Policy is { } over ? $"大方針{PrintedForm.PolicyNumber(over.Number)}の施策" : "施策", Widths, hasHeader: true);
        table.Append(WordDocument.Row(Widths, [.. PrintedForm.ColumnTitles(plan).Select(title => new[] { document.Paragraph(WordStyles.TableHead, title) })], isHeader: true));
        foreach (var row in section.Rows)
            table.Append(WordDocument.Row(Widths, [.. new[] { PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised }.Select(column => Cell(document, row, column))]));
        document.Add(table);
        document.Add(document.Paragraph(WordStyles.Gap, ""));

        void Heading(string style, string text)
        {
            var heading = document.Paragraph(style, text);
            document.Add(breaks ? WordDocument.OnNewPage(heading) : heading);
            breaks = false;
        }
    }

    private static IEnumerable<Paragraph> Box(WordDocument document, MajorPolicy policy)
    {
        var lines = policy.Text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Max(lines.Length, 1); i++)
            yield return document.Paragraph(i == 0 ? WordStyles.Policy : WordStyles.PolicyMore, (i == 0 ? PrintedForm.PolicyNumber(policy.Number) + " " : "") + lines.ElementAtOrDefault(i));
    }

    private static IEnumerable<Paragraph> Cell(WordDocument document, PlanRow row, PlanColumn column)
    {
        foreach (var paragraph in CellParagraph.Of(row, column))
        {
            var set = document.Paragraph(StyleOf(paragraph, column), paragraph.Text, paragraph.Bullet);
            if (paragraph.IsParted)
                set.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "160" };
            yield return set;
        }
    }
}
