namespace Hashira.Documents.Tables.Pages;

/// <summary>横倒しの表. A page whose text mostly runs up or down holds a table laid on its side; it is read turned upright.</summary>
internal static class TurnedPage
{
    /// <summary>The way most of the page's text runs.</summary>
    public static Direction MainDirection(this DrawnPage page)
    {
        if (page.Glyphs.Count == 0)
            return Direction.Right;
        var most = page.Glyphs.Where(glyph => !glyph.IsSpace).GroupBy(glyph => glyph.Direction).MaxBy(group => group.Count());
        return most is null || 3 * most.Count() < 2 * page.Glyphs.Count(glyph => !glyph.IsSpace) ? Direction.Right : most.Key;
    }

    /// <summary>The page turned so that text of that direction runs to the right.</summary>
    public static DrawnPage Turned(this DrawnPage page, Direction direction)
    {
        if (direction == Direction.Right)
            return page;
        return page with
        {
            Width = direction == Direction.Left ? page.Width : page.Height,
            Height = direction == Direction.Left ? page.Height : page.Width,
            Glyphs = [.. page.Glyphs.Select(TurnGlyph)],
            Outlines = [.. page.Outlines.Select(outline => outline with { Corners = [.. outline.Corners.Select(corner => Point(corner.X, corner.Y))], Clip = Turn(outline.Clip) })],
            Images = [.. page.Images.Select(Turn)],
        };

        (double X, double Y) Point(double x, double y) => direction switch
        {
            Direction.Up => (page.Height - y, x),
            Direction.Down => (y, page.Width - x),
            _ => (page.Width - x, page.Height - y),
        };

        Box Turn(Box box)
        {
            var (a, b) = (Point(box.Left, box.Top), Point(box.Right, box.Bottom));
            return Box.Nothing.Include(a.X, a.Y).Include(b.X, b.Y);
        }

        Glyph TurnGlyph(Glyph glyph)
        {
            var (x, y) = Point(glyph.X, glyph.Y);
            return glyph with { X = x, Y = y, Direction = (Direction)(((int)glyph.Direction - (int)direction + 4) % 4) };
        }

    }
}

/// <summary>How a page was turned to be read, and the size it is shown in.</summary>
internal readonly record struct Turn(Direction Direction, double Width, double Height)
{
    /// <summary>A place on the turned page as a place on the page as shown.</summary>
    public CellPart Restored(CellPart part) => Direction switch
    {
        Direction.Up => part with { X = part.Y, Y = Height - part.X - part.Width, Width = part.Height, Height = part.Width },
        Direction.Down => part with { X = Width - part.Y - part.Height, Y = part.X, Width = part.Height, Height = part.Width },
        Direction.Left => part with { X = Width - part.X - part.Width, Y = Height - part.Y - part.Height },
        _ => part,
    };
}
