using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Tables;

/// <summary>Joins printed lines to paragraphs.</summary>
internal static class CellParagraphs
{
    private const char SoftHyphen = '\u00AD';

    public static ImmutableArray<string> Join(ImmutableArray<TextLine> lines)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var current = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.BeginsParagraph && current.Length > 0)
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }

            if (current is [.., SoftHyphen])
                current.Length--;
            else if (current.Length > 0 && line.Text.Length > 0 && !JapaneseText.IsJapanese(current[^1]) && !JapaneseText.IsJapanese(line.Text[0]) && !BreaksWord(current) && !BrokenWords.GoesOn(lines, i))
                current.Append(' ');
            current.Append(line.Text);
        }

        if (current.Length > 0)
            paragraphs.Add(current.ToString());
        return paragraphs.ToImmutable();
    }

    /// <summary>Whether a line ends inside a word: at the hyphen or slash of a compound, which stands close to its letters.</summary>
    private static bool BreaksWord(StringBuilder text) =>
        text[^1] is '-' or '\u2010' or '/' && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && !JapaneseText.IsJapanese(text[^2]);
}
