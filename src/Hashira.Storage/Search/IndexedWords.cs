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

    // A tsvector counts no further, and keeps that many places of a word.
    private const int LastPosition = 16_383;

    /// <summary>Title or text for FTS5: words parted by spaces.</summary>
    public static string ForFts5(string text) => string.Join(' ', text.Split(PartEnd).SelectMany((part, index) => (index == 0 ? [] : new[] { PartMark }).Concat(SearchWords.Of(part))));

    /// <summary>Title and text for <c>tsvector</c>; words of the title bear weight A.</summary>
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

        return string.Join(' ', places.Select(entry => $"'{entry.Key}':{string.Join(',', entry.Value)}"));
    }

    /// <summary>A question for FTS5.</summary>
    public static string QuestionForFts5(SearchQuestion question, bool inTitle)
    {
        var wanted = string.Join(" AND ", question.Wanted.Select(phrase => (inTitle ? "Title : " : "") + Quoted(phrase)));
        return question.Unwanted.Aggregate($"({wanted})", (asked, phrase) => $"({asked} NOT {Quoted(phrase)})");

        static string Quoted(SearchPhrase phrase) => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.LastIsBeginning ? " *" : "")}";
    }

    /// <summary>A question for <c>tsquery</c>.</summary>
    public static string QuestionForTsQuery(SearchQuestion question, bool inTitle)
    {
        var asked = new StringBuilder(string.Join(" & ", question.Wanted.Select(phrase => Chain(phrase, inTitle))));
        foreach (var phrase in question.Unwanted)
            asked.Append(" & !").Append(Chain(phrase, false));
        return asked.ToString();

        static string Chain(SearchPhrase phrase, bool inTitle) => $"({string.Join(" <-> ", phrase.Words.Select((word, index) =>
        {
            var marks = (phrase.LastIsBeginning && index == phrase.Words.Length - 1 ? "*" : "") + (inTitle ? "A" : "");
            return marks.Length == 0 ? $"'{word}'" : $"'{word}':{marks}";
        }))})";
    }
}
