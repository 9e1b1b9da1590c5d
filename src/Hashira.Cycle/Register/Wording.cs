using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Cycle.Register;

/// <summary>A word of a wording with the white space behind it. The words follow one another without gap.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just behind it and the white space that follows.</param>
/// <param name="Key">What it is compared by.</param>
/// <param name="Kind">What it is written in.</param>
internal readonly record struct Word(int Start, int End, string Key, WordKind Kind);

internal enum WordKind
{
    Number,
    Latin,
    Katakana,
    Kanji,
    Kana,
    Punctuation,
    ParagraphEnd,
}

/// <summary>Parts Japanese text into the words by which it is compared.</summary>
internal static class Wording
{
    public static ImmutableArray<Word> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            // White space before the first word belongs to it.
            while (words.Count == 0 && at < text.Length && char.IsWhiteSpace(text[at]) && text[at] != '\n')
                at++;
            var from = at;
            var kind = at < text.Length ? KindOf(text, at) : WordKind.Punctuation;
            if (at < text.Length)
                at += LengthAt(text, at);
            while (at < text.Length && GoesOn(text, at, kind))
                at += LengthAt(text, at);
            var key = Key(text.AsSpan(from, at - from), kind);
            while (at < text.Length && (IsAttached(text[at]) || (char.IsWhiteSpace(text[at]) && (text[at] != '\n' || kind == WordKind.ParagraphEnd))))
                at++;
            words.Add(new Word(start, at, key, kind));
        }

        return words.ToImmutable();
    }

    private static bool GoesOn(string text, int at, WordKind kind)
    {
        if (IsAttached(text[at]))
            return true;
        var next = KindOf(text, at);
        return kind switch
        {
            WordKind.Kanji => next == kind,
            WordKind.Katakana => next == kind || text[at] is 'ー' or 'ｰ',
            WordKind.Latin => next == kind || (IsJoiner(text[at]) && at + 1 < text.Length && KindOf(text, at + 1) == kind),
            WordKind.Number => next == kind || (text[at] is ',' or '.' or '，' or '．' && at + 1 < text.Length && KindOf(text, at + 1) == kind),
            _ => false,
        };
    }

    private static WordKind KindOf(string text, int at) => text[at] switch
    {
        '\n' => WordKind.ParagraphEnd,
        >= '0' and <= '9' or >= '０' and <= '９' => WordKind.Number,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or >= '\u00C0' and <= '\u024F' => WordKind.Latin,
        >= '\u30A1' and <= '\u30FA' or '\u30FD' or '\u30FE' or >= '\uFF66' and <= '\uFF9F' and not 'ｰ' => WordKind.Katakana,
        '々' or '〆' or '\u3007' or >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => WordKind.Kanji,
        >= '\uD840' and <= '\uD8FF' => WordKind.Kanji,
        >= '\u3041' and <= '\u309F' => WordKind.Kana,
        _ => WordKind.Punctuation,
    };

    private static bool IsJoiner(char character) => character is '&' or '＆' or '-' or '－' or '\'' or '’' or '/' or '.';

    /// <summary>Variation selectors and combining marks belong to the character before them.</summary>
    private static bool IsAttached(char character) => character is >= '\uFE00' and <= '\uFE0F' or >= '\u0300' and <= '\u036F' or '\u3099' or '\u309A';

    private static int LengthAt(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static string Key(ReadOnlySpan<char> word, WordKind kind)
    {
        if (kind == WordKind.ParagraphEnd)
            return "\n";
        if (word.Length == 1 && MeasureCode.IsDash(word[0]))
            return "-";
        var key = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (character is >= '\uFE00' and <= '\uFE0F')
                continue;
            key.Append(character switch
            {
                // Widths and radicals only: NFKC of everything would make ① a 1 and ㈱ a （株）.
                '\uFF5E' or '\u301C' => "~",
                >= '\uFF00' and <= '\uFFEF' or >= '\u2F00' and <= '\u2FDF' => character.ToString().Normalize(NormalizationForm.FormKC),
                _ => kind == WordKind.Latin && MeasureCode.IsDash(character) ? "-" : character.ToString(),
            });
        }

        // Half-width kana carry their sound marks apart.
        return kind == WordKind.Katakana ? key.ToString().Normalize(NormalizationForm.FormKC) : key.ToString();
    }
}
