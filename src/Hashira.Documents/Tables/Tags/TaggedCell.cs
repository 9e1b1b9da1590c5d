namespace Hashira.Documents.Tables.Tags;

/// <summary>タグの表. A table of the structure tree.</summary>
internal sealed class TaggedTable(int number)
{
    /// <summary>Number in the document, from 0.</summary>
    public int Number { get; } = number;

    public int Rows { get; set; }

    public int Columns { get; set; }

    /// <summary>Cells in the order of the tree.</summary>
    public List<TaggedCell> Cells { get; } = [];
}

/// <summary>タグのセル. A cell (TH or TD) of the structure tree at its place in the table.</summary>
internal sealed class TaggedCell(TaggedTable table, int row, int column, int rowSpan, int columnSpan, bool isHeading)
{
    public TaggedTable Table { get; } = table;

    public int Row { get; } = row;

    public int Column { get; } = column;

    public int RowSpan { get; } = rowSpan;

    public int ColumnSpan { get; } = columnSpan;

    /// <summary>Whether it is tagged as a heading (TH).</summary>
    public bool IsHeading { get; } = isHeading;

    public TagPlace Place => new(Table.Number, Row, Column, IsHeading);
}

/// <summary>タグの中の位置. Which cell of the structure tree a cell on a page is.</summary>
/// <param name="Table">Number of the table in the document, from 0.</param>
/// <param name="Row">Row in the tags.</param>
/// <param name="Column">Column in the tags.</param>
/// <param name="IsHeading">Whether it is tagged as a heading (TH).</param>
internal readonly record struct TagPlace(int Table, int Row, int Column, bool IsHeading);

/// <summary>
/// Where marked content stands: the page by its number in the parent tree (StructParents), the form that holds it by its object (0 for the
/// page itself), and its number there (MCID).
/// </summary>
internal readonly record struct ContentKey(int Page, long Form, int Id);
