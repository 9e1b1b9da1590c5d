using System.Collections.Immutable;

namespace Hashira.Documents.Tables.Grids;

/// <summary>ページをまたぐ表. Joins the parts of a table on several pages.</summary>
internal static class TableJoining
{
    public static ImmutableArray<Table> Join(List<PageLayout> layouts, bool perPage)
    {
        _ = perPage;
        return [.. layouts.SelectMany(layout => layout.Tables.Select(table => Whole(layout, table)))];
    }

    private static Table Whole(PageLayout layout, PageTable table) => new(
        [table.Page],
        table.Rows,
        table.Columns,
        [.. table.Cells.Select(cell => new TableCell(
            cell.Place.Row, cell.Place.Column, cell.Place.RowSpan, cell.Place.ColumnSpan, [layout.Restored(CellText.Part(table.Page, cell.Box))],
            [.. cell.Lines.Select(line => line with { Part = layout.Restored(line.Part) })]))],
        0);
}
