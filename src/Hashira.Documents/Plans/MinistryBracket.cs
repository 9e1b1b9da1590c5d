using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 所管府省の括弧. The bracket that closes a measure or follows the name of a programme: ［経産省］, [経産省・金融庁],
/// ［内閣官房・内閣府、経産省等］, and a bracket that opens in one width and closes in the other.
/// </summary>
internal static class MinistryBracket
{
    /// <summary>A closing bracket and what stands in it.</summary>
    public readonly record struct Closing(TextSpan Whole, TextSpan Names);

    private const int LongestBracket = 200;
    private static readonly char[] Strong = ['、', ',', '/', ';'];

    /// <summary>The bracket that closes a measure, as the form writes it or in one of the usual brackets; <see langword="null"/> if there is none.</summary>
    public static Closing? AtEnd(Cell cell, TextSpan span, PlanForm form)
    {
        if (AtEnd(cell, span) is { } usual)
            return new Closing(usual, Inside(cell, usual));
        var trimmed = cell.Trim(span);
        var from = Math.Max(trimmed.Start, trimmed.End - LongestBracket);
        if (form.ClosingMinistries(cell.Text[from..trimmed.End]) is not { Success: true } match)
            return null;
        var names = match.Groups["names"];
        var closing = new Closing(new TextSpan(from + match.Index, trimmed.End), new TextSpan(from + names.Index, from + names.Index + names.Length));
        return NamesMinistries(cell, closing.Names, onlyKnown: false) ? closing : null;
    }

    /// <summary>The names inside a closing bracket.</summary>
    public static ImmutableArray<ResponsibleMinistry> Names(Cell cell, Closing closing) => Split(cell, closing.Names);

    /// <summary>The bracket at the very end of the span, white space aside; <see langword="null"/> if there is none.</summary>
    public static TextSpan? AtEnd(Cell cell, TextSpan span)
    {
        var trimmed = cell.Trim(span);
        var end = trimmed.End;
        if (end - trimmed.Start > 1 && cell.Plain[end - 1] == '。' && cell.Plain[end - 2] == ']')
            end--;
        if (end <= trimmed.Start || cell.Plain[end - 1] is not (']' or ')'))
            return null;
        var round = cell.Plain[end - 1] == ')';
        var lowest = Math.Max(trimmed.Start, end - LongestBracket);
        for (var i = end - 2; i >= lowest; i--)
        {
            switch (cell.Plain[i])
            {
                case '[' when !round:
                    var bracket = new TextSpan(i, trimmed.End);
                    return NamesMinistries(cell, new TextSpan(i + 1, end - 1), onlyKnown: false) ? bracket : null;
                case '(' when round:
                    // （経産省） in round brackets is taken only if every name in it is known: a text may well end in round brackets.
                    return NamesMinistries(cell, new TextSpan(i + 1, end - 1), onlyKnown: true) ? new TextSpan(i, trimmed.End) : null;
                case ']' or '[' or '(' or ')' or '。' or '【' or '】':
                    return null;
            }
        }

        return null;
    }

    /// <summary>The names inside a bracket that <see cref="AtEnd(Cell, TextSpan)"/> found.</summary>
    public static ImmutableArray<ResponsibleMinistry> Names(Cell cell, TextSpan bracket) => Split(cell, Inside(cell, bracket));

    private static TextSpan Inside(Cell cell, TextSpan bracket)
    {
        var end = bracket.End;
        while (end > bracket.Start && cell.Plain[end - 1] is not (']' or ')'))
            end--;
        return new TextSpan(bracket.Start + 1, Math.Max(bracket.Start + 1, end - 1));
    }

    private static bool NamesMinistries(Cell cell, TextSpan inside, bool onlyKnown)
    {
        var names = Split(cell, inside);
        if (names.IsEmpty)
            return false;
        return onlyKnown
            ? names.All(name => name.Ministry is not null)
            : names.Any(name => name.Ministry is not null) || names.All(name => !name.Printed.Any(char.IsDigit) && !StartsLikeANote(name.Printed));
    }

    private static bool StartsLikeANote(string name) =>
        name.StartsWith('注') || name.StartsWith('※') || name.StartsWith('図') || name.StartsWith('表') || name.StartsWith("参考", StringComparison.Ordinal) || name.StartsWith("再掲", StringComparison.Ordinal);

    private static ImmutableArray<ResponsibleMinistry> Split(Cell cell, TextSpan inside)
    {
        var names = ImmutableArray.CreateBuilder<ResponsibleMinistry>();
        foreach (var part in Cut(cell, inside, Strong))
        {
            var pieces = Cut(cell, part, ['・']).ToList();
            // A middle dot parts names, but it can also stand inside one name.
            if (pieces.Count > 1 && (Known(cell, part) is not null || !pieces.All(piece => LooksLikeAName(cell, piece))))
                pieces = [part];
            foreach (var piece in pieces)
            {
                var (name, others) = WithoutOthers(cell, piece);
                if (name.Length > 0)
                    names.Add(new ResponsibleMinistry(cell.Printed(name), Known(cell, name), others, cell.At(name)));
            }
        }

        return names.ToImmutable();
    }

    private static IEnumerable<TextSpan> Cut(Cell cell, TextSpan span, char[] separators)
    {
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !separators.Contains(cell.Plain[i]))
                continue;
            var piece = cell.Trim(new TextSpan(start, i));
            if (piece.Length > 0)
                yield return piece;
            start = i + 1;
        }
    }

    private static (TextSpan Name, bool Others) WithoutOthers(Cell cell, TextSpan piece)
    {
        var text = cell.Printed(piece);
        foreach (var word in (string[])["等", "など", "ほか", "他"])
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && Known(cell, piece) is null)
                return (cell.Trim(piece with { End = piece.End - word.Length }), true);
        }

        return (piece, false);
    }

    private static bool LooksLikeAName(Cell cell, TextSpan piece)
    {
        var (name, _) = WithoutOthers(cell, piece);
        return name.Length == 0 || Known(cell, name) is not null || cell.Plain[name.End - 1] is '省' or '庁' or '府' or '房' or '院' or '局' or '会' or '部' or '課' or '室' or '班' or '委';
    }

    private static Ministry? Known(Cell cell, TextSpan name) => Ministry.Find(cell.Printed(name));
}
