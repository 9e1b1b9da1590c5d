using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Hashira.Model;

namespace Hashira.Documents.Writers.Docx;

/// <summary>A range of letters of a Word document: numbers of its first and its last letter.</summary>
internal readonly record struct WordRange(int First, int Last);

/// <summary>
/// The letters of a Word document in order, white space left out, each with the run in which it stands. Text boxes kept twice for old
/// versions count once; deleted text does not count.
/// </summary>
internal sealed class WordText
{
    private const int Around = 40;
    private readonly XNamespace _word;
    private readonly List<(XElement Text, int Offset)> _letters = [];
    private readonly string _text;
    private string? _read;
    private string _bare = "";
    private List<int> _places = [];

    /// <summary>Goes through the document.</summary>
    public WordText(XDocument document, XNamespace word)
    {
        _word = word;
        var text = new StringBuilder();
        foreach (var element in document.Descendants(word + "t"))
        {
            if (element.Parent?.Name != word + "r" || element.Ancestors().Any(above => above.Name.LocalName == "Fallback"))
                continue;
            foreach (var (offset, letter) in element.Value.Index())
            {
                if (char.IsWhiteSpace(letter))
                    continue;
                text.Append(letter);
                _letters.Add((element, offset));
            }
        }

        _text = text.ToString();
    }

    /// <summary>
    /// Finds the words of some spans of the text that was read. Of several places with the same words it is the one with the same words
    /// around it; of those alike the one that comes at the same number. Words that are not found are looked for by their beginning, then the
    /// nearest words before them are taken.
    /// </summary>
    /// <returns>The place; <see langword="null"/> if the document has no letters.</returns>
    public WordRange? Find(string read, ImmutableArray<TextSpan> spans)
    {
        if (_text.Length == 0)
            return null;
        Take(read);
        var (start, end) = (At(spans[0].Start), At(spans[^1].End));
        for (var length = end - start; length > 0; length = length > 8 ? length / 2 : length - 1)
        {
            if (Best(start, length) is { } found)
                return new WordRange(found, found + length - 1);
        }

        for (var back = Math.Min(start, _bare.Length) - 1; back >= 0 && back > start - 400; back--)
        {
            var length = Math.Min(12, back + 1);
            if (Best(back + 1 - length, length) is { } before)
                return new WordRange(before + length - 1, before + length - 1);
        }

        return new WordRange(0, 0);
    }

    /// <summary>Cuts the runs so that every range begins and ends with a run.</summary>
    /// <returns>The run that begins with each first letter, and the run that ends with each last letter.</returns>
    public (Dictionary<int, XElement> First, Dictionary<int, XElement> Last) Split(IEnumerable<WordRange> ranges)
    {
        var all = ranges.ToList();
        var firsts = all.Select(range => range.First).ToHashSet();
        var lasts = all.Select(range => range.Last).ToHashSet();
        var (first, last) = (new Dictionary<int, XElement>(), new Dictionary<int, XElement>());
        foreach (var letters in firsts.Concat(lasts).Distinct().GroupBy(letter => _letters[letter].Text.Parent!).ToList())
            Split(letters.Key, [.. letters.Order()], firsts, lasts, first, last);
        return (first, last);
    }

    private void Split(XElement run, List<int> letters, HashSet<int> firsts, HashSet<int> lasts, Dictionary<int, XElement> first, Dictionary<int, XElement> last)
    {
        var properties = run.Element(_word + "rPr");
        var parts = new List<XElement>();
        var current = Part();
        foreach (var child in run.Nodes().Where(node => node != properties).ToList())
        {
            // Moved, not copied: a drawing may hold runs of its own that comments point at.
            child.Remove();
            if (child is not XElement { } element || element.Name != _word + "t" || !letters.Any(letter => _letters[letter].Text == element))
            {
                current.Add(child);
                continue;
            }

            var (value, from) = (element.Value, 0);
            foreach (var letter in letters.Where(letter => _letters[letter].Text == element))
            {
                var offset = _letters[letter].Offset;
                if (firsts.Contains(letter))
                {
                    Text(value[from..offset]);
                    from = offset;
                    if (HasContent(current))
                        Next();
                    first[letter] = current;
                }

                if (lasts.Contains(letter))
                {
                    // A letter of two units is never cut.
                    var behind = offset + 1;
                    if (char.IsHighSurrogate(value[offset]) && behind < value.Length)
                        behind++;
                    Text(value[from..behind]);
                    from = behind;
                    last[letter] = current;
                    Next();
                }
            }

            Text(value[from..]);
        }

        if (HasContent(current) || parts.Count == 0)
            parts.Add(current);
        run.ReplaceWith(parts);

        XElement Part() => new(run.Name, run.Attributes(), properties is null ? null : new XElement(properties));

        bool HasContent(XElement part) => part.Elements().Any(element => element.Name != _word + "rPr");

        void Next()
        {
            parts.Add(current);
            current = Part();
        }

        void Text(string piece)
        {
            if (piece.Length > 0)
                current.Add(new XElement(_word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), piece));
        }
    }

    private void Take(string read)
    {
        if (_read == read)
            return;
        _read = read;
        _places = [.. Enumerable.Range(0, read.Length).Where(offset => !char.IsWhiteSpace(read[offset]))];
        _bare = string.Concat(_places.Select(offset => read[offset]));
    }

    private int At(int offset)
    {
        var found = _places.BinarySearch(offset);
        return found < 0 ? ~found : found;
    }

    private int? Best(int start, int length)
    {
        var words = _bare.Substring(start, length);
        if (char.IsLowSurrogate(words[0]))
            return null;
        (int Score, int Distance, int At)? best = null;
        var expected = (long)start * _text.Length / Math.Max(1, _bare.Length);
        for (var at = _text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var candidate = (Score: Alike(start, at, length), Distance: -(int)Math.Min(int.MaxValue, Math.Abs(at - expected)), At: at);
            if (best is not { } before || (candidate.Score, candidate.Distance).CompareTo((before.Score, before.Distance)) > 0)
                best = candidate;
        }

        return best?.At;
    }

    private int Alike(int start, int at, int length)
    {
        var score = 0;
        for (var i = 1; i <= Around && start - i >= 0 && at - i >= 0 && _bare[start - i] == _text[at - i]; i++)
            score++;
        for (var i = 0; i < Around && start + length + i < _bare.Length && at + length + i < _text.Length && _bare[start + length + i] == _text[at + length + i]; i++)
            score++;
        return score;
    }
}
