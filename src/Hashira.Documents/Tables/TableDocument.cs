using System.Collections.Immutable;

namespace Hashira.Documents.Tables;

/// <summary>表の一覧. The ruled tables of a document, in reading order, and what else stands on its pages.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Kind"><c>pdf</c>, <c>docx</c>, <c>xlsx</c> or <c>html</c>.</param>
/// <param name="Pages">Number of pages; for a workbook the number of sheets.</param>
/// <param name="Tables">Tables in order of their first page, from top to bottom.</param>
/// <param name="Passages">Lines that stand in no table: headings, boxes, headers and footers. In reading order.</param>
/// <param name="Problems">What could not be read, with its page. Empty if everything was.</param>
public sealed record TableDocument(
    string File,
    string Sha256,
    string Kind,
    int Pages,
    ImmutableArray<Table> Tables,
    ImmutableArray<Passage> Passages,
    ImmutableArray<PageProblem> Problems)
{
    /// <summary>シート名. Names of the sheets of a workbook, page 1 first; empty for other documents.</summary>
    public ImmutableArray<string> Sheets { get; init; } = [];
}

/// <summary>表. One table; its parts on several pages are one, unless they were asked for page by page.</summary>
/// <param name="Pages">Pages on which it stands, from 1, ascending.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Cells">Cells by row, then by column. A cell that spans others stands once, at its first row and column.</param>
/// <param name="HeaderRows">Number of rows at the top that head the columns as far as the document says so (repeated or tagged); 0 if it doesn't.</param>
public sealed record Table(ImmutableArray<int> Pages, int Rows, int Columns, ImmutableArray<TableCell> Cells, int HeaderRows)
{
    /// <summary>入れ子の表. Whether it stands in a cell of another table, whose text holds the text of this one too.</summary>
    public bool IsNested { get; init; }

    /// <summary>By what its cells are known.</summary>
    public TableRoute Route { get; init; }

    /// <summary>The cell that covers a field, or <see langword="null"/>.</summary>
    public TableCell? CellAt(int row, int column) =>
        Cells.FirstOrDefault(cell => row >= cell.Row && row < cell.Row + cell.RowSpan && column >= cell.Column && column < cell.Column + cell.ColumnSpan);
}

/// <summary>読取りの経路. By what the cells of a table are known.</summary>
public enum TableRoute
{
    /// <summary>The document itself says so: Word and Excel.</summary>
    Document,

    /// <summary>タグ. The structure tree of a tagged PDF, found in agreement with what is drawn.</summary>
    Tags,

    /// <summary>罫線. The lines and shadings drawn on the pages.</summary>
    Rulings,

    /// <summary>罫線（タグと食い違う）. The lines, for the tags of the table contradict what is drawn and were set aside as a whole.</summary>
    RulingsAgainstTags,
}

/// <summary>セル. One cell.</summary>
/// <param name="Row">First row, from 0 over the whole table.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="RowSpan">Rows it covers; 1 if it isn't merged.</param>
/// <param name="ColumnSpan">Columns it covers; 1 if it isn't merged.</param>
/// <param name="Parts">Its places, one for each page over which it runs. At least one.</param>
/// <param name="Lines">Its lines as printed, in reading order over all parts. Empty for an empty cell.</param>
public sealed record TableCell(
    int Row, int Column, int RowSpan, int ColumnSpan, ImmutableArray<CellPart> Parts, ImmutableArray<TextLine> Lines)
{
    /// <summary>As printed, lines joined by a line feed.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>
    /// 段落. The text by paragraphs, the line breaks of the page removed: words of other scripts keep a space between them, Japanese is joined
    /// without. Where a paragraph ends is told by a short line, a bullet, an indent or a wider gap; a line that happens to end a
    /// paragraph at the very edge is joined to the next.
    /// </summary>
    public ImmutableArray<string> Paragraphs => CellParagraphs.Join(Lines);
}

/// <summary>
/// A place of a cell on a page: points from the upper left corner of the page as shown. In a workbook a page is a sheet, measured by the widths of its
/// columns and the heights of its rows. A Word file doesn't store places: there X and Width are those of the grid of the table, and Y and
/// Height count paragraphs from the beginning of the document.
/// </summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record CellPart(int Page, double X, double Y, double Width, double Height)
{
    /// <summary>
    /// 番地. Where a person finds it in a file without fixed pages: <c>C12</c> in a workbook, <c>表2・3行・1列</c> (and <c>・段落4</c>) in a Word
    /// file; <see langword="null"/> in a PDF.
    /// </summary>
    public string? Address { get; init; }
}

/// <summary>行. A printed line.</summary>
/// <param name="Text">As printed, radicals unified; half and full width as they are.</param>
/// <param name="BeginsParagraph">Whether a paragraph begins with it.</param>
/// <param name="Part">Place of the line on the page.</param>
/// <param name="Size">Height of its largest letter's em, in points.</param>
public sealed record TextLine(string Text, bool BeginsParagraph, CellPart Part, double Size)
{
    /// <summary>Marked content of its first and last letter on the page of a PDF; −1 where there is none.</summary>
    internal (int First, int Last) Marks { get; init; } = (-1, -1);
}

/// <summary>表の外の文. Lines that belong together and stand in no table.</summary>
/// <param name="IsBoxed">枠囲み. Whether they stand in a ruled box.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Part">Place of the box or of the lines.</param>
public sealed record Passage(bool IsBoxed, ImmutableArray<TextLine> Lines, CellPart Part)
{
    /// <summary>What it is, where the document says more than that it stands in no table.</summary>
    public PassageKind Kind { get; init; }

    /// <summary>As printed, lines joined by a line feed.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>本文. Text of the page.</summary>
    Body,

    /// <summary>見出し. A paragraph that the document itself calls a heading.</summary>
    Heading,

    /// <summary>テキストボックス. A drawn box with a text.</summary>
    TextBox,

    /// <summary>コメント・メモ. A remark of a reader at a cell or a word; it isn't part of what is printed.</summary>
    Comment,

    /// <summary>脚注・文末脚注. A note at the foot of a page or at the end.</summary>
    Note,

    /// <summary>ヘッダー・フッター. What is printed at the head or foot of every page.</summary>
    PageFurniture,
}

/// <summary>読み取れなかったこと. What could not be read of a document that could be read otherwise.</summary>
/// <param name="Page">Page, from 1; 0 if it concerns the whole document.</param>
/// <param name="Message">One Japanese sentence: what, where, what to do.</param>
public sealed record PageProblem(int Page, string Message);
