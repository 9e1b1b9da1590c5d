using System.Globalization;
using System.Text;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Storage;

/// <summary>The words of an entry and of a question as each database writes them.</summary>
internal static class IndexedWords
{
    /// <summary>Parts the parts of a text in FTS5: a word that no text has, so that no phrase reaches over it.</summary>
    private const string PartMark = "\u241F";

    private const char PartEnd = '\f';

    /// <summary>Tells a letter from a word of one letter; it stands in no word.</summary>
    private const string LetterMark = "=";

    // A tsvector counts no further, and keeps that many places of a word.
    private const int LastPosition = 16_383;

    /// <summary>Title or text for FTS5: words parted by spaces.</summary>
    public static string ForFts5(string text) => string.Join(' ', text.Split(PartEnd).SelectMany((part, index) => (index == 0 ? [] : new[] { PartMark }).Concat(SearchWords.Of(part))));

    /// <summary>The letters of a title or text for FTS5.</summary>
    public static string LettersForFts5(string text) => string.Join(' ', SearchWords.LettersOf(text.Replace(PartEnd, ' ')));

    /// <summary>Title and text for <c>tsvector</c>; words and letters of the title bear weight A, by which the column of the title is made.</summary>
    public static string ForTsVector(SearchEntryRow entry)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var position = 0;
        foreach (var (part, weight) in entry.Text.Split(PartEnd).Select(part => (part, "")).Prepend((entry.Title, "A")))
        {
            foreach (var word in SearchWords.Of(part))
            {
                if (++position > LastPosition)
                    break;
                if (!places.TryGetValue(word, out var found))
                    places.Add(word, found = []);
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{position}{weight}"));
            }

            // One place stays empty between two parts.
            position++;
        }

        foreach (var (text, place) in new[] { (entry.Title, "1A"), (entry.Text.Replace(PartEnd, ' '), "1") })
        {
            foreach (var letter in SearchWords.LettersOf(text))
                places.TryAdd(LetterMark + letter, [place]);
        }

        return string.Join(' ', places.Select(entry => $"'{entry.Key}':{string.Join(',', entry.Value)}"));
    }

    /// <summary>A question for FTS5.</summary>
    public static string QuestionForFts5(SearchQuestion question, bool inTitle)
    {
        var wanted = string.Join(" AND ", question.Wanted.Select(phrase => Quoted(phrase, inTitle)));
        return question.Unwanted.Aggregate($"({wanted})", (asked, phrase) => $"({asked} NOT {Quoted(phrase, false)})");

        static string Quoted(SearchPhrase phrase, bool inTitle) => phrase.IsLetter
            ? $"{(inTitle ? "TitleLetters" : "{TitleLetters TextLetters}")} : \"{phrase.Words[0]}\""
            : $"{(inTitle ? "Title" : "{Title Text}")} : \"{string.Join(' ', phrase.Words)}\"{(phrase.LastIsBeginning ? " *" : "")}";
    }

    /// <summary>A question for <c>tsquery</c>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="unwanted">Whether its unwanted phrases are left out too.</param>
    public static string QuestionForTsQuery(SearchQuestion question, bool unwanted)
    {
        var asked = new StringBuilder(string.Join(" & ", question.Wanted.Select(Chain)));
        foreach (var phrase in unwanted ? question.Unwanted : [])
            asked.Append(" & !").Append(Chain(phrase));
        return asked.ToString();
    }

    private static string Chain(SearchPhrase phrase) => phrase.IsLetter
        ? $"'{LetterMark}{phrase.Words[0]}'"
        : $"({string.Join(" <-> ", phrase.Words.Select((word, index) => phrase.LastIsBeginning && index == phrase.Words.Length - 1 ? $"'{word}':*" : $"'{word}'"))})";
}
