using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>表記の畳み込み. Forms of Japanese text in which what readers take for the same is the same.</summary>
public static class JapaneseText
{
    /// <summary>
    /// Key for comparing names: NFKC, lower case, all dashes one dash, all wave dashes one, corner and square brackets to plain
    /// ones, no white space and no variation selectors. Never shown to a reader.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character) || character is >= '\uFE00' and <= '\uFE0F')
                continue;
            folded.Append(character switch
            {
                // ー stays: inside katakana it is a letter.
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                '\u301C' or '\uFF5E' => '~',
                '\uFF65' or '\u2027' => '\u30FB',
                _ => char.ToLower(character, CultureInfo.InvariantCulture),
            });
        }

        return folded.ToString();
    }

    /// <summary>Whether the character is written in Japanese text: kana, ideographs, full-width forms and Japanese punctuation.</summary>
    public static bool IsJapanese(char character) => character switch
    {
        >= '\u3000' and <= '\u30FF' => true,
        >= '\u3400' and <= '\u4DBF' => true,
        >= '\u4E00' and <= '\u9FFF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFF00' and <= '\uFFEF' => true,
        >= '\u2460' and <= '\u24FF' => true,
        >= '\u2E80' and <= '\u2FDF' => true,
        >= '\uD840' and <= '\uDFFF' => true,
        '\u2010' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2022' or '\u2026' or '\u203B' or '\u25CB' or '\u25CF' or '\u25A0' or '\u2192' or '\u2606' or '\u2611' or '\u2612' or '\u26AA' or '\u26AB' => true,
        _ => false,
    };

    /// <summary>
    /// The text without the white space that typesetting puts beside Japanese characters. A space between two other characters
    /// (<c>Japan Street</c>) stays.
    /// </summary>
    public static string WithoutTypesettingSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                kept.Append(text[i]);
                continue;
            }

            var next = i;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (kept.Length > 0 && next < text.Length && !IsJapanese(kept[^1]) && !IsJapanese(text[next]))
                kept.Append(' ');
            i = next - 1;
        }

        return kept.ToString();
    }
}
