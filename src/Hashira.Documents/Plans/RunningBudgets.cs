using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 本文中の予算. Budgets in running text: 「…事業」（令和３年度補正予算：１億円）, 令和４年度予備費でさらに1,000億円を計上. Figures of one bracket
/// belong together and to the name before the bracket.
/// </summary>
internal static class RunningBudgets
{
    private const int LongestName = 120;
    private const int LongestRest = 200;

    /// <summary>Figures that share a name.</summary>
    /// <param name="Name">Where the name of the programme is printed; <see langword="null"/> if the text names none.</param>
    /// <param name="Bracket">The bracket they stand in; <see langword="null"/> if they stand in the sentence itself.</param>
    /// <param name="Figures">The figures, in order.</param>
    public sealed record Group(TextSpan? Name, TextSpan? Bracket, ImmutableArray<BudgetFigures.Draft> Figures)
    {
        public int Start => Figures[0].Span.Start;
    }

    /// <summary>The groups of one paragraph or a part of it.</summary>
    public static IEnumerable<Group> In(Cell cell, TextSpan paragraph)
    {
        var figures = BudgetFigures.Read(cell, paragraph, runningText: true);
        for (var i = 0; i < figures.Length;)
        {
            var opening = figures[i].Opening;
            var next = i + 1;
            while (opening >= 0 && next < figures.Length && figures[next].Opening == opening)
                next++;
            var group = figures[i..next];
            yield return opening >= 0
                ? new Group(NameBefore(cell, opening, paragraph.Start), Bracket(cell, opening, group[^1].Span.End, paragraph.End), group)
                : new Group(QuotedBefore(cell, group[0].Span.Start, paragraph.Start), null, group);
            i = next;
        }
    }

    /// <summary>The bracket from its opening to the closing partner, or to the last figure where that is missing.</summary>
    private static TextSpan Bracket(Cell cell, int opening, int atLeast, int limit)
    {
        var depth = 0;
        limit = Math.Min(limit, atLeast + LongestRest);
        for (var i = opening; i < limit; i++)
        {
            if (cell.Plain[i] == '(')
                depth++;
            else if (cell.Plain[i] == ')' && --depth == 0 && i + 1 >= atLeast)
                return new TextSpan(opening, i + 1);
        }

        return new TextSpan(opening, atLeast);
    }

    /// <summary>The title or the noun run that ends right before the bracket.</summary>
    public static TextSpan? NameBefore(Cell cell, int opening, int limit)
    {
        var end = opening;
        while (end > limit && cell.Plain[end - 1] == ' ')
            end--;
        var lowest = Math.Max(limit, end - LongestName);
        if (end > limit && cell.Plain[end - 1] is '」' or '』' && OpeningQuote(cell, end - 1, lowest) is { } quote)
            return Named(cell, quote + 1, end - 1);
        if (QuoteAround(cell, end, lowest) is { } around)
            return Named(cell, around + 1, end);
        var start = end;
        while (start > lowest)
        {
            if (cell.Plain[start - 1] == ')' && OpeningBracket(cell, start - 1, lowest) is { } round)
                start = round;
            else if (IsNoun(cell.Plain[start - 1]))
                start--;
            else
                break;
        }

        return Named(cell, start, end);
    }

    /// <summary>The nearest quoted title before a figure in the same sentence.</summary>
    private static TextSpan? QuotedBefore(Cell cell, int figure, int limit)
    {
        var lowest = Math.Max(limit, figure - LongestName);
        for (var i = figure - 1; i >= lowest && cell.Plain[i] is not ('。' or '\n'); i--)
        {
            if (cell.Plain[i] is '」' or '』' && OpeningQuote(cell, i, lowest) is { } quote)
                return Named(cell, quote + 1, i);
        }

        return null;
    }

    private static TextSpan? Named(Cell cell, int start, int end)
    {
        var name = cell.Trim(new TextSpan(start, Math.Max(start, end)));
        return name.Length >= 2 ? name : null;
    }

    private static int? OpeningQuote(Cell cell, int closing, int lowest) =>
        Partner(cell, closing, lowest, cell.Plain[closing] == '」' ? '「' : '『', cell.Plain[closing]);

    private static int? OpeningBracket(Cell cell, int closing, int lowest) => Partner(cell, closing, lowest, '(', ')');

    private static int? Partner(Cell cell, int closing, int lowest, char open, char close)
    {
        var depth = 0;
        for (var i = closing; i >= lowest; i--)
        {
            if (cell.Plain[i] == close)
                depth++;
            else if (cell.Plain[i] == open && --depth == 0)
                return i;
        }

        return null;
    }

    /// <summary>A quote that is open where the bracket begins: 「…実証事業（令和４年度当初予算：0.3億円）」.</summary>
    private static int? QuoteAround(Cell cell, int end, int lowest)
    {
        var depth = 0;
        for (var i = end - 1; i >= lowest && cell.Plain[i] is not ('。' or '\n'); i--)
        {
            if (cell.Plain[i] is '」' or '』')
                depth++;
            else if (cell.Plain[i] is '「' or '『' && --depth < 0)
                return i;
        }

        return null;
    }

    private static bool IsNoun(char character) => character switch
    {
        'ー' or '・' or '&' or '々' => true,
        >= '\u30A1' and <= '\u30FA' => true,
        >= '\u3400' and <= '\u9FFF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        _ => char.IsAsciiLetterOrDigit(character),
    };
}
