using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>文中の数値. A figure with the words around it and the days it is for.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Around">Its sentence before and behind it, folded; from the beginning of the paragraph if it is short.</param>
/// <param name="Behind">The words behind it in its sentence, folded.</param>
/// <param name="Last">Last day of its period; <see langword="null"/> if none is printed or it has no year.</param>
internal sealed record PrintedFigure(Figure Figure, string Around, string Behind, DateOnly? Last)
{
    private const int Reach = 120;

    /// <summary>All figures of a cell.</summary>
    public static ImmutableArray<PrintedFigure> Of(PlacedText text, ImmutableArray<Figure> figures, ImmutableArray<PrintedDate> dates)
    {
        var found = ImmutableArray.CreateBuilder<PrintedFigure>(figures.Length);
        var from = 0;
        foreach (var figure in figures)
        {
            // Figures stand in order of the text, so the search goes on behind the one before.
            var at = Find(text, figure, from);
            if (at >= 0)
                from = at + 1;
            var (start, end) = at < 0 ? (0, 0) : Sentence(text.Text, at, figure.Printed.Length);
            found.Add(new PrintedFigure(
                figure,
                JapaneseText.Fold(text.Text[start..end]),
                at < 0 ? "" : JapaneseText.Fold(text.Text[Math.Min(end, at + figure.Printed.Length)..end]),
                LastDay(figure, dates)));
        }

        return found.MoveToImmutable();
    }

    private static int Find(PlacedText text, Figure figure, int from)
    {
        for (var at = text.Text.IndexOf(figure.Printed, from, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(figure.Printed, at + 1, StringComparison.Ordinal))
        {
            if (text.Locate(at, 1)?.Start == figure.Source.Start)
                return at;
        }

        return -1;
    }

    private static (int Start, int End) Sentence(string text, int at, int length)
    {
        var start = Math.Max(0, Math.Max(at - Reach, 1 + text.LastIndexOfAny(['。', '\n'], Math.Max(0, at - 1))));
        var end = text.IndexOfAny(['。', '\n'], Math.Min(text.Length, at + length));
        return (Math.Min(start, at), Math.Min(end < 0 ? text.Length : end, at + length + Reach));
    }

    private static DateOnly? LastDay(Figure figure, ImmutableArray<PrintedDate> dates) =>
        figure.Period is not { } period
            ? null
            : dates.Where(date => date.Latest is not null && period.EndsWith(date.Printed, StringComparison.Ordinal)).MinBy(date => Math.Abs(date.Source.Start - figure.Source.Start))?.Latest;
}
