using Hashira.Model;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 字形の共有. Characters that share a glyph in many Japanese fonts, so that a program that starts from the font names the wrong one: of two characters
/// that look alike it is taken to be the one that Japanese keyboards type.
/// </summary>
internal static class SharedGlyphs
{
    private const double Wide = 0.8;

    /// <summary>What a glyph usually stands for.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="neighbour">The character beside it, by which the dash of a Western text is told from that of a Japanese one.</param>
    public static string Usual(Glyph glyph, char neighbour) => (glyph.Text, glyph.Advance > Wide * glyph.Size) switch
    {
        ("\u2027", true) => "・",
        ("\u301C", true) => "\uFF5E",
        ("\u2014", true) when JapaneseText.IsJapanese(neighbour) => "\u2015",
        // No Japanese keyboard types the minus sign of mathematics, whatever its width.
        ("\u2212", _) when JapaneseText.IsJapanese(neighbour) => "\uFF0D",
        ("\u2016", true) when JapaneseText.IsJapanese(neighbour) => "\u2225",
        ("\u00B7", false) when JapaneseText.IsJapanese(neighbour) => "\uFF65",
        _ => glyph.Text,
    };
}
