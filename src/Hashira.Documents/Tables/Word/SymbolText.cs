using System.Text;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Word;

/// <summary>記号フォントの文字. Letters of symbol fonts as the characters that look the same, as far as they are known.</summary>
internal static class SymbolText
{
    /// <summary>The text with its symbols put as usual characters.</summary>
    /// <param name="text">As stored.</param>
    /// <param name="font">Font in which it is set, if known.</param>
    public static string Of(string text, string? font)
    {
        var isSymbol = font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase));
        if (!isSymbol && !text.Any(letter => letter is >= '\uF000' and <= '\uF0FF'))
            return text;
        var usual = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var stored = isSymbol && letter is > ' ' and < '\u0100' ? (char)(0xF000 + letter) : letter;
            var known = SymbolBullets.Usual(stored.ToString());
            usual.Append(known.Length == 1 && known[0] == stored ? letter : known);
        }

        return usual.ToString();
    }
}
