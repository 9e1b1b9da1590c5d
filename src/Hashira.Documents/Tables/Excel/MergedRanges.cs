using Hashira.Documents.Tables.Excel.Stored;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel;

/// <summary>セルの結合. Puts the merged ranges of a sheet right before they are used.</summary>
internal static class MergedRanges
{
    /// <summary>
    /// Cuts merged ranges to what is used of the sheet, drops those that lie over another, and takes out values that stand under a merged cell,
    /// because no one sees them.
    /// </summary>
    /// <returns>Ranges that were dropped, and values that were taken out.</returns>
    public static (List<CellRange> Dropped, List<SheetCell> Covered) Settle(SheetContent content, ReadingClock clock)
    {
        var (bottom, right) = (0, 0);
        foreach (var cell in content.Cells)
            (bottom, right) = (Math.Max(bottom, cell.Row), Math.Max(right, cell.Column));
        foreach (var run in content.Ruled)
            (bottom, right) = (Math.Max(bottom, run.Row), Math.Max(right, run.Right));

        var kept = new List<CellRange>();
        var dropped = new List<CellRange>();
        var open = new List<CellRange>();
        foreach (var merge in content.Merges.OrderBy(merge => merge.Top).ThenBy(merge => merge.Left))
        {
            clock.Check();
            if (merge.Top > bottom || merge.Left > right)
                continue;
            var cut = merge with { Bottom = Math.Min(merge.Bottom, bottom), Right = Math.Min(merge.Right, right) };
            open.RemoveAll(range => range.Bottom < cut.Top);
            if (open.Exists(range => range.Meets(cut)))
            {
                dropped.Add(merge);
                continue;
            }

            open.Add(cut);
            if (cut.Area > 1)
                kept.Add(cut);
        }

        content.Merges.Clear();
        content.Merges.AddRange(kept);
        var covered = new List<SheetCell>();
        var next = 0;
        open.Clear();
        content.Cells.RemoveAll(cell =>
        {
            clock.Check();
            while (next < kept.Count && kept[next].Top <= cell.Row)
                open.Add(kept[next++]);
            open.RemoveAll(range => range.Bottom < cell.Row);
            var isCovered = open.Exists(range => range.Contains(cell.Row, cell.Column) && (range.Top != cell.Row || range.Left != cell.Column));
            if (isCovered)
                covered.Add(cell);
            return isCovered;
        });
        return (dropped, covered);
    }
}
