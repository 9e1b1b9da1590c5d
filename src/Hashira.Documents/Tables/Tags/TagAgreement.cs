using System.Collections.Immutable;
using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Tags;

/// <summary>
/// タグと紙面の照合. Holds the tags of a page against what is drawn on it. A table is as tagged if every text in it belongs to one of its cells, no cell
/// of the tags reaches over a ruling, and rows and columns stand in their order. What contradicts is set aside, and the rulings are read.
/// </summary>
internal sealed class TagAgreement
{
    private readonly DrawnPage _page;
    private readonly TaggedCell?[] _cellOfMark;
    private readonly HashSet<int> _contradicted = [];

    private TagAgreement(DrawnPage page, TagTree tags)
    {
        _page = page;
        _cellOfMark = [.. page.Marks.Select(mark => mark.Id < 0 || mark.IsArtifact ? null : tags.CellOf(new ContentKey(page.StructParents, mark.Form, mark.Id)))];
    }

    /// <summary>The tables of a page with their tags.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="tags">Tags of the document.</param>
    /// <param name="ruled">Tables by their rulings, boxes too.</param>
    /// <returns>The tables that take the place of the ruled ones, and the tagged tables of which this page says that they are not as tagged.</returns>
    public static (ImmutableArray<PageTable> Tables, ImmutableHashSet<int> Contradicted) Of(DrawnPage page, TagTree tags, IReadOnlyList<PageTable> ruled)
    {
        if (tags.IsEmpty || page.Marks.Count == 0)
            return ([.. ruled], []);
        var agreement = new TagAgreement(page, tags);
        var tables = agreement.Match(ruled);
        return (tables, [.. agreement._contradicted]);
    }

    private ImmutableArray<PageTable> Match(IReadOnlyList<PageTable> ruled)
    {
        var tables = ruled.ToList();
        foreach (var tagged in _cellOfMark.OfType<TaggedCell>().Select(cell => cell.Table).Distinct().ToList())
        {
            var touched = tables.Where(table => table.Cells.Any(cell => cell.Marks.Any(mark => CellAt(mark)?.Table == tagged))).ToList();
            if (touched.Count == 1 && Same(touched[0], tagged) is { } same)
            {
                tables[tables.IndexOf(touched[0])] = same;
            }
            else if (touched.TrueForAll(table => Parts(table, tagged)) && TaggedPageTable.Build(_page, tagged, CellAt) is { } built && (touched.Count > 0 || built is { Rows: > 1, Columns: > 1 } or { IsRest: true }))
            {
                tables.RemoveAll(touched.Contains);
                tables.Add(built.Table);
            }
            else if (touched.Count > 0)
            {
                _contradicted.Add(tagged.Number);
            }
        }

        return [.. tables];
    }

    private TaggedCell? CellAt(int mark) => mark < 0 ? null : _cellOfMark[mark];

    private bool IsArtifact(int mark) => mark >= 0 && _page.Marks[mark].IsArtifact;

    /// <summary>The ruled table with its cells as tagged, if each is the same cell in both and nothing of the tagged table stands outside.</summary>
    private PageTable? Same(PageTable table, TaggedTable tagged)
    {
        if (table.Columns != tagged.Columns)
            return null;
        var seen = new HashSet<TaggedCell>();
        var cells = ImmutableArray.CreateBuilder<PageCell>(table.Cells.Length);
        foreach (var cell in table.Cells)
        {
            var own = cell.Marks.Where(mark => !IsArtifact(mark)).Select(CellAt).Distinct().ToList();
            if (own.Count == 0)
            {
                cells.Add(cell);
                continue;
            }

            if (own is not [{ } one] || one.Table != tagged || one.Column != cell.Place.Column || one.ColumnSpan != cell.Place.ColumnSpan || !seen.Add(one))
                return null;
            cells.Add(cell with { Tagged = one });
        }

        // From row to row of the page the tags go on, never back.
        var last = -1;
        foreach (var row in cells.Where(cell => cell.Tagged is not null).GroupBy(cell => cell.Place.Row).OrderBy(group => group.Key))
        {
            var numbers = row.Select(cell => cell.Tagged!.Row).Distinct().ToList();
            if (numbers.Count != 1 || numbers[0] <= last)
                return null;
            last = numbers[0];
        }

        var outside = _page.Glyphs.Count(glyph => !glyph.IsSpace && CellAt(glyph.Mark)?.Table == tagged && !table.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y));
        return outside > 0 ? null : table with { Cells = cells.ToImmutable(), Tagged = tagged };
    }

    /// <summary>Whether the tags part the ruled cells further, without reaching over a ruling and without leaving text out.</summary>
    private bool Parts(PageTable table, TaggedTable tagged)
    {
        var seen = new HashSet<TaggedCell>();
        foreach (var cell in table.Cells)
        {
            foreach (var one in cell.Marks.Where(mark => !IsArtifact(mark)).Select(CellAt).Distinct())
            {
                if (one is null || one.Table != tagged || !seen.Add(one))
                    return false;
            }
        }

        return true;
    }
}
