namespace Hashira.Documents.Tables.Grids;

/// <summary>A cell of a grid: where it begins and how many rows and columns it takes.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>
/// セルの結合. Fields of the grid between which no ruling is drawn are one cell. What is left when the united fields make no rectangle is cut
/// into rectangles, row by row.
/// </summary>
internal static class Spans
{
    /// <summary>Cells of the grid, and for every field (row by row) the cell to which it belongs.</summary>
    public static (List<GridCell> Cells, int[] CellOfField) Of(RulingGrid grid)
    {
        var (rows, columns) = (grid.Rows, grid.Columns);
        var parents = Enumerable.Range(0, rows * columns).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var field = row * columns + column;
                if (column + 1 < columns && !IsDrawn(grid.StandingAt[column + 1], grid.Ys[row], grid.Ys[row + 1]))
                    Join(parents, field, field + 1);
                if (row + 1 < rows && !IsDrawn(grid.LyingAt[row + 1], grid.Xs[column], grid.Xs[column + 1]))
                    Join(parents, field, field + columns);
            }
        }

        var groups = Enumerable.Range(0, parents.Length).Select(field => Root(parents, field)).ToArray();
        return Rectangles(groups, rows, columns);
    }

    /// <summary>A ruling parts two fields if it runs along most of the edge between them.</summary>
    private static bool IsDrawn(List<Segment> rulings, double from, double to)
    {
        var covered = 0d;
        foreach (var ruling in rulings)
            covered += Math.Max(0, Math.Min(ruling.To, to) - Math.Max(ruling.From, from));
        return covered >= 0.6 * (to - from);
    }

    private static (List<GridCell> Cells, int[] CellOfField) Rectangles(int[] groups, int rows, int columns)
    {
        var cells = new List<GridCell>();
        var owner = new int[groups.Length];
        Array.Fill(owner, -1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var field = row * columns + column;
                if (owner[field] >= 0)
                    continue;
                var width = 1;
                while (column + width < columns && Free(field + width, groups[field]))
                    width++;
                var height = 1;
                while (row + height < rows && RowIsFree(field + height * columns, width, groups[field]))
                    height++;
                for (var r = 0; r < height; r++)
                {
                    for (var c = 0; c < width; c++)
                        owner[field + r * columns + c] = cells.Count;
                }

                cells.Add(new GridCell(row, column, height, width));
            }
        }

        return (cells, owner);

        bool Free(int field, int group) => owner[field] < 0 && groups[field] == group;

        bool RowIsFree(int field, int width, int group)
        {
            for (var c = 0; c < width; c++)
            {
                if (!Free(field + c, group))
                    return false;
            }

            return true;
        }
    }

    private static void Join(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }
}
