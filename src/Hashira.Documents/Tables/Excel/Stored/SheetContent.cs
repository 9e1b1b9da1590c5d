namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>What is remarkable about a cell.</summary>
[Flags]
internal enum CellMarks
{
    None = 0,

    /// <summary>取消線. Struck through, wholly or in part.</summary>
    Struck = 1,

    /// <summary>エラー値. #REF! and the like.</summary>
    Error = 2,

    /// <summary>A formula without a stored result.</summary>
    Uncalculated = 4,

    /// <summary>日付. A number shown as a day.</summary>
    Day = 8,

    /// <summary>Typed as a text.</summary>
    Text = 16,
}

/// <summary>A cell with a text.</summary>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Text">As shown.</param>
/// <param name="Style">Number of its style.</param>
/// <param name="Marks">What is remarkable.</param>
internal readonly record struct SheetCell(int Row, int Column, string Text, int Style, CellMarks Marks);

/// <summary>Ruled fields side by side in one row.</summary>
internal readonly record struct RuledRun(int Row, int Left, int Right);

/// <summary>シートの内容. The cells of a sheet by row and column, its rulings, and what is merged or hidden.</summary>
internal sealed class SheetContent
{
    public List<SheetCell> Cells { get; } = [];

    public List<RuledRun> Ruled { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public SheetGeometry Geometry { get; } = new();

    /// <summary>Addresses that lie beyond any sheet, or stand twice.</summary>
    public int Misplaced { get; set; }

    /// <summary>フィルター. Whether a filter hides rows.</summary>
    public bool IsFiltered { get; set; }
}
