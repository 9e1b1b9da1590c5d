using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 罫線の省かれた見出し. A cell over several columns that holds several texts far apart, one over each column or group of columns, is as many
/// cells although the line between them is left out. A gap that was typed with spaces parts nothing.
/// </summary>
internal static class ColumnGaps
{
    private const double FarApart = 1;

    /// <summary>Column edges (numbers of the grid) at which the cell falls apart.</summary>
    public static List<int> Of(GridCell cell, RulingGrid grid, List<Glyph> glyphs)
    {
        var edges = new List<int>();
        if (cell.ColumnSpan < 2 || glyphs.Exists(glyph => glyph.Direction != Direction.Right || glyph.IsVertical))
            return edges;
        var size = glyphs.Max(glyph => glyph.Size);
        var right = double.NaN;
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.X))
        {
            // The gap must be free in every line of the cell; a set space fills it.
            if (glyph.X - right > FarApart * size && EdgeBetween(cell, grid, right, glyph.X) is { } edge && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
            right = double.IsNaN(right) ? glyph.X + glyph.Advance : Math.Max(right, glyph.X + glyph.Advance);
        }

        return edges;
    }

    /// <summary>The edge nearest to the middle of the gap.</summary>
    private static int? EdgeBetween(GridCell cell, RulingGrid grid, double from, double to)
    {
        int? best = null;
        var middle = (from + to) / 2;
        for (var edge = cell.Column + 1; edge < cell.Column + cell.ColumnSpan; edge++)
        {
            if (grid.Xs[edge] > from && grid.Xs[edge] < to && (best is null || Math.Abs(grid.Xs[edge] - middle) < Math.Abs(grid.Xs[best.Value] - middle)))
                best = edge;
        }

        return best;
    }
}
