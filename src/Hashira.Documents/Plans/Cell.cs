using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// A cell while it is being read: its text as printed and, character for character, a plain form of it (ASCII digits, letters,
/// brackets and colons, one kind of space) in which the parts of the grammar look for their shapes. Offsets hold in both.
/// </summary>
internal sealed class Cell
{
    public Cell(PlacedText placed)
    {
        Placed = placed;
        Plain = ToPlain(placed.Text);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i <= Plain.Length; i++)
        {
            if (i < Plain.Length && Plain[i] != '\n')
                continue;
            paragraphs.Add(new TextSpan(start, i));
            start = i + 1;
        }

        Paragraphs = paragraphs.ToImmutable();
    }

    public PlacedText Placed { get; }

    /// <summary>As printed.</summary>
    public string Text => Placed.Text;

    /// <summary>Same length as <see cref="Text"/>.</summary>
    public string Plain { get; }

    /// <summary>Without the line feeds that part them; empty paragraphs included.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>The place of a part; of the whole cell if nothing of the part was printed.</summary>
    public SourceLocation At(TextSpan span) =>
        Placed.Locate(span.Start, span.Length) ?? Placed.Source ?? new SourceLocation(1, Placed.Column, 0, 0);

    /// <summary>The place of several parts that need not touch.</summary>
    public SourceLocation At(IEnumerable<TextSpan> parts)
    {
        var places = parts.Where(part => part.Length > 0).Select(At).ToList();
        return places.Count == 0
            ? At(new TextSpan(0, Text.Length))
            : new SourceLocation(places[0].Page, Placed.Column, Join(places.SelectMany(place => place.Spans)));
    }

    public PlacedText Slice(TextSpan span) => Placed.Slice(span.Start, span.Length);

    public string Printed(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The span without white space at either end.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Plain[start] is ' ' or '\n')
            start++;
        while (end > start && Plain[end - 1] is ' ' or '\n')
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>First offset at or behind <paramref name="offset"/> that is no space and no line feed, at most <paramref name="end"/>.</summary>
    public int SkipSpace(int offset, int end)
    {
        while (offset < end && Plain[offset] is ' ' or '\n')
            offset++;
        return offset;
    }

    private static ImmutableArray<TextSpan> Join(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && span.Start - joined[^1].End <= 4)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }

        return [.. joined];
    }

    private static string ToPlain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(character switch
            {
                '\n' => '\n',
                >= '\uFF01' and <= '\uFF5E' => (char)(character - '\uFF01' + '!'),
                '\u301C' => '~',
                '\uFF61' => '。',
                '\uFF62' => '「',
                '\uFF63' => '」',
                '\uFF64' => '、',
                '\uFF65' => '・',
                '〔' => '[',
                '〕' => ']',
                '\u2236' or '\uFE13' => ':',
                _ => char.IsWhiteSpace(character) ? ' ' : character,
            });
        }

        return plain.ToString();
    }
}
