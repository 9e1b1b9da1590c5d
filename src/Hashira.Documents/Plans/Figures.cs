using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 数値の読取り. Counted and measured values of a text with their units: 10,299件, 延べ約5,000件, 13か国, 81.7％, 60箇所以上, 30万円. Ordinals (第６回,
/// ２次公募, 10回目), ratios (1/2), dates, codes and the amounts of budgets are no figures.
/// </summary>
internal static class Figures
{
    /// <param name="cell">The cell.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="dates">Dates of the same span.</param>
    /// <param name="budgets">Notes and amounts of budgets, in order; nothing in them is a figure.</param>
    /// <param name="planned">A cell of the left or right column; else the follow-up.</param>
    public static ImmutableArray<Figure> In(Cell cell, TextSpan span, ImmutableArray<Dates.Found> dates, ImmutableArray<TextSpan> budgets, bool planned)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var (nextDate, nextBudget) = (0, 0);
        var previous = (Span: default(TextSpan), What: "");
        for (var p = 0; p < cell.Paragraphs.Length; p++)
        {
            var (start, end) = (Math.Max(cell.Paragraphs[p].Start, span.Start), Math.Min(cell.Paragraphs[p].End, span.End));
            if (start >= end)
                continue;
            for (var match = FigureShape.Shape().Match(cell.Plain, start, end - start); match.Success; match = match.NextMatch())
            {
                if (!match.Groups["value"].Success)
                    continue;
                var number = new TextSpan((match.Groups["low"].Success ? match.Groups["low"] : match.Groups["value"]).Index, match.Index + match.Length);
                while (nextDate < dates.Length && dates[nextDate].Span.End <= number.Start)
                    nextDate++;
                while (nextBudget < budgets.Length && budgets[nextBudget].End <= number.Start)
                    nextBudget++;
                if ((nextDate < dates.Length && dates[nextDate].Span.Start < number.End) || (nextBudget < budgets.Length && budgets[nextBudget].Start < number.End))
                    continue;
                if (FigureShape.Read(match) is not { } value)
                    continue;
                var place = new FigureContext(cell, p, new TextSpan(match.Index, match.Index + match.Length), Math.Max(start, span.Start), end, dates, nextDate, previous);
                var what = place.What();
                if (figures.Count > 0 && IsRangeTo(cell, previous.Span, figures[^1], place.Span, value))
                {
                    // 5,000社から１万社: one figure with two ends.
                    var both = new TextSpan(previous.Span.Start, place.Span.End);
                    figures[^1] = figures[^1] with { Upper = value.Lower, Kind = place.Kind(planned, value.Qualifier, value.Unit), Printed = cell.Printed(both), Source = cell.At(both), Qualifier = value.Qualifier };
                    previous = (both, figures[^1].What);
                    continue;
                }

                var ahead = place.Ahead();
                previous = (place.Span, what);
                figures.Add(new Figure(
                    what,
                    value.Lower,
                    value.Unit,
                    value.Qualifier,
                    place.Kind(planned, value.Qualifier, value.Unit),
                    place.Period(),
                    cell.Printed(place.Span),
                    cell.At(place.Span))
                {
                    Upper = value.Upper,
                    Scope = FigureScope.Of(ahead, place.Behind()),
                    IsCumulative = FigureScope.IsCumulative(ahead, value.Qualifier),
                });
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>Whether から between two figures joins them to a range; 5社から10社に is a change, and 100社から30社を選んだ a choice.</summary>
    private static bool IsRangeTo(Cell cell, TextSpan from, Figure figure, TextSpan to, FigureShape.Value value) =>
        from.Length > 0 && figure.Upper is null && figure.Unit == value.Unit && figure.Value < value.Lower && cell.Plain.AsSpan(from.End, Math.Max(0, to.Start - from.End)).Trim().SequenceEqual("から")
        && (to.End >= cell.Plain.Length || cell.Plain[to.End] is not ('に' or 'へ'));
}
