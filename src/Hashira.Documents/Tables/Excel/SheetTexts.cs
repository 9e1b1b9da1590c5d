using Hashira.Documents.Tables.Excel.Stored;

namespace Hashira.Documents.Tables.Excel;

/// <summary>The texts of a sheet by their rows.</summary>
internal sealed class SheetTexts
{
    private readonly SheetContent _content;
    private readonly Dictionary<(int Row, int Column), CellRange> _merges;

    public SheetTexts(SheetContent content)
    {
        _content = content;
        _merges = content.Merges.ToDictionary(merge => (merge.Top, merge.Left));
    }

    /// <summary>The fields that a cell covers.</summary>
    public CellRange RangeOf(SheetCell cell) => _merges.TryGetValue((cell.Row, cell.Column), out var range) ? range : new CellRange(cell.Row, cell.Column, cell.Row, cell.Column);

    /// <summary>Texts inside a range, by row and column.</summary>
    public List<SheetCell> In(CellRange range)
    {
        var cells = _content.Cells;
        var (low, high) = (0, cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Row < range.Top)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<SheetCell>();
        for (; low < cells.Count && cells[low].Row <= range.Bottom; low++)
        {
            if (cells[low].Column >= range.Left && cells[low].Column <= range.Right)
                found.Add(cells[low]);
        }

        return found;
    }
}
