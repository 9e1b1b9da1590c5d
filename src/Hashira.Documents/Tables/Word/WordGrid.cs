using System.Xml.Linq;

namespace Hashira.Documents.Tables.Word;

/// <summary>A cell while its table is being read. Columns are those of the grid of the file.</summary>
internal sealed class GridCell(int row, int left, int right)
{
    public int Row { get; } = row;

    public int Left { get; } = left;

    /// <summary>Last column.</summary>
    public int Right { get; set; } = right;

    public int RowSpan { get; set; } = 1;

    public int Order { get; init; }

    public int Page { get; init; }

    public List<TextLine> Lines { get; } = [];
}

/// <summary>表の格子. The columns of a table: their edges in points, slivers between edges that a reader takes for one left out.</summary>
internal sealed class WordGrid
{
    private const double PointsPerTwip = 0.05, Sliver = 5;

    /// <summary>Word itself has no table of more columns.</summary>
    private const int MostColumns = 63;

    private readonly List<double> _edges = [0];

    /// <summary>Reads the grid of a table.</summary>
    public WordGrid(XElement table, int most)
    {
        foreach (var column in table.Child("tblGrid")?.Elements().Where(element => element.Is("gridCol")).Take(most) ?? [])
            _edges.Add(_edges[^1] + Math.Min(column.Whole("w"), 31_680) * PointsPerTwip);
    }

    /// <summary>Last column of a cell that says it covers some; never beyond what a table can have.</summary>
    /// <param name="left">Its first column.</param>
    /// <param name="span">What it says.</param>
    /// <param name="isCut">Whether it said too much.</param>
    public int Right(int left, int span, out bool isCut)
    {
        var most = Math.Max(Math.Max(_edges.Count - 1, MostColumns), left + 1);
        var right = Math.Min(left + (long)Math.Max(span, 1), most);
        isCut = right < left + (long)span;
        return (int)right - 1;
    }

    /// <summary>Left edge of a column, in points.</summary>
    public double Edge(int column) => column < _edges.Count ? _edges[column] : _edges[^1];

    /// <summary>The number of the column that begins at each edge of the grid, edges at which no cell begins and slivers left out.</summary>
    /// <param name="cells">All cells.</param>
    public int[] Columns(IReadOnlyCollection<GridCell> cells)
    {
        var width = cells.Count == 0 ? 0 : cells.Max(cell => cell.Right) + 1;
        var begins = new bool[width + 1];
        var slivers = new bool[width + 1];
        foreach (var cell in cells)
            (begins[cell.Left], begins[cell.Right + 1]) = (true, true);
        for (var i = 1; i < width; i++)
            slivers[i] = Edge(i + 1) - Edge(i) is > 0 and < Sliver;
        foreach (var cell in cells.Where(cell => cell.Left == cell.Right))
            slivers[cell.Left] = false;
        var numbers = new int[width + 1];
        var count = -1;
        for (var i = 0; i <= width; i++)
        {
            // The edge before a sliver counts, the one behind it is the same to a reader.
            if (i == 0 || (begins[i] && !slivers[i - 1]))
                count++;
            numbers[i] = count;
        }

        return numbers;
    }
}
