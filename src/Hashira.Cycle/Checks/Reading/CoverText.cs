using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>表紙の文. What stands on the cover, title and paragraphs.</summary>
internal static class CoverText
{
    /// <summary>The lines of the cover, those that go on joined; <see langword="null"/> if the plan has none.</summary>
    public static CellText? Of(ActionPlan plan)
    {
        var end = plan.Pillars.Select(pillar => pillar.Source.Start)
            .Concat(plan.MajorPolicies.Select(policy => policy.Source.Start))
            .Concat(plan.Rows.SelectMany(row => row.Current.Concat(row.Revised)).Select(measure => measure.Source.Start).Take(1))
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var text = new PlacedText.Builder(PlanColumn.Document);
        foreach (var run in plan.Document.Coverage.Runs.Where(run => run.Kind == CoverageKind.Cover && run.Span.Start < end))
        {
            // A blank ends a paragraph, as it does at the end of a printed line; a line without one goes on.
            var printed = plan.Document.Text.AsSpan(run.Span.Start, run.Span.Length);
            var line = printed.TrimEnd();
            if (line.IsEmpty)
                continue;
            text.Add(line, run.Span.Start, run.Page);
            if (line.Length < printed.Length || EndsParagraph(plan.Document.Text, run.Span.End))
                text.AddUnprinted('\n');
        }

        return text.Length == 0 ? null : new CellText(null, PlanColumn.Document, text.Build());
    }

    private static bool EndsParagraph(string text, int end) => end < text.Length && text[end] == ' ';
}
