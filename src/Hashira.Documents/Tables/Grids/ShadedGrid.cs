using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 網掛けの表. A table without rulings whose cells are filled side by side, parted by white or by another colour. Used only where no ruling says
/// more: shading is also laid under single lines of text.
/// </summary>
internal static class ShadedGrid
{
    private const double Gap = 4.2;

    /// <summary>More filled rectangles than this are a picture.</summary>
    private const int Most = 3000;

    private const double Smallest = 6;

    /// <summary>Sides of the shaded cells that lie beside one another, as rulings; those of each group of cells for itself.</summary>
    public static IEnumerable<(List<Segment> Lying, List<Segment> Standing)> Of(List<Shade> shades, List<RulingGrid> ruled)
    {
        var boxes = shades
            .Select(shade => shade.Box)
            .Where(box => box.Width >= Smallest && box.Height >= Smallest && !ruled.Exists(grid => grid.Bounds.Touches(box, -1)))
            .Distinct()
            .ToList();
        if (boxes.Count is < 4 or > Most)
            yield break;

        foreach (var group in Groups(boxes))
        {
            if (group.Count < 4)
                continue;
            yield return (
                [.. group.SelectMany(box => (Segment[])[new(box.Top, box.Left, box.Right, 0), new(box.Bottom, box.Left, box.Right, 0)])],
                [.. group.SelectMany(box => (Segment[])[new(box.Left, box.Top, box.Bottom, 0), new(box.Right, box.Top, box.Bottom, 0)])]);
        }
    }

    private static IEnumerable<List<Box>> Groups(List<Box> boxes)
    {
        var parents = Enumerable.Range(0, boxes.Count).ToArray();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                if (AreNeighbours(boxes[i], boxes[j]))
                    parents[Root(parents, i)] = Root(parents, j);
            }
        }

        return Enumerable.Range(0, boxes.Count).GroupBy(i => Root(parents, i)).Select(group => group.Select(i => boxes[i]).ToList());
    }

    /// <summary>One beside the other with a common side, neither inside the other.</summary>
    private static bool AreNeighbours(Box a, Box b)
    {
        var across = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var down = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return (Math.Abs(across) <= Gap && down > 0.5 * Math.Min(a.Height, b.Height))
            || (Math.Abs(down) <= Gap && across > 0.5 * Math.Min(a.Width, b.Width));
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }
}
