using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>検索語. One phrase of a question as the index knows it.</summary>
/// <param name="Phrase">As typed.</param>
/// <param name="Words">Words that must stand one after another.</param>
/// <param name="LastIsBeginning">Whether the last word need only be the beginning of one.</param>
public sealed record SearchPhrase(string Phrase, ImmutableArray<string> Words, bool LastIsBeginning)
{
    /// <summary>Whether it is a single letter, which is looked up among <see cref="SearchWords.LettersOf"/>.</summary>
    public bool IsLetter => LastIsBeginning && Words.Length == 1;
}

/// <summary>検索の問い. Phrases that must all be found, and phrases that must not.</summary>
/// <param name="Wanted">Must all be found; at least one.</param>
/// <param name="Unwanted">Must not be found; typed with a minus before them.</param>
public sealed record SearchQuestion(ImmutableArray<SearchPhrase> Wanted, ImmutableArray<SearchPhrase> Unwanted)
{
    /// <summary>Longest question that is taken, in characters.</summary>
    public const int Longest = 200;

    /// <summary>
    /// Reads what a reader typed: phrases parted by white space, half or full width; one that begins with a half-width minus before a
    /// letter must not be found. <see langword="null"/> if nothing is left to look for, or if it is longer than <see cref="Longest"/>.
    /// </summary>
    public static SearchQuestion? Parse(string? typed)
    {
        if (typed is null || typed.Length > Longest)
            return null;
        var wanted = ImmutableArray.CreateBuilder<SearchPhrase>();
        var unwanted = ImmutableArray.CreateBuilder<SearchPhrase>();
        foreach (var part in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isUnwanted = part.Length > 1 && part[0] == '-';
            var phrase = isUnwanted ? part[1..] : part;
            var (words, lastIsBeginning) = SearchWords.OfPhrase(phrase);
            if (words.Length > 0)
                (isUnwanted ? unwanted : wanted).Add(new SearchPhrase(phrase, words, lastIsBeginning));
        }

        return wanted.Count == 0 ? null : new SearchQuestion(wanted.ToImmutable(), unwanted.ToImmutable());
    }

    /// <summary>Where the wanted phrases stand in a text, in order and without overlap; brackets and dashes between their letters do not matter.</summary>
    public ImmutableArray<TextSpan> FindIn(string text)
    {
        var folded = SearchWords.Folded(text).Where(entry => char.IsLetterOrDigit(entry.Character) || char.IsSurrogate(entry.Character) || entry.Character == '\u3007').ToList();
        var letters = new string([.. folded.Select(entry => entry.Character)]);
        var marked = new bool[folded.Count];
        foreach (var phrase in Wanted)
        {
            var sought = new string([.. SearchWords.Folded(phrase.Phrase).Select(entry => entry.Character).Where(character => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character == '\u3007')]);
            for (var at = letters.IndexOf(sought, StringComparison.Ordinal); sought.Length > 0 && at >= 0; at = letters.IndexOf(sought, at + 1, StringComparison.Ordinal))
            {
                if (IsWholeWord(letters, folded, at, sought))
                    marked.AsSpan(at, sought.Length).Fill(true);
            }
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (!marked[i])
                continue;
            var begin = i;
            while (i + 1 < marked.Length && marked[i + 1])
                i++;
            // What one printed character stands for is marked as a whole.
            var start = spans.Count > 0 ? Math.Max(spans[^1].End, folded[begin].Start) : folded[begin].Start;
            if (start < folded[i].End)
                spans.Add(new TextSpan(start, folded[i].End));
        }

        return spans.ToImmutable();
    }

    // ASCII words count whole, as in the index: AI does not stand in MAIL.
    private static bool IsWholeWord(string letters, List<(char Character, int Start, int End)> folded, int at, string sought) =>
        !(char.IsAscii(sought[0]) && at > 0 && char.IsAscii(letters[at - 1]) && folded[at - 1].End >= folded[at].Start)
        && !(char.IsAscii(sought[^1]) && at + sought.Length < letters.Length && char.IsAscii(letters[at + sought.Length]) && folded[at + sought.Length - 1].End >= folded[at + sought.Length].Start);
}
