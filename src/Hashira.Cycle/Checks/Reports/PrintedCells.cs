using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reports;

/// <summary>欄の文. What a cell of the table prints, part by part.</summary>
public static class PrintedCells
{
    /// <summary>The three columns of the table, from left to right.</summary>
    public static ImmutableArray<PlanColumn> Columns { get; } = [PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised];

    /// <summary>The printed parts of a cell in order: marks, headings, codes, texts, closing brackets.</summary>
    public static IEnumerable<PlacedText> Of(PlanRow row, PlanColumn column)
    {
        var parts = row.Change.Marks.Where(mark => mark.Column == column);
        return column switch
        {
            PlanColumn.FollowUp => parts.Concat(row.FollowUp is { } followUp ? [followUp.Text] : []),
            PlanColumn.Current => parts.Concat(row.Current.SelectMany(Of)),
            _ => parts.Concat(row.Revised.SelectMany(Of)),
        };
    }

    private static IEnumerable<PlacedText> Of(PlannedMeasure measure)
    {
        if (measure.Heading is { } heading)
            yield return heading;
        yield return measure.PrintedCode;
        yield return measure.Text;
        if (measure.MinistriesBracket is { } bracket)
            yield return bracket;
    }
}
