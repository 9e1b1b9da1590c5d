using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Tags;

/// <summary>
/// タグだけの表. The part of a tagged table on one page where rulings don't tell its cells: their places are those of their letters, drawn out to the
/// middle between neighbours.
/// </summary>
internal sealed record TaggedPageTable(PageTable Table, int Rows, int Columns, bool IsRest)
{
    /// <summary>How far letters of neighbours may overlap, in em.</summary>
    private const double Overlap = 0.5;

    /// <returns><see langword="null"/> if the letters don't stand as the tags say.</returns>
    public static TaggedPageTable? Build(DrawnPage page, TaggedTable tagged, Func<int, TaggedCell?> cellAt)
    {
        var glyphs = new Dictionary<TaggedCell, List<Glyph>>();
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.IsSpace || cellAt(glyph.Mark) is not { } cell || cell.Table != tagged)
                continue;
            if (!glyphs.TryGetValue(cell, out var own))
                glyphs[cell] = own = [];
            own.Add(glyph);
        }

        if (glyphs.Count == 0)
            return null;
        var boxes = glyphs.ToDictionary(pair => pair.Key, pair => BoundsOf(pair.Value));
        var first = glyphs.Keys.Min(cell => cell.Row);
        var (heading, body) = BelowHeading(glyphs.Keys, first);
        var rows = RowOf(glyphs.Keys.Max(cell => cell.Row + cell.RowSpan));
        var slack = Overlap * glyphs.Values.Max(own => own.Max(glyph => glyph.Size));
        if (Edges(rows, boxes.Select(pair => (RowOf(pair.Key.Row), pair.Key.RowSpan, pair.Value.Top, pair.Value.Bottom)), slack) is not { } ys
            || Edges(tagged.Columns, boxes.Select(pair => (pair.Key.Column, pair.Key.ColumnSpan, pair.Value.Left, pair.Value.Right)), slack) is not { } xs)
            return null;

        var cells = new List<PageCell>();
        foreach (var cell in tagged.Cells.Where(cell => cell.Row >= first && RowOf(cell.Row) < rows && (cell.Row < heading || cell.Row >= body)))
        {
            var span = Math.Min(cell.RowSpan, rows - RowOf(cell.Row));
            var place = new GridCell(RowOf(cell.Row), cell.Column, span, cell.ColumnSpan);
            var box = new Box(xs[place.Column], ys[place.Row], xs[place.Column + place.ColumnSpan], ys[place.Row + place.RowSpan]);
            cells.Add(TableOnPage.Cell(place, box, glyphs.GetValueOrDefault(cell) ?? [], page.Number) with { Tagged = cell.Place });
        }

        var table = new PageTable(
            page.Number, rows, tagged.Columns, [.. cells.OrderBy(cell => cell.Place.Row).ThenBy(cell => cell.Place.Column)], xs, new Box(xs[0], ys[0], xs[^1], ys[^1]), false, false)
        {
            Tagged = tagged.Number,
        };
        return new TaggedPageTable(table, tagged.Rows, tagged.Columns, rows == 1 && tagged.Rows > 1);

        int RowOf(int row) => row < body ? row - first : row - first - (body - heading);
    }

    /// <summary>
    /// Where a heading that is printed again ends and where the rows below it go on; rows between the two stand on earlier pages. Both are the
    /// same where nothing lies between.
    /// </summary>
    private static (int Heading, int Body) BelowHeading(IReadOnlyCollection<TaggedCell> printed, int first)
    {
        var heading = first;
        while (printed.Any(cell => cell.Row == heading) && printed.Where(cell => cell.Row == heading).All(cell => cell.IsHeading && cell.RowSpan == 1))
            heading++;
        var below = printed.Where(cell => cell.Row >= heading).Select(cell => cell.Row).DefaultIfEmpty(heading).Min();
        return heading == first ? (heading, heading) : (heading, below);
    }

    private static Box BoundsOf(List<Glyph> glyphs)
    {
        var bounds = Box.Nothing;
        foreach (var glyph in glyphs)
        {
            var (x, y) = glyph.Centre;
            bounds = bounds.Include(glyph.X, y).Include(glyph.Direction == Direction.Right ? glyph.X + glyph.Advance : x, y)
                .Include(x, y - 0.4 * glyph.Size).Include(x, y + 0.4 * glyph.Size);
        }

        return bounds;
    }

    /// <summary>
    /// Edges between rows (or columns), in the middle between the texts on both sides; <see langword="null"/> if texts of one side reach
    /// into the other.
    /// </summary>
    private static double[]? Edges(int count, IEnumerable<(int First, int Span, double From, double To)> texts, double slack)
    {
        var entries = texts.ToList();
        var before = new double[count + 1];
        var after = new double[count + 1];
        Array.Fill(before, double.NegativeInfinity);
        Array.Fill(after, double.PositiveInfinity);
        foreach (var (first, span, from, to) in entries)
        {
            if (first < 0 || first + span > count)
                return null;
            for (var edge = first + span; edge <= count; edge++)
                before[edge] = Math.Max(before[edge], to);
            for (var edge = 0; edge <= first; edge++)
                after[edge] = Math.Min(after[edge], from);
        }

        var edges = new double[count + 1];
        for (var edge = 0; edge <= count; edge++)
        {
            if (before[edge] > after[edge] + slack)
                return null;
            edges[edge] = double.IsInfinity(before[edge]) ? after[edge] : double.IsInfinity(after[edge]) ? before[edge] : (before[edge] + after[edge]) / 2;
        }

        for (var edge = 1; edge <= count; edge++)
            edges[edge] = Math.Max(edges[edge], edges[edge - 1]);
        return edges;
    }
}
