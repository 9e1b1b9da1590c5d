using System.Text;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>A line of a laid-out cell.</summary>
/// <param name="Text">Without line end.</param>
/// <param name="EndsParagraph">Whether a paragraph ends with it; else the line goes on (soft wrap).</param>
public readonly record struct LaidOutLine(string Text, bool EndsParagraph);

/// <summary>
/// Breaks paragraphs into lines as a word processor does: anywhere between Japanese characters, but not inside a Latin word or a
/// half-width number. A blank beside Japanese text vanishes at a break; one between Latin words stays at the end of its line.
/// </summary>
public static class LineBreaker
{
    private const string NotFirst = "、。，．・：；？！）］｝」』】〉》〕｡､｣)]}%％";
    private const string NotLast = "（［｛「『【〈《〔｢([{";

    /// <summary>The lines of paragraphs, one after the other.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="width">Width in full-width characters.</param>
    /// <param name="kinsoku">Whether a closing bracket or full stop may not begin a line, nor an opening bracket end one.</param>
    public static IEnumerable<LaidOutLine> Break(IEnumerable<string> paragraphs, int width, bool kinsoku) =>
        paragraphs.SelectMany(paragraph => Break(paragraph, width, kinsoku));

    private static List<LaidOutLine> Break(string paragraph, int width, bool kinsoku)
    {
        var indent = paragraph.Length - paragraph.TrimStart(' ').Length;
        var lines = new List<LaidOutLine>();
        var line = new List<string> { paragraph[..indent] };
        var used = indent;
        foreach (var token in Tokens(paragraph[indent..]))
        {
            var size = Width(token);
            // A blank hangs over the edge, and so do stops and closing brackets.
            if (used + size <= 2 * width || token == " " || (kinsoku && NotFirst.Contains(token[0], StringComparison.Ordinal)) || line.TrueForAll(string.IsNullOrWhiteSpace))
            {
                line.Add(token);
                used += size;
                continue;
            }

            var carried = new List<string>();
            while (kinsoku && line.Count > 1 && line[^1].Length == 1 && NotLast.Contains(line[^1][0], StringComparison.Ordinal))
            {
                carried.Insert(0, line[^1]);
                line.RemoveAt(line.Count - 1);
            }

            lines.Add(new LaidOutLine(Finish(line, carried.Count > 0 ? carried[0][0] : token[0]), EndsParagraph: false));
            line = [.. carried, token];
            used = line.Sum(Width);
        }

        lines.Add(new LaidOutLine(string.Concat(line), EndsParagraph: true));
        return lines;
    }

    private static string Finish(List<string> line, char next)
    {
        var text = string.Concat(line);
        var trimmed = text.TrimEnd(' ');
        return trimmed.Length == text.Length || trimmed.Length == 0 || JapaneseText.IsJapanese(trimmed[^1]) || JapaneseText.IsJapanese(next) ? trimmed : trimmed + " ";
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F && !NotFirst.Contains((char)rune.Value, StringComparison.Ordinal) && !NotLast.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                word.Append(rune.ToString());
                // A Latin word may be parted behind its hyphen.
                if (rune.Value != '-')
                    continue;
                yield return word.ToString();
                word.Clear();
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            yield return rune.ToString();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>In half-width units.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value is < 0x7F or >= 0xFF61 and <= 0xFF9F ? 1 : 2);
}
