using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Model;

namespace Hashira.Documents.Writers.Docx;

/// <summary>
/// 新旧対照表（Word）. What a plan changes, in two columns: 改定後 on the left, 改定前 on the right, changed words underlined. A new measure is
/// faced by （新設）, an ended one by （削除）, a moved one by where it went or came from.
/// </summary>
public static class ComparisonDocx
{
    private const string Omitted = "（略）";
    private static readonly ImmutableArray<int> Widths = [WordDocument.TextWidth / 2, WordDocument.TextWidth - (WordDocument.TextWidth / 2)];

    /// <summary>Writes the table. The same plan gives the same file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="compare">Finds the difference between the wording before and the wording after.</param>
    /// <param name="omitsUnchanged">Whether an unchanged measure is shown by its heading and code only, its text as （略）.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(ActionPlan plan, Func<string, string, IEnumerable<ComparedWords>> compare, bool omitsUnchanged, Stream output)
    {
        var document = new WordDocument();
        var title = (plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text) + "　新旧対照表";
        document.Add(document.Paragraph(WordStyles.Title, title));
        document.Add(document.Paragraph(WordStyles.Remark, "（下線の部分は改定部分）"));
        foreach (var section in PlanSection.Of(plan).Where(section => !section.Rows.IsEmpty || section.Pillar is not null))
        {
            if (section.Pillar is { } pillar)
                document.Add(document.Paragraph(WordStyles.Chapter, PrintedForm.Chapter(pillar)));
            if (section.Rows.IsEmpty)
                continue;
            var name = section.Policy is { } policy ? $"大方針{PrintedForm.PolicyNumber(policy.Number)}" : "施策";
            document.Add(document.Paragraph(WordStyles.BoxTitle, name));
            var table = WordDocument.Table(WordStyles.PlanTable, $"{name}の新旧対照表", Widths, hasHeader: true);
            table.Append(WordDocument.Row(Widths, [[document.Paragraph(WordStyles.TableHead, "改定後")], [document.Paragraph(WordStyles.TableHead, "改定前")]], isHeader: true));
            foreach (var row in section.Rows)
            {
                var (after, before) = Sides(plan, row, compare, omitsUnchanged);
                table.Append(WordDocument.Row(Widths, [Set(document, after), Set(document, before)]));
            }

            document.Add(table);
            document.Add(document.Paragraph(WordStyles.Gap, ""));
        }

        document.Write(title, hasCover: false, output);
    }

    private static (List<Words> After, List<Words> Before) Sides(ActionPlan plan, PlanRow row, Func<string, string, IEnumerable<ComparedWords>> compare, bool omitsUnchanged)
    {
        var (before, after) = (Text(row.Current), Text(row.Revised));
        switch (row.Change.Kind)
        {
            case MeasureChange.New:
                return (Whole(after, isChanged: true), Whole("（新設）", isChanged: false));
            case MeasureChange.Ended:
                return (Whole("（削除）", isChanged: false), Whole(before, isChanged: true));
            case MeasureChange.MovedOut:
                return (Whole(Mark(row, PlanColumn.Revised), isChanged: false), Whole(before, isChanged: false));
            case MeasureChange.MovedIn:
                // Its wording before stands in the row that it left.
                var origin = plan.Rows.Where(other => other.Change.Kind == MeasureChange.MovedOut && other.Current.Any(measure => measure.Code == row.Change.MovedFrom)).Select(other => Text(other.Current)).FirstOrDefault();
                var moved = origin is null ? Whole(after, isChanged: false) : [.. compare(origin, after).Select(words => new Words(words.After, !words.IsKept))];
                return (moved, Whole(Mark(row, PlanColumn.Current), isChanged: false));
        }

        var segments = compare(before, after).ToList();
        if (omitsUnchanged && segments.All(words => words.IsKept))
            return (Whole(Short(row.Revised), isChanged: false), Whole(Short(row.Current), isChanged: false));
        return ([.. segments.Select(words => new Words(words.After, !words.IsKept))], [.. segments.Select(words => new Words(words.Before, !words.IsKept))]);
    }

    private static string Mark(PlanRow row, PlanColumn column) => row.Change.Marks.FirstOrDefault(mark => mark.Column == column)?.Text.Trim() ?? "";

    private static string Text(ImmutableArray<PlannedMeasure> measures) => string.Join('\n', CellParagraph.Planned(measures).Select(paragraph => paragraph.Text));

    private static string Short(ImmutableArray<PlannedMeasure> measures) => string.Join('\n', CellParagraph.Planned(measures)
        .Where(paragraph => paragraph.Role is ParagraphRole.Heading).Select(paragraph => paragraph.Text)
        .Concat(measures.Select(measure => measure.PrintedCode.Text + Omitted)));

    private static List<Words> Whole(string text, bool isChanged) => [new Words(text, isChanged)];

    /// <summary>Puts runs of words into paragraphs: a line feed ends one, whether kept or changed.</summary>
    private static IEnumerable<Paragraph> Set(WordDocument document, List<Words> words)
    {
        var open = new List<Words>();
        foreach (var run in words)
        {
            var lines = run.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return Paragraph();
                    open.Clear();
                }

                if (lines[i].Length > 0)
                    open.Add(run with { Text = lines[i] });
            }
        }

        if (open.Count > 0)
            yield return Paragraph();

        Paragraph Paragraph()
        {
            var paragraph = document.Paragraph(Style(open.Count > 0 ? open[0].Text : ""), "");
            foreach (var run in open)
                paragraph.Append(WordDocument.Run(run.Text, run.IsChanged));
            return paragraph;
        }
    }

    private static string Style(string start) => start.Length == 0 ? WordStyles.Text : start[0] switch
    {
        '【' => WordStyles.Heading,
        '（' or '(' => WordStyles.Item,
        _ => WordStyles.Text,
    };

    private readonly record struct Words(string Text, bool IsChanged);
}
