using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 罫線の格子. Rulings that cross one another, directly or over others, and the columns and rows they make. A side at which the rulings run on
/// without a closing line (a row cut by the page end, a table without outer borders) is closed where they end.
/// </summary>
internal sealed class RulingGrid
{
    /// <summary>How far from a crossing two rulings may end and still meet.</summary>
    private const double Reach = 2.6;

    /// <summary>Rulings closer than this are one.</summary>
    private const double Same = 2.2;

    private RulingGrid(double[] xs, double[] ys, List<Segment> lying, List<Segment> standing, bool openTop, bool openBottom)
    {
        Xs = xs;
        Ys = ys;
        IsOpenAtTop = openTop;
        IsOpenAtBottom = openBottom;
        LyingAt = AtEdges(ys, lying);
        StandingAt = AtEdges(xs, standing);
    }

    /// <summary>Places of the columns' edges, one more than columns.</summary>
    public double[] Xs { get; }

    /// <summary>Places of the rows' edges, one more than rows.</summary>
    public double[] Ys { get; }

    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    /// <summary>Whether no line closes the first row.</summary>
    public bool IsOpenAtTop { get; }

    /// <summary>Whether no line closes the last row.</summary>
    public bool IsOpenAtBottom { get; }

    /// <summary>Rulings drawn along each row edge.</summary>
    public List<Segment>[] LyingAt { get; }

    /// <summary>Rulings drawn along each column edge.</summary>
    public List<Segment>[] StandingAt { get; }

    public Box Bounds => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>All grids of a page, small ones first.</summary>
    public static List<RulingGrid> Of(List<Segment> lying, List<Segment> standing, DrawnPage page, CancellationToken cancellation)
    {
        var grids = new List<RulingGrid>();
        foreach (var (lies, stands) in Groups(lying, standing, cancellation))
        {
            if (Build(lies, stands, page) is { } grid)
                grids.Add(grid);
        }

        if (OpenOnBothSides(standing, lying) is { } open)
            grids.Add(open);
        grids.Sort((a, b) => (a.Bounds.Width * a.Bounds.Height).CompareTo(b.Bounds.Width * b.Bounds.Height));
        return grids;
    }

    /// <summary>A page in the middle of a long row: column rulings from top to bottom, and no line that crosses them.</summary>
    private static RulingGrid? OpenOnBothSides(List<Segment> standing, List<Segment> lying)
    {
        const int FewestRulings = 3;
        const double Shortest = 60;
        foreach (var group in standing.Where(line => line.Length >= Shortest).GroupBy(line => Math.Round(line.From / Reach)))
        {
            var (from, to) = (group.Min(line => line.From), group.Max(line => line.To));
            var lines = group.Where(line => to - line.To <= Reach).ToList();
            var xs = Cluster(lines.Select(line => line.At));
            if (xs.Count >= FewestRulings && !lying.Exists(line => line.At > from - Reach && line.At < to + Reach && line.From < xs[^1] && line.To > xs[0]))
                return new RulingGrid([.. xs], [from, to], [], lines, true, true);
        }

        return null;
    }

    private static RulingGrid? Build(List<Segment> lying, List<Segment> standing, DrawnPage page)
    {
        var xs = Cluster(standing.Select(line => line.At));
        var ys = Cluster(lying.Select(line => line.At));
        if (xs.Count == 0 || ys.Count == 0)
            return null;

        var openTop = Close(ys, standing.Select(line => line.From), page.Height, before: true);
        var openBottom = Close(ys, standing.Select(line => line.To), page.Height, before: false);
        Close(xs, lying.Select(line => line.From), page.Width, before: true);
        Close(xs, lying.Select(line => line.To), page.Width, before: false);
        return xs.Count < 2 || ys.Count < 2 ? null : new RulingGrid([.. xs], [.. ys], lying, standing, openTop, openBottom);
    }

    /// <summary>
    /// Closes a side to which at least two rulings run beyond the last crossing line. Rulings that run off the paper are the page's, not a
    /// table's.
    /// </summary>
    private static bool Close(List<double> edges, IEnumerable<double> ends, double paper, bool before)
    {
        const double Beyond = 6;
        const double OffPaper = 3;
        ends = ends.Where(end => end > OffPaper && end < paper - OffPaper);
        var beyond = (before ? ends.Where(end => end < edges[0] - Beyond).Order() : ends.Where(end => end > edges[^1] + Beyond).OrderDescending()).ToList();
        if (beyond.Count < 2)
            return false;
        // The outermost place that two rulings reach.
        for (var i = 0; i + 1 < beyond.Count; i++)
        {
            if (Math.Abs(beyond[i] - beyond[i + 1]) > Reach)
                continue;
            edges.Insert(before ? 0 : edges.Count, beyond[i]);
            return true;
        }

        return false;
    }

    private static List<Segment>[] AtEdges(double[] edges, List<Segment> rulings)
    {
        var at = new List<Segment>[edges.Length];
        for (var i = 0; i < at.Length; i++)
            at[i] = [];
        foreach (var ruling in rulings)
        {
            var next = Array.BinarySearch(edges, ruling.At);
            if (next < 0)
                next = ~next;
            if (next == edges.Length || (next > 0 && ruling.At - edges[next - 1] < edges[next] - ruling.At))
                next--;
            at[next].Add(ruling);
        }

        return at;
    }

    private static List<double> Cluster(IEnumerable<double> places)
    {
        var clustered = new List<double>();
        var sum = 0d;
        var count = 0;
        foreach (var place in places.Order())
        {
            if (count > 0 && place - sum / count > Same)
            {
                clustered.Add(sum / count);
                sum = 0;
                count = 0;
            }

            sum += place;
            count++;
        }

        if (count > 0)
            clustered.Add(sum / count);
        return clustered;
    }

    private static IEnumerable<(List<Segment> Lying, List<Segment> Standing)> Groups(
        List<Segment> lying, List<Segment> standing, CancellationToken cancellation)
    {
        var parents = Enumerable.Range(0, lying.Count + standing.Count).ToArray();
        var byPlace = standing.Select((line, i) => (line, i)).OrderBy(entry => entry.line.At).ToArray();
        var places = byPlace.Select(entry => entry.line.At).ToArray();
        for (var h = 0; h < lying.Count; h++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = lying[h];
            var first = Array.BinarySearch(places, line.From - Reach);
            for (var v = first < 0 ? ~first : first; v < places.Length && places[v] <= line.To + Reach; v++)
            {
                var other = byPlace[v].line;
                if (line.At >= other.From - Reach && line.At <= other.To + Reach)
                    Join(parents, h, lying.Count + byPlace[v].i);
            }
        }

        return Enumerable.Range(0, parents.Length)
            .GroupBy(i => Root(parents, i))
            .Select(group => (
                group.Where(i => i < lying.Count).Select(i => lying[i]).ToList(),
                group.Where(i => i >= lying.Count).Select(i => standing[i - lying.Count]).ToList()));
    }

    private static void Join(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }
}
