using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reports;

/// <summary>印の付いた文. A run of text and the findings that point at it.</summary>
/// <param name="Text">The run.</param>
/// <param name="Marks">Numbers of the findings, in order; empty for plain text.</param>
public sealed record MarkedPiece(string Text, ImmutableArray<int> Marks);

/// <summary>Puts the marks of findings into the text at which they point.</summary>
public static class MarkedText
{
    /// <summary>The text in runs.</summary>
    /// <param name="text">A text with its places.</param>
    /// <param name="marks">Numbers and places of findings; those elsewhere are passed over.</param>
    public static ImmutableArray<MarkedPiece> Of(PlacedText text, IEnumerable<(int Number, SourceLocation Place)> marks)
    {
        if (text.Source is not { } whole)
            return text.IsEmpty ? [] : [new MarkedPiece(text.Text, [])];
        var here = marks.Where(mark => mark.Place.Spans.Any(span => whole.Spans.Any(part => span.Start < part.End && part.Start < span.End))).ToList();
        if (here.Count == 0)
            return [new MarkedPiece(text.Text, [])];
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        var start = 0;
        var numbers = At(0);
        for (var i = 1; i <= text.Length; i++)
        {
            // A letter of two units has one place; a paragraph end belongs to what stands before it.
            var next = i == text.Length ? [] : text.Text[i] == '\n' || char.IsLowSurrogate(text.Text[i]) ? numbers : At(i);
            if (i < text.Length && next.SequenceEqual(numbers))
                continue;
            pieces.Add(new MarkedPiece(text.Text[start..i], numbers));
            (start, numbers) = (i, next);
        }

        return pieces.ToImmutable();

        ImmutableArray<int> At(int offset) => text.Locate(offset, 1) is { } place
            ? [.. here.Where(mark => mark.Place.Spans.Any(span => span.Contains(place.Start))).Select(mark => mark.Number)]
            : [];
    }
}
