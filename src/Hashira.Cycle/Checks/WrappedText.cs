using System.Text;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>Lines of a terminal: a Japanese letter takes two columns, and no line begins with a closing mark.</summary>
internal static class WrappedText
{
    private const string NeverFirst = "、。，．・：；？！）」』】］〉》〕)]}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /// <summary>Adds a line, broken where it is full; what goes on stands indented.</summary>
    /// <param name="text">Where to add.</param>
    /// <param name="line">The line without its end.</param>
    /// <param name="indent">Blanks before every line but the first.</param>
    /// <param name="width">Columns; <see langword="null"/> for a line that is never broken.</param>
    public static void Append(StringBuilder text, string line, int indent, int? width)
    {
        var at = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            var wide = letter.Value > 0xFFFF || JapaneseText.IsJapanese((char)letter.Value) ? 2 : 1;
            if (width is { } columns && at + wide > Math.Max(columns, indent + 20) && !(letter.IsBmp && NeverFirst.Contains((char)letter.Value, StringComparison.Ordinal)))
            {
                text.Append('\n').Append(' ', indent);
                at = indent;
            }

            text.Append(letter);
            at += wide;
        }

        text.Append('\n');
    }
}
