using System.Text;

namespace Hashira.Bench.Tables;

/// <summary>A cell as it is scored: its text without white space, its first and last row and column.</summary>
internal sealed record ScoredCell(string Text, int Row, int Column, int LastRow, int LastColumn);

/// <summary>
/// 隣接関係. Pairs of neighbouring cells that are not empty: for every cell the next one to the right in each of its rows and the next one below
/// in each of its columns, empty cells passed over, every pair once.
/// </summary>
internal static class AdjacencyRelations
{
    public static List<string> Of(IEnumerable<ScoredCell> cells)
    {
        var filled = cells.Where(cell => cell.Text.Length > 0).ToList();
        var relations = new List<string>();
        foreach (var cell in filled)
        {
            foreach (var neighbour in Neighbours(filled, cell, other => other.Row <= cell.LastRow && other.LastRow >= cell.Row && other.Column > cell.LastColumn, other => other.Column, other => (other.Row, other.LastRow)))
                relations.Add($"{cell.Text}\u0001{neighbour.Text}\u0001right");
            foreach (var neighbour in Neighbours(filled, cell, other => other.Column <= cell.LastColumn && other.LastColumn >= cell.Column && other.Row > cell.LastRow, other => other.Row, other => (other.Column, other.LastColumn)))
                relations.Add($"{cell.Text}\u0001{neighbour.Text}\u0001down");
        }

        return relations;
    }

    /// <summary>The cells beyond which nothing else stands between, one for each row (or column) of the cell.</summary>
    private static IEnumerable<ScoredCell> Neighbours(
        List<ScoredCell> cells, ScoredCell cell, Func<ScoredCell, bool> beyond, Func<ScoredCell, int> distance, Func<ScoredCell, (int First, int Last)> breadth)
    {
        var candidates = cells.Where(beyond).OrderBy(distance).ToList();
        var (from, to) = breadth(cell);
        var found = new HashSet<ScoredCell>(ReferenceEqualityComparer.Instance);
        for (var lane = from; lane <= to; lane++)
        {
            var next = candidates.Find(other => breadth(other).First <= lane && breadth(other).Last >= lane);
            if (next is not null && found.Add(next))
                yield return next;
        }
    }

    public static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(character))
                kept.Append(character);
        }

        return kept.ToString();
    }
}
