using System.Text.RegularExpressions;
using Hashira.Documents.Tables.Excel.Stored;

namespace Hashira.Documents.Tables.Excel;

/// <summary>
/// 日付に変わった番号. Excel takes 1-2 for the second of January when it is typed into a cell that isn't formatted as text. Where other cells of the
/// column hold codes, or the column is headed as one of codes, such a day is reported; what was typed is never guessed.
/// </summary>
internal static partial class CodesAsDates
{
    private const int HeadingRows = 5;

    /// <summary>Cells of a table that show a day where a code is expected.</summary>
    /// <param name="cells">Texts of the table.</param>
    /// <param name="top">First row of the table.</param>
    public static IEnumerable<SheetCell> Find(IEnumerable<SheetCell> cells, int top) =>
        from column in cells.GroupBy(cell => cell.Column)
        where column.Any(cell => cell.Marks.HasFlag(CellMarks.Day))
        where column.Any(cell => IsCode(cell) || (cell.Row < top + HeadingRows && HeadsCodes(cell)))
        from cell in column
        where cell.Marks.HasFlag(CellMarks.Day)
        select cell;

    private static bool IsCode(SheetCell cell) => cell.Marks.HasFlag(CellMarks.Text) && Code().IsMatch(cell.Text);

    private static bool HeadsCodes(SheetCell cell) => cell.Marks.HasFlag(CellMarks.Text) && Heading().IsMatch(cell.Text) && !Days().IsMatch(cell.Text);

    [GeneratedRegex(@"^\s*[（(]?\s*(?:[①-⑳]|[0-9０-９]{1,3})\s*[-\u2010-\u2015\u2212\uFF0D\u30FC\uFF70]\s*[0-9０-９]{1,3}(?:\s*[-\u2010-\u2015\u2212\uFF0D\u30FC\uFF70]\s*[0-9０-９]{1,3})?\s*[）)]?\s*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"番号|コード|項番|№|\bN[oO]\b|Ｎ[ｏＯ]|\bID\b|ＩＤ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"日|年|月|時期")]
    private static partial Regex Days();
}
