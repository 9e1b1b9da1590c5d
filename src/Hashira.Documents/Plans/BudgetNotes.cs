using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 予算の注記. 【令和４年度当初：54.7億円（令和３年度当初：61.2億円）】 and its variants: amounts of several years and stages, 内数 behind one
/// amount or behind the bracket that closes several, 再掲 inside or behind, a missing ）or 】.
/// </summary>
internal static partial class BudgetNotes
{
    /// <summary>One note.</summary>
    /// <param name="Span">With its brackets and the 再掲 behind it.</param>
    /// <param name="Figures">Its figures, in order.</param>
    public sealed record Note(TextSpan Span, ImmutableArray<BudgetFigures.Draft> Figures);

    /// <summary>All notes of the span, in order.</summary>
    public static ImmutableArray<Note> In(Cell cell, TextSpan span)
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        var from = span.Start;
        while (from < span.End && cell.Plain.IndexOf('【', from, span.End - from) is var open and >= 0)
        {
            var (inside, end) = Inside(cell, open, span.End);
            from = Math.Max(end, open + 1);
            if (!Beginning().IsMatch(cell.Plain.AsSpan(inside.Start, Math.Min(inside.Length, 80))))
                continue;
            var figures = BudgetFigures.Read(cell, inside, runningText: false);
            var again = Relisted().Match(cell.Plain, end, Math.Min(24, span.End - end));
            if (again.Success)
            {
                from = end = again.Index + again.Length;
                figures = [.. figures.Select(figure => figure with { IsRelisted = true })];
            }

            notes.Add(new Note(new TextSpan(open, end), figures));
        }

        return notes.ToImmutable();
    }

    /// <summary>The inside of a bracket and the offset behind it; without 】 it ends with its paragraph.</summary>
    private static (TextSpan Inside, int End) Inside(Cell cell, int open, int limit)
    {
        var paragraphEnd = -1;
        for (var i = open + 1; i < limit; i++)
        {
            switch (cell.Plain[i])
            {
                case '】':
                    return (new TextSpan(open + 1, i), i + 1);
                case '\n':
                    // A bracket may go on over a line feed, but not over the mark of the next programme or bullet.
                    if (paragraphEnd < 0)
                        paragraphEnd = i;
                    if (i + 1 >= limit || i - open > 300 || cell.Plain[i + 1] is '\n' or ' ' or '•' or '・' or '〇' or '○' or '◯' or '【')
                        return (new TextSpan(open + 1, paragraphEnd), paragraphEnd);
                    break;
                case '【':
                    var end = paragraphEnd < 0 ? i : paragraphEnd;
                    return (new TextSpan(open + 1, end), end);
            }
        }

        var last = paragraphEnd < 0 ? limit : paragraphEnd;
        return (new TextSpan(open + 1, last), last);
    }

    [GeneratedRegex(@"^[ \n]*(?:※ ?)?(?:(?:予算額?|国費|事業費) ?:? ?)?(?:(?:明治|大正|昭和|平成|令和) ?(?:元|[0-9]{1,3})|[RHS] ?[0-9]{1,2}|(?:19|20)[0-9]{2} ?年|前 ?年 ?度) ?[^。]*?(?:予算|当初|補正|予備費|[兆億万千]|円)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G {0,2}[\[(【]? ?(?:※ ?)?(?:一部 ?)?再 ?掲 ?[\])】]?", RegexOptions.CultureInvariant)]
    private static partial Regex Relisted();
}
