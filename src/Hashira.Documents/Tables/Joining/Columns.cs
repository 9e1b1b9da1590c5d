namespace Hashira.Documents.Tables.Joining;

/// <summary>列の境. Compares the edges of the columns of two parts.</summary>
internal static class Columns
{
    private const double SameEdge = 3;

    /// <summary>Whether two parts can be of one table: the same outer edges, and the inner edges of one are all among those of the other.</summary>
    public static bool AreSame(double[] a, double[] b)
    {
        if (Math.Abs(a[0] - b[0]) > SameEdge || Math.Abs(a[^1] - b[^1]) > SameEdge)
            return false;
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return Array.TrueForAll(few, edge => Array.Exists(many, other => Math.Abs(edge - other) <= SameEdge));
    }

    /// <summary>Number in <paramref name="edges"/> of the edge nearest to a place.</summary>
    public static int EdgeAt(double[] edges, double place)
    {
        var best = 0;
        for (var i = 1; i < edges.Length; i++)
        {
            if (Math.Abs(edges[i] - place) < Math.Abs(edges[best] - place))
                best = i;
        }

        return best;
    }
}
