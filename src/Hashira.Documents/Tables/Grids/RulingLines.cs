namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// 罫線. Puts pieces that lie on one line together again: producers draw a border once for every cell, part it at crossings, or bridge the
/// crossing with a small square. Only then is a short piece known to be no ruling.
/// </summary>
internal static class RulingLines
{
    private const double SameLine = 1.6;
    private const double Gap = 2.6;

    /// <summary>Shorter than this nothing is a ruling: underscores, ticks, dashes of a formula.</summary>
    private const double Shortest = 5.5;

    public static List<Segment> Merge(List<Segment> pieces)
    {
        var merged = new List<Segment>();
        var sorted = pieces.Where(piece => piece.Length > 0).OrderBy(piece => piece.At).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[end].At - sorted[end - 1].At <= SameLine && sorted[end].At - sorted[start].At <= 2 * SameLine)
                end++;
            MergeOneLine(sorted.GetRange(start, end - start), merged);
            start = end;
        }

        return merged;
    }

    private static void MergeOneLine(List<Segment> pieces, List<Segment> merged)
    {
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        for (var start = 0; start < pieces.Count;)
        {
            var to = pieces[start].To;
            var weight = 0d;
            var at = 0d;
            var thickness = 0d;
            var next = start;
            for (; next < pieces.Count && pieces[next].From <= to + Gap; next++)
            {
                to = Math.Max(to, pieces[next].To);
                at += pieces[next].At * pieces[next].Length;
                weight += pieces[next].Length;
                thickness = Math.Max(thickness, pieces[next].Thickness);
            }

            var line = new Segment(at / weight, pieces[start].From, to, thickness);
            if (line.Length >= Shortest)
                merged.Add(line);
            start = next;
        }
    }
}
