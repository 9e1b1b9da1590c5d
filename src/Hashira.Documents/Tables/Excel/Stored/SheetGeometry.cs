namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>シート上の位置. Widths of columns and heights of rows in points; hidden ones have none.</summary>
internal sealed class SheetGeometry
{
    private const double PointsPerPixel = 0.75;

    private readonly SortedDictionary<int, (int Last, double Width, bool IsHidden)> _columns = [];
    private readonly Dictionary<int, (double Height, bool IsHidden)> _rows = [];
    private double[]? _lefts;
    private int[]? _rowNumbers;
    private double[]? _rowTops;

    /// <summary>Width of a column that says nothing, in letters.</summary>
    public double DefaultWidth { get; set; } = 8.43;

    /// <summary>Height of a row that says nothing, in points.</summary>
    public double DefaultHeight { get; set; } = 18.75;

    /// <summary>Whether rows that say nothing are hidden.</summary>
    public bool HidesRows { get; set; }

    public IEnumerable<int> HiddenRows => _rows.Where(row => row.Value.IsHidden).Select(row => row.Key).Order();

    public void SetColumns(int first, int last, double width, bool isHidden)
    {
        if (first is > 0 and <= CellAddress.Columns)
            _columns[first] = (Math.Clamp(last, first, CellAddress.Columns), width, isHidden || width == 0);
    }

    public void SetRow(int row, double? height, bool isHidden) => _rows[row] = (height ?? DefaultHeight, isHidden);

    public bool IsRowHidden(int row) => _rows.TryGetValue(row, out var given) ? given.IsHidden : HidesRows;

    public bool IsColumnHidden(int column) => Right(column) <= Left(column);

    /// <summary>Left edge of a column.</summary>
    public double Left(int column) => Lefts[Math.Clamp(column, 1, CellAddress.Columns + 1) - 1];

    /// <summary>Right edge of a column.</summary>
    public double Right(int column) => Left(column + 1);

    /// <summary>Upper edge of a row.</summary>
    public double Top(int row)
    {
        Measure();
        var index = Array.BinarySearch(_rowNumbers!, row);
        var before = index < 0 ? ~index : index;
        // Rows that say something before this one, and the others.
        return _rowTops![before] + (row - 1 - before) * (HidesRows ? 0 : DefaultHeight);
    }

    private double[] Lefts => _lefts ??= MeasureColumns();

    private double[] MeasureColumns()
    {
        var lefts = new double[CellAddress.Columns + 1];
        var widths = new double[CellAddress.Columns];
        Array.Fill(widths, Points(DefaultWidth));
        foreach (var (first, (last, width, hidden)) in _columns)
            Array.Fill(widths, hidden ? 0 : Points(width), first - 1, last - first + 1);
        for (var i = 0; i < widths.Length; i++)
            lefts[i + 1] = lefts[i] + widths[i];
        return lefts;
    }

    private void Measure()
    {
        if (_rowNumbers is not null)
            return;
        _rowNumbers = [.. _rows.Keys.Order()];
        _rowTops = new double[_rowNumbers.Length + 1];
        for (var i = 0; i < _rowNumbers.Length; i++)
        {
            var (height, hidden) = _rows[_rowNumbers[i]];
            _rowTops[i + 1] = _rowTops[i] + (hidden ? 0 : height);
        }
    }

    /// <summary>A letter is seven pixels wide and a cell has five pixels of margin, in the usual font.</summary>
    private static double Points(double letters) => Math.Floor(letters * 7 + 5) * PointsPerPixel;
}
