using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>
/// 位置付きの文. Text put together from pieces of a source document (line breaks of the page removed, parts on several pages
/// joined) that still knows for every character where it came from. A paragraph end is a line feed that has no place.
/// </summary>
public sealed class PlacedText
{
    private readonly ImmutableArray<Piece> _pieces;

    private PlacedText(string text, PlanColumn column, ImmutableArray<Piece> pieces)
    {
        Text = text;
        Column = column;
        _pieces = pieces;
    }

    /// <summary>No text and no place.</summary>
    public static PlacedText Empty { get; } = new("", PlanColumn.Document, []);

    /// <summary>The joined text.</summary>
    public string Text { get; }

    /// <summary>Column of the plan in which all of it stands.</summary>
    public PlanColumn Column { get; }

    /// <summary>Length of <see cref="Text"/>.</summary>
    public int Length => Text.Length;

    /// <summary>Whether there is any text.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Place of the whole text; <see langword="null"/> if none of it was printed.</summary>
    public SourceLocation? Source => Locate(0, Text.Length);

    /// <summary>Place of a part of <see cref="Text"/>.</summary>
    /// <param name="start">First character of the part.</param>
    /// <param name="length">Number of characters; characters that were put in between (paragraph ends) have no place and are passed over.</param>
    /// <returns>The place, or <see langword="null"/> if no character of the part was printed.</returns>
    public SourceLocation? Locate(int start, int length)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var page = 0;
        foreach (var piece in PiecesOf(start, length))
        {
            var from = Math.Max(start, piece.Start);
            var to = Math.Min(start + length, piece.Start + piece.Length);
            if (page == 0)
                page = piece.Page;
            var span = new TextSpan(piece.Origin + from - piece.Start, piece.Origin + to - piece.Start);
            // Pieces that are parted by a soft line break only are one place to a reader.
            if (spans.Count > 0 && spans[^1].End <= span.Start && span.Start - spans[^1].End <= 4)
                spans[^1] = spans[^1] with { End = span.End };
            else
                spans.Add(span);
        }

        return spans.Count == 0 ? null : new SourceLocation(page, Column, spans.ToImmutable());
    }

    /// <summary>A part with its places.</summary>
    public PlacedText Slice(int start, int length)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in PiecesOf(start, length))
        {
            var from = Math.Max(start, piece.Start);
            var to = Math.Min(start + length, piece.Start + piece.Length);
            pieces.Add(new Piece(from - start, to - from, piece.Origin + from - piece.Start, piece.Page));
        }

        return new PlacedText(Text.Substring(start, length), Column, pieces.ToImmutable());
    }

    /// <summary>The same without white space at either end.</summary>
    public PlacedText Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return start == 0 && end == Text.Length ? this : Slice(start, end - start);
    }

    /// <summary>
    /// The places in one line, for storage: <c>start,length,origin,page</c> for each piece, parted by semicolons.
    /// <see cref="Restore"/> reads it back.
    /// </summary>
    public string EncodePlaces() => string.Join(';', _pieces.Select(piece =>
        string.Create(CultureInfo.InvariantCulture, $"{piece.Start},{piece.Length},{piece.Origin},{piece.Page}")));

    /// <summary>Puts a stored text and its places (<see cref="EncodePlaces"/>) together again.</summary>
    /// <exception cref="FormatException">The places are damaged.</exception>
    public static PlacedText Restore(string text, PlanColumn column, string places) => new(text, column,
    [
        .. places.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(piece =>
        {
            var numbers = piece.Split(',').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1).ToArray();
            return numbers.Length == 4 && !numbers.Contains(-1) && numbers[0] + (long)numbers[1] <= text.Length
                ? new Piece(numbers[0], numbers[1], numbers[2], numbers[3])
                : throw new FormatException($"Damaged place: {piece}");
        }),
    ]);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The pieces that share at least one character with a part, without looking at all of a long text.</summary>
    private IEnumerable<Piece> PiecesOf(int start, int length)
    {
        var (low, high) = (0, _pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Start + _pieces[middle].Length <= start)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low; length > 0 && i < _pieces.Length && _pieces[i].Start < start + length; i++)
        {
            if (_pieces[i].Length > 0)
                yield return _pieces[i];
        }
    }

    private readonly record struct Piece(int Start, int Length, int Origin, int Page);

    /// <summary>Puts a <see cref="PlacedText"/> together piece by piece, in reading order.</summary>
    public sealed class Builder(PlanColumn column)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

        /// <summary>Number of characters so far.</summary>
        public int Length => _text.Length;

        /// <summary>Last character so far; NUL if there is none.</summary>
        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        /// <summary>Adds printed text.</summary>
        /// <param name="text">As printed.</param>
        /// <param name="origin">Offset of its first character in the document text.</param>
        /// <param name="page">Page, from 1.</param>
        public Builder Add(ReadOnlySpan<char> text, int origin, int page)
        {
            if (text.Length > 0)
            {
                _pieces.Add(new Piece(_text.Length, text.Length, origin, page));
                _text.Append(text);
            }

            return this;
        }

        /// <summary>Adds a part of another text with its places.</summary>
        public Builder Add(PlacedText part)
        {
            foreach (var piece in part._pieces)
                _pieces.Add(piece with { Start = piece.Start + _text.Length });
            _text.Append(part.Text);
            return this;
        }

        /// <summary>Adds a character that stands nowhere in the document: a paragraph end or a joining space.</summary>
        public Builder AddUnprinted(char character)
        {
            _text.Append(character);
            return this;
        }

        /// <summary>The finished text.</summary>
        public PlacedText Build() => new(_text.ToString(), column, _pieces.ToImmutable());
    }
}
