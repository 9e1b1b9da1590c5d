using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>
/// 索引語. Cuts Japanese text into the words of the search index: ASCII letters and digits whole, every other run of letters as overlapping
/// pairs and its last character. 「DX推進計画」 gives <c>dx 推進 進計 計画 画</c>. So a word of one or two characters is found exactly, and nothing has to know
/// where a Japanese word ends. Both databases are given the same words.
/// </summary>
public static class SearchWords
{
    // Longer ASCII words are cut, in texts and in questions alike; no database keeps words without end.
    private const int LongestWord = 100;

    /// <summary>The words of a text in order; what parts words (white space, punctuation, brackets, dashes) is left out.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var (word, _) in Runs(text))
        {
            if (char.IsAscii(word[0]))
            {
                foreach (var piece in word.Chunk(LongestWord))
                    yield return new string(piece);
                continue;
            }

            var runes = word.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
            for (var i = 0; i + 1 < runes.Length; i++)
                yield return runes[i] + runes[i + 1];
            yield return runes[^1];
        }
    }

    /// <summary>
    /// The letters of a text, each once, ASCII aside: by them a question of one character is answered without looking through all words that
    /// begin with it.
    /// </summary>
    public static IEnumerable<string> LettersOf(string text) =>
        Runs(text).Where(run => !run.IsAscii).SelectMany(run => run.Word.EnumerateRunes()).Distinct().Select(rune => rune.ToString());

    /// <summary>
    /// The words that a text must hold one after another to contain the phrase, and whether the last of them need only be the beginning
    /// of a word. Empty if the phrase has no letter and no digit.
    /// </summary>
    /// <param name="phrase">What is looked for, without the white space that parts phrases.</param>
    public static (ImmutableArray<string> Words, bool LastIsBeginning) OfPhrase(string phrase)
    {
        if (Runs(phrase).LastOrDefault() is not { Word: { } last, IsAscii: var ascii })
            return ([], false);
        ImmutableArray<string> words = [.. Of(phrase)];
        if (ascii)
            return (words, false);
        if (last.EnumerateRunes().Count() == 1)
            return (words, true);
        // The phrase may end inside a longer run, in which its last character is no word of its own.
        return (words[..^1], false);
    }

    /// <summary>
    /// Text in which the same letters are the same: NFKC, lower case, no variation selectors, one dash for all. Each character of the
    /// result is given with the span of the text it comes from, so that a place in it can be marked in the text.
    /// </summary>
    public static IEnumerable<(char Character, int Start, int End)> Folded(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i + (char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1);
            // A sound mark belongs to the letter before it, half width or combining.
            while (end < text.Length && text[end] is '\uFF9E' or '\uFF9F' or '\u3099' or '\u309A')
                end++;
            // Most letters of a Japanese text are what they are.
            if (end == i + 1 && text[i] is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u3094') or (>= '\u30A1' and <= '\u30FA') or '\u30FC')
            {
                yield return (text[i], i, end);
                i = end;
                continue;
            }

            var piece = text[i..end];
            if (piece[0] is not (>= '\uFE00' and <= '\uFE0F') && !(piece.Length == 2 && piece[0] == '\uDB40') && !HasLoneSurrogate(piece))
            {
                foreach (var character in piece.Normalize(NormalizationForm.FormKC))
                    yield return (MeasureCode.IsDash(character) && character != '\u30FC' ? '-' : char.ToLower(character, CultureInfo.InvariantCulture), i, end);
            }

            i = end;
        }
    }

    private static bool HasLoneSurrogate(string piece) => piece.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !piece.Contains('\uFFFD', StringComparison.Ordinal);

    // Runs of ASCII letters and digits, and runs of other letters and digits.
    private static IEnumerable<(string Word, bool IsAscii)> Runs(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var (character, _, _) in Folded(text))
            folded.Append(character);
        var run = new StringBuilder();
        var ascii = false;
        foreach (var rune in folded.ToString().EnumerateRunes())
        {
            if (run.Length > 0 && (!IsPartOfWord(rune) || rune.IsAscii != ascii))
            {
                yield return (run.ToString(), ascii);
                run.Clear();
            }

            if (!IsPartOfWord(rune))
                continue;
            ascii = rune.IsAscii;
            run.Append(rune);
        }

        if (run.Length > 0)
            yield return (run.ToString(), ascii);
    }

    private static bool IsPartOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
