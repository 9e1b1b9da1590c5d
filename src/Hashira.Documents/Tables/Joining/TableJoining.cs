using Hashira.Documents.Tables.Grids;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// ページをまたぐ表. Joins the parts of a table on following pages: the last table of a page and the first of the next, nothing but header and footer
/// between them, with the same column edges. Heading rows that are printed again are dropped; a row cut by the page end is one row.
/// </summary>
internal sealed class TableJoining
{
    private readonly TrustedPages _pages;
    private readonly Furniture _furniture;
    private readonly RowHabits _habits;
    private readonly List<JoinedTable> _tables = [];

    public TableJoining(KeptPages kept, bool perPage)
    {
        _pages = new TrustedPages(kept);
        _furniture = new Furniture(_pages.Outlines);
        PageOutline? before = null;
        for (var index = 0; index < _pages.Outlines.Count; index++)
        {
            var page = _pages.Outlines[index];
            for (var table = 0; table < page.Tables.Length; table++)
            {
                var part = new TablePart(index, table, page);
                var isNext = !perPage && table == 0 && before is { Tables.Length: > 0 } && before.Page + 1 == page.Page;
                if (!isNext || !GoesOn(before!, part) || !_tables[^1].TryAppend(part))
                    _tables.Add(new JoinedTable(part));
            }

            before = page;
        }

        _habits = new RowHabits(_pages.Outlines, _pages.All());
    }

    /// <summary>All tables in the order of their first page, their cells to be asked for one after the other.</summary>
    public IEnumerable<TableInRows> Tables() => _tables.Where(table => !table.IsScant).Select(InRows);

    /// <summary>What stands in no table, a table with a single text among it, in reading order.</summary>
    public IEnumerable<Passage> Passages()
    {
        var scant = _tables.Where(table => table.IsScant).ToLookup(table => table.Last.Index, table => table.Last.Table);
        for (var index = 0; index < _pages.Outlines.Count; index++)
        {
            var layout = _pages.Read(index);
            var all = layout.Passages.Concat(scant[index].Select(number => Boxed(layout.Tables[number]))).Select(passage => Restored(passage, layout));
            foreach (var passage in all.OrderBy(passage => passage.Part.Y).ThenBy(passage => passage.Part.X))
                yield return passage;
        }
    }

    private bool GoesOn(PageOutline before, TablePart part) =>
        JoinedTable.AreOneByTags(before.Tables[^1], part.Outline)
        || (!_furniture.HasContentBelow(before, before.Tables[^1]) && !_furniture.HasContentAbove(part.Page, part.Outline));

    private TableInRows InRows(JoinedTable table)
    {
        var (rows, headings, areHeadings) = (0, 0, true);
        foreach (var row in Rows(table))
        {
            rows++;
            areHeadings &= IsTaggedHeading(row);
            headings += areHeadings ? 1 : 0;
        }

        return new TableInRows(
            [.. table.Parts.Select(part => part.Page.Page)], rows, table.Xs.Length - 1, Math.Max(table.RepeatedRows, headings), Rows(table).SelectMany(row => row.Select(piece => piece.ToCell())))
        {
            Route = table.Route,
        };
    }

    private IEnumerable<List<Piece>> Rows(JoinedTable table) => new JoinedRows(table, part => _pages.Read(part.Index), _furniture, _habits).Read();

    /// <summary>Whether all cells of a row are tagged as headings.</summary>
    private static bool IsTaggedHeading(List<Piece> row) =>
        row.Exists(piece => piece.Printed.Tagged is not null) && row.TrueForAll(piece => piece.Printed.Tagged?.IsHeading ?? piece.Lines.Count == 0);

    private static Passage Boxed(PageTable table) => new(true, [.. table.Cells.SelectMany(cell => cell.Lines)], CellText.Part(table.Page, table.Bounds));

    private static Passage Restored(Passage passage, PageLayout layout) => passage with
    {
        Part = layout.Restored(passage.Part),
        Lines = [.. passage.Lines.Select(line => line with { Part = layout.Restored(line.Part) })],
    };
}
