using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>A date where a cell of the table mentions it.</summary>
/// <param name="Row">Position of its row in the plan.</param>
/// <param name="Cell">The text it stands in.</param>
/// <param name="Start">Offset in that text.</param>
/// <param name="Date">The date.</param>
/// <param name="EndsRange">It is the second end of a range.</param>
internal sealed record DateMention(int Row, CellText Cell, int Start, PrintedDate Date, bool EndsRange)
{
    /// <summary>Offset behind it.</summary>
    public int End => Start + Date.Printed.Length;

    /// <summary>Where it is printed.</summary>
    public RelatedPlace Place => Cell.Place(Start, Date.Printed.Length);

    /// <summary>Every date of the table, row by row.</summary>
    public static IEnumerable<DateMention> Of(ActionPlan plan) => plan.Rows.SelectMany((row, index) =>
        row.Current.SelectMany(measure => In(index, new CellText(measure.Code, PlanColumn.Current, measure.Text), measure.Dates))
            .Concat(row.FollowUp is { } followUp ? In(index, new CellText(CellText.FollowUpCode(row), PlanColumn.FollowUp, followUp.Text), followUp.Dates) : [])
            .Concat(row.Revised.SelectMany(measure => In(index, new CellText(measure.Code, PlanColumn.Revised, measure.Text), measure.Dates))));

    private static IEnumerable<DateMention> In(int row, CellText cell, IEnumerable<PrintedDate> dates)
    {
        var text = cell.Text.Text;
        var from = 0;
        foreach (var date in dates)
        {
            var start = from;
            do
                start = text.IndexOf(date.Printed, start, StringComparison.Ordinal);
            while (start >= 0 && cell.Text.Locate(start, date.Printed.Length)?.Start != date.Source.Start && ++start < text.Length);
            if (start < 0 || start >= text.Length)
                continue;
            var between = text.AsSpan(from, start - from).Trim();
            yield return new DateMention(row, cell, start, date, from > 0 && between is "～" or "~" or "〜" or "から" or "－" or "-");
            from = start + date.Printed.Length;
        }
    }
}
