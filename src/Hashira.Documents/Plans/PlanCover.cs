using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 表紙の文. The paragraphs of the cover below the title: what stands before the first chapter, box or row. They are no values of the plan
/// and are taken from the text of its document.
/// </summary>
public static class PlanCover
{
    /// <summary>The paragraphs in order, without line breaks of the page; empty if the plan has no cover.</summary>
    public static ImmutableArray<string> Below(ActionPlan plan)
    {
        var text = plan.Document.Text;
        var titled = plan.Title.Source is { } title ? title.End : 0;
        var end = plan.Pillars.Select(pillar => pillar.Source.Start)
            .Concat(plan.MajorPolicies.Select(policy => policy.Source.Start))
            .Concat(plan.Document.Coverage.Runs.Where(run => run.Kind is CoverageKind.Cell or CoverageKind.PolicyBox).Select(run => run.Span.Start))
            .DefaultIfEmpty(0).Min();
        var lines = plan.Document.Coverage.Runs.Where(run => run.Kind == CoverageKind.Cover && run.Span.Start >= titled && run.Span.End <= end).ToList();
        var told = lines.Any(line => EndsParagraph(plan.Document, line.Span.End));
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = text[lines[i].Span.Start..lines[i].Span.End].Trim();
            if (paragraph.Length > 0 && line.Length > 0 && !JapaneseText.IsJapanese(paragraph[^1]) && !JapaneseText.IsJapanese(line[0]))
                paragraph.Append(' ');
            paragraph.Append(line);
            var ends = told ? EndsParagraph(plan.Document, lines[i].Span.End) : line.EndsWith('。') || line.EndsWith('】');
            if ((ends || i == lines.Count - 1) && paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>In flattened text a blank behind the line tells, elsewhere the name of the run.</summary>
    private static bool EndsParagraph(SourceDocument document, int end)
    {
        if (end < document.Text.Length && document.Text[end] is ' ')
            return true;
        return document.Coverage.Runs.FirstOrDefault(run => run.Span.Start == end) is { Kind: CoverageKind.Furniture, Name: "paragraph-end" };
    }
}
