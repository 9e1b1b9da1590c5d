using System.Collections.Immutable;
using Hashira.Documents.Tables.Pages;
using Hashira.Documents.Tables.Tags;

namespace Hashira.Documents.Tables.Grids;

/// <summary>A cell of one page.</summary>
internal sealed record PageCell(GridCell Place, Box Box, ImmutableArray<TextLine> Lines, ImmutableArray<int> Marks)
{
    /// <summary>The same cell in the tags, if its table is as tagged.</summary>
    public TagPlace? Tagged { get; init; }

    /// <summary>Tagged paragraphs with which it begins and ends; −1 where the tags name none.</summary>
    public (int First, int Last) Blocks { get; init; } = (-1, -1);
}

/// <summary>表の部分. What of a table stands on one page.</summary>
internal sealed record PageTable(
    int Page, int Rows, int Columns, ImmutableArray<PageCell> Cells, double[] Xs, Box Bounds, bool IsOpenAtTop, bool IsOpenAtBottom)
{
    /// <summary>Number of the table of the tags of which it is a part, if it is as tagged.</summary>
    public int? Tagged { get; init; }

    /// <summary>Whether its tags were set aside.</summary>
    public bool IsAgainstTags { get; init; }
}

/// <summary>ページの構成. Tables of a page, and what stands beside them.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Paper">The page; if it was turned to be read, as turned.</param>
/// <param name="Tables">From top to bottom.</param>
/// <param name="Passages">From top to bottom.</param>
/// <param name="Turn">How places found here become places on the page as shown.</param>
internal sealed record PageLayout(
    int Page, Box Paper, ImmutableArray<PageTable> Tables, ImmutableArray<Passage> Passages, Turn Turn)
{
    /// <summary>Tagged tables that this page contradicts.</summary>
    public ImmutableHashSet<int> Contradicted { get; init; } = [];

    /// <summary>The same page by its rulings alone; <see langword="null"/> if that is no other.</summary>
    public PageLayout? ByRulings { get; init; }

    /// <summary>A place found here as a place on the page as shown.</summary>
    public CellPart Restored(CellPart part) => Turn.Restored(part);

    public static PageLayout Of(DrawnPage drawn, TagTree tags, TableLimits limits, CancellationToken cancellation)
    {
        var turn = drawn.MainDirection();
        var page = drawn.Turned(turn);
        var segments = Segments.Of(page);
        var lying = RulingLines.Merge(segments.Lying);
        var standing = RulingLines.Merge(segments.Standing);
        if (lying.Count + standing.Count > limits.RulingsPerPage)
            throw new LimitReachedException($"罫線が上限（{limits.RulingsPerPage:N0}本）を超えている");

        var taken = new bool[page.Glyphs.Count];
        var tables = new List<PageTable>();
        var passages = new List<Passage>();
        var ruled = RulingGrid.Of(lying, standing, page, cancellation);
        foreach (var grid in ruled)
            Read(grid);
        foreach (var (sidesLying, sidesStanding) in ShadedGrid.Of(segments.Shades, ruled))
        {
            foreach (var grid in RulingGrid.Of(RulingLines.Merge(sidesLying), RulingLines.Merge(sidesStanding), page, cancellation))
                Read(grid);
        }

        for (var i = 0; i < tables.Count; i++)
            tables[i] = UnruledStub.Add(tables[i], page, taken, box => !tables.Exists(other => other != tables[i] && other.Bounds.Touches(box, -1)));

        var byRulings = Put(tables, taken);
        var (tagged, contradicted) = TagAgreement.Of(page, tags, byRulings.Tables);
        if (tagged.SequenceEqual(byRulings.Tables))
            return byRulings with { Contradicted = contradicted };
        // What the tags add to the ruled tables is no loose text any more.
        var added = tagged.Where(table => !tables.Exists(ruled => ruled.Bounds == table.Bounds && ruled.Rows == table.Rows)).ToList();
        if (added.Count == 0)
            return byRulings with { Tables = tagged, Contradicted = contradicted, ByRulings = byRulings };
        var marks = added.SelectMany(table => table.Cells).SelectMany(cell => cell.Marks).ToHashSet();
        for (var i = 0; i < taken.Length; i++)
            taken[i] |= marks.Contains(page.Glyphs[i].Mark);
        return Put(tagged, taken) with { Contradicted = contradicted, ByRulings = byRulings };

        PageLayout Put(IEnumerable<PageTable> found, bool[] used) => new(
            page.Number,
            new Box(0, 0, page.Width, page.Height),
            [.. found.OrderBy(table => table.Bounds.Top).ThenBy(table => table.Bounds.Left)],
            [.. passages.Concat(LoosePassages.Of(page, used)).OrderBy(passage => passage.Part.Y).ThenBy(passage => passage.Part.X)],
            new Turn(turn, drawn.Width, drawn.Height));

        void Read(RulingGrid grid)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((long)grid.Rows * grid.Columns > limits.Cells)
                throw new LimitReachedException($"表のセルの数が上限（{limits.Cells:N0}）を超えている");
            if (TableOnPage.Read(grid, page, taken) is not { } table)
                return;
            if (table.Cells.Length == 1)
                passages.Add(new Passage(true, table.Cells[0].Lines, CellText.Part(page.Number, table.Bounds)));
            else
                tables.Add(table);
        }
    }
}
