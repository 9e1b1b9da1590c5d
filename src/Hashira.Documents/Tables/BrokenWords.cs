using System.Collections.Frozen;
using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Tables;

/// <summary>
/// 行末で切れた語. Tells whether a word or number of another script goes on in the next line. Most programs carry such a word over as a whole and leave
/// out the space before it; some fill the line and break the word anywhere, as is done with Japanese. Told only within Japanese text and where the
/// line is full, by what the two pieces are: a number, an acronym, a single capital, or by how the other lines of the cell end.
/// </summary>
internal static class BrokenWords
{
    private const string NeverFirst = "、。，．）」』】〉》〕］｝";

    /// <summary>Two pieces of as many capitals are two words rather than one acronym.</summary>
    private const int Word = 4;

    /// <summary>Words that are not capitalised in a title.</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);

    /// <summary>Room that a letter or digit needs at most, in em; a line with less is full.</summary>
    private const double LetterRoom = 0.62;

    private const double CapitalRoom = 0.8;

    /// <summary>Whether no space belongs between a line and the one before it, both ends of other scripts.</summary>
    /// <param name="lines">The lines of the cell.</param>
    /// <param name="next">The later one.</param>
    public static bool GoesOn(ImmutableArray<TextLine> lines, int next)
    {
        var (before, line) = (lines[next - 1], lines[next]);
        var (last, first) = (before.Text[^1], line.Text[0]);
        // A bracket or stop stands close to what it closes, also where a program lets it begin a line.
        if (first is ')' or ']' or '}' or ',' or '.' or ';' or '!' or '?' or '%' || last is '(' or '[' or '{')
            return true;
        var (head, tail) = (Head(before.Text), Tail(line.Text));
        if ((last is '&' or '@' && head.Length > 1) || (first is '&' or '@' or '/' && tail.Length > 1) || (first is '-' && tail.Length > 1 && char.IsAsciiLetter(tail[1])))
            return true;
        if (!IsFull(lines, before, first) || !(before.Text.Any(JapaneseText.IsJapanese) || line.Text.Any(JapaneseText.IsJapanese)))
            return false;
        // Two words of a title.
        var areTwo = char.IsAsciiLetterLower(last) && char.IsAsciiLetterUpper(first) && tail.Length > 1;
        if (AreOneLetters(last, first) && ((BreakAnywhere(lines) && !areTwo) || lines.Any(other => Stands(other.Text, head, tail)) || (tail.Length == 1 && char.IsAsciiLetterLower(first))))
            return true;
        var opens = before.Text[..^head.Length].TrimEnd(' ', '(', '[', '"') is [.., var earlier] && JapaneseText.IsJapanese(earlier);
        var closes = line.Text[tail.Length..].TrimStart(' ', ')', ']', '"') is [var later, ..] && JapaneseText.IsJapanese(later);
        if (!opens && !closes)
            return false;
        return IsOneNumber(before.Text, line.Text)
            || (AreOneLetters(last, first) && (
                (char.IsAsciiLetterUpper(last) && (head.Length == 1 || (char.IsAsciiLetterUpper(first) && Math.Min(head.Length, tail.Length) < Word)))
                || (char.IsAsciiDigit(last) != char.IsAsciiDigit(first) && (head.Length == 1 || tail.Length == 1))
                || (char.IsAsciiLetterLower(last) && tail.Length == 1)
                || (char.IsAsciiLetterLower(first) && char.IsAsciiLetter(last) && ((opens && closes) || (char.IsAsciiLetterUpper(head[0]) && !Particles.Contains(tail))))));
    }

    private static bool AreOneLetters(char last, char first) => char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first);

    private static bool IsFull(ImmutableArray<TextLine> lines, TextLine line, char next)
    {
        var right = double.NegativeInfinity;
        foreach (var other in lines)
        {
            if (other.Part.Page == line.Part.Page && (!NeverFirst.Contains(other.Text[^1], StringComparison.Ordinal) || other == line))
                right = Math.Max(right, other.Part.X + other.Part.Width);
        }

        return line.Part.Height < 2 * line.Size && right - (line.Part.X + line.Part.Width) < (char.IsAsciiDigit(next) || char.IsAsciiLetterLower(next) ? LetterRoom : CapitalRoom) * line.Size;
    }

    /// <summary>Whether lines of the cell break where no program breaks them that knows where Japanese may be broken, or inside a number.</summary>
    private static bool BreakAnywhere(ImmutableArray<TextLine> lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].BeginsParagraph && (NeverFirst.Contains(lines[i].Text[0], StringComparison.Ordinal) || (IsOneNumber(lines[i - 1].Text, lines[i].Text) && IsFull(lines, lines[i - 1], lines[i].Text[0]))))
                return true;
        }

        return false;
    }

    private static bool IsOneNumber(string before, string line) => (before[^1], line[0]) switch
    {
        var (last, first) when char.IsAsciiDigit(last) && char.IsAsciiDigit(first) => true,
        (',' or '.', var first) when char.IsAsciiDigit(first) => before.Length > 1 && char.IsAsciiDigit(before[^2]),
        _ => false,
    };

    /// <summary>Whether the two pieces stand together elsewhere as one word.</summary>
    private static bool Stands(string text, string head, string tail) => head.Length + tail.Length > 2 && text.Contains(head + tail, StringComparison.Ordinal);

    private static string Head(string text)
    {
        var from = text.Length;
        while (from > 0 && IsOfWord(text[from - 1]))
            from--;
        return text[from..];
    }

    private static string Tail(string text)
    {
        var to = 0;
        while (to < text.Length && IsOfWord(text[to]))
            to++;
        return text[..to];
    }

    private static bool IsOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '&' or '-' or '/' or '@' or '.' or ',' or '_' or '+';
}
