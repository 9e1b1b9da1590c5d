using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Host.Pages.Source;

/// <summary>印の位置. Where marked places stand on the drawn page of a document.</summary>
internal static class DrawnMarks
{
    /// <summary>Rectangles on a page, in points from its upper left corner: <c>x y width height</c>, parted by semicolons.</summary>
    public static string On(SourceDocument document, int page, ImmutableArray<TextSpan> marked) => string.Join(';',
        from span in marked
        from area in document.Areas
        where area.Page == page && area.Span.Start < span.End && area.Span.End > span.Start
        select Rectangle(document.Text, area, span));

    /// <summary>The part of a printed line that is marked. Letters of full width take twice the room of others.</summary>
    private static string Rectangle(string text, PrintedArea area, TextSpan span)
    {
        var (from, to) = (Math.Max(area.Span.Start, span.Start), Math.Min(area.Span.End, span.End));
        var whole = Breadth(text[area.Span.Start..area.Span.End]);
        var left = area.X + (area.Width * Breadth(text[area.Span.Start..from]) / whole);
        var width = area.Width * Breadth(text[from..to]) / whole;
        return string.Create(CultureInfo.InvariantCulture, $"{left:0.##} {area.Y:0.##} {width:0.##} {area.Height:0.##}");
    }

    private static double Breadth(string text) => text.Sum(character => character < '\u0100' ? 1 : 2);
}
