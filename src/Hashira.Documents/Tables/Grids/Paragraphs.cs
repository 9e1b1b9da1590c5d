using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 段落の区切り. Marks the lines with which a paragraph begins: after a line that ends though the next word would have fitted, at a bullet, at
/// an indent, after a wider gap.
/// </summary>
internal static class Paragraphs
{
    private const string Bullets = "•・‣◦●○〇◎◆◇■□▪▫⚫⚪※➢➣➔✓❑❖★☆▶▷";
    private const string NeverFirst = "、。，．,.）)］]｝}」』】〉》・：；:;？！?!ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝ％%";

    /// <summary>Marks the lines from <paramref name="first"/> on, all of one cell on one page.</summary>
    public static void Mark(List<TextLine> lines, int first) => Mark(lines, first, double.NegativeInfinity);

    /// <summary>The lines of a cell, marked knowing how far to the right they could have gone.</summary>
    public static ImmutableArray<TextLine> Within(ImmutableArray<TextLine> lines, double right)
    {
        var marked = lines.ToList();
        Mark(marked, 0, right);
        return [.. marked];
    }

    private static void Mark(List<TextLine> lines, int first, double right)
    {
        var left = double.PositiveInfinity;
        for (var i = first; i < lines.Count; i++)
        {
            left = Math.Min(left, lines[i].Part.X);
            right = Math.Max(right, lines[i].Part.X + lines[i].Part.Width);
        }

        var pitch = Pitch(lines, first);
        lines[first] = lines[first] with { BeginsParagraph = true };
        for (var i = first + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            var before = lines[i - 1];
            var room = right - (before.Part.X + before.Part.Width);
            var begins = !EndsInCompound(before.Text, line.Text) && (IsBullet(line.Text)
                // A heading or a budget note; in running text one seldom falls on the beginning of a line.
                || (line.Text[0] == '【' && room > 0.55 * line.Size)
                || room > FirstUnit(line) + 0.55 * line.Size
                || line.Part.Y - before.Part.Y > 1.45 * pitch
                // The hanging lines of a bullet are over.
                || (before.Part.X - line.Part.X > 0.7 * line.Size && !before.BeginsParagraph)
                || (line.Part.X - left > 0.7 * line.Size && before.Part.X - left < 0.3 * line.Size && !IsBullet(before.Text)));
            if (begins)
                lines[i] = line with { BeginsParagraph = true };
        }
    }

    /// <summary>Whether the line opens with a mark that lists items.</summary>
    public static bool IsBullet(string text) => text.Length > 0 && Bullets.Contains(text[0], StringComparison.Ordinal);

    /// <summary>Whether the line ends with a mark that may not begin the next and so may hang over the edge.</summary>
    public static bool MayHang(string text) => text.Length > 0 && NeverFirst.Contains(text[^1], StringComparison.Ordinal);

    /// <summary>The hyphen or ampersand of a compound ends the line: whatever room is left, no paragraph ends there.</summary>
    private static bool EndsInCompound(string before, string line) =>
        before is [.., var letter, '-' or '\u2010' or '&'] && char.IsAsciiLetter(letter) && char.IsAsciiLetter(line[0]);

    private static double Pitch(List<TextLine> lines, int first)
    {
        var pitches = new List<double>();
        for (var i = first + 1; i < lines.Count; i++)
            pitches.Add(lines[i].Part.Y - lines[i - 1].Part.Y);
        pitches.Sort();
        return pitches[(pitches.Count - 1) / 2];
    }

    /// <summary>Room that the first unbreakable piece of a line takes: a word, or a character with the marks that may not begin a line.</summary>
    private static double FirstUnit(TextLine line)
    {
        var text = line.Text;
        var length = 1;
        if (JapaneseText.IsJapanese(text[0]))
        {
            while (length < text.Length && NeverFirst.Contains(text[length], StringComparison.Ordinal))
                length++;
            // Opening brackets take the next character with them, or the next word.
            if ("（(［[「『【〈《".Contains(text[0], StringComparison.Ordinal) && length < text.Length)
                length = JapaneseText.IsJapanese(text[length]) ? length + 1 : WordEnd(text, length);
        }
        else
        {
            length = WordEnd(text, length);
        }

        var wide = 0d;
        for (var i = 0; i < length; i++)
            wide += JapaneseText.IsJapanese(text[i]) ? 1 : 0.5;
        return wide * line.Size;
    }

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && text[from] != ' ' && !JapaneseText.IsJapanese(text[from]))
            from++;
        return from;
    }
}
