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
    /// <summary>A line of a tagged paragraph that leaves more than this part of its column free was broken by hand.</summary>
    private const double HandBreak = 0.3;

    private readonly DrawnPage _page;
    private readonly TaggedCell?[] _cellOfMark;
    private readonly int[] _blockOfMark;
    private readonly HashSet<int> _contradicted = [];

    private TagAgreement(DrawnPage page, TagTree tags)
    {
        _page = page;
        _cellOfMark = [.. page.Marks.Select(mark => mark.Id < 0 || mark.IsArtifact ? null : tags.CellOf(new ContentKey(page.StructParents, mark.Form, mark.Id)))];
        _blockOfMark = [.. page.Marks.Select(mark => mark.Id < 0 || mark.IsArtifact ? -1 : tags.BlockOf(new ContentKey(page.StructParents, mark.Form, mark.Id)))];
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
                tables[tables.IndexOf(touched[0])] = WithParagraphs(same);
            }
            else if (touched.TrueForAll(table => Parts(table, tagged)) && TaggedPageTable.Build(_page, tagged, CellAt) is { } built && (touched.Count > 0 || built is { Rows: > 1, Columns: > 1 } or { IsRest: true }))
            {
                tables.RemoveAll(touched.Contains);
                tables.Add(WithParagraphs(built.Table));
            }
            else if (touched.Count > 0)
            {
                _contradicted.Add(tagged.Number);
            }
        }

        return [.. tables];
    }

    /// <summary>
    /// The paragraphs of the cells as tagged as well as seen: a line that fills its column doesn't show that its paragraph ends there. Tags that part nearly every
    /// line from the next (each line its own paragraph) say nothing.
    /// </summary>
    private PageTable WithParagraphs(PageTable table)
    {
        var (together, apart) = (0, 0);
        foreach (var (before, line) in table.Cells.SelectMany(cell => cell.Lines.Zip(cell.Lines.Skip(1))))
        {
            if (line.BeginsParagraph || BlockAt(before.Marks.Last) < 0 || BlockAt(line.Marks.First) < 0)
                continue;
            if (BlockAt(before.Marks.Last) == BlockAt(line.Marks.First))
                together++;
            else
                apart++;
        }

        return apart > together ? table : table with { Cells = [.. table.Cells.Select(WithParagraphs)] };
    }

    private PageCell WithParagraphs(PageCell cell)
    {
        if (cell.Lines.IsEmpty)
            return cell;
        var (left, right) = (cell.Lines.Min(line => line.Part.X), cell.Lines.Max(line => line.Part.X + line.Part.Width));
        var lines = cell.Lines.Select((line, i) => i == 0 ? line : line with { BeginsParagraph = Begins(cell.Lines[i - 1], line) });
        return cell with { Lines = [.. lines], Blocks = (BlockAt(cell.Lines[0].Marks.First), BlockAt(cell.Lines[^1].Marks.Last)) };

        bool Begins(TextLine before, TextLine line)
        {
            var (block, next) = (BlockAt(before.Marks.Last), BlockAt(line.Marks.First));
            if (block < 0 || next < 0)
                return line.BeginsParagraph;
            // Within a paragraph a bracket or a long word goes to the next line early; a line broken by hand ends much earlier, or a bullet follows.
            return block != next || (line.BeginsParagraph && (Paragraphs.IsBullet(line.Text) || right - (before.Part.X + before.Part.Width) > HandBreak * (right - left)));
        }
    }

    private int BlockAt(int mark) => mark < 0 ? -1 : _blockOfMark[mark];

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
            cells.Add(cell with { Tagged = one.Place });
        }

        // From row to row of the page the tags go on, never back.
        var last = -1;
        foreach (var row in cells.Where(cell => cell.Tagged is not null).GroupBy(cell => cell.Place.Row).OrderBy(group => group.Key))
        {
            var numbers = row.Select(cell => cell.Tagged!.Value.Row).Distinct().ToList();
            if (numbers.Count != 1 || numbers[0] <= last)
                return null;
            last = numbers[0];
        }

        var outside = _page.Glyphs.Count(glyph => !glyph.IsSpace && CellAt(glyph.Mark)?.Table == tagged && !table.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y));
        return outside > 0 ? null : table with { Cells = cells.ToImmutable(), Tagged = tagged.Number };
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
