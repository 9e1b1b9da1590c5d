using System.Collections.Immutable;
using Hashira.Documents.Tables.Tags;
using Hashira.Model;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// ページをまたぐ表. Joins the parts of a table on following pages: the last table of a page and the first of the next, nothing but header and footer
/// between them, with the same column edges. Heading rows that are printed again are dropped; a row cut by the page end is one row.
/// </summary>
internal static class TableJoining
{
    private const double SameEdge = 3;

    public static (ImmutableArray<Table> Tables, ImmutableArray<Passage> Passages) Join(List<PageLayout> layouts, bool perPage)
    {
        layouts = Trusted(layouts);
        var tables = new List<JoinedTable>();
        var furniture = new Furniture(layouts);
        PageLayout? before = null;
        foreach (var layout in layouts)
        {
            foreach (var table in layout.Tables)
            {
                var goesOn = !perPage && before is not null && before.Page + 1 == layout.Page && before.Tables.Length > 0
                    && ReferenceEquals(tables[^1].LastPart, before.Tables[^1]) && ReferenceEquals(table, layout.Tables[0])
                    && (AreOneByTags(before.Tables[^1], table) || (!furniture.HasContentBelow(before, before.Tables[^1]) && !furniture.HasContentAbove(layout, table)));
                if (!goesOn || !tables[^1].TryAppend(table, layout))
                    tables.Add(new JoinedTable(table, layout));
            }

            before = layout;
        }

        var habits = new RowHabits(layouts);
        var passages = layouts.SelectMany(layout => layout.Passages.Select(passage => Restored(passage, layout)))
            .Concat(tables.Where(table => table.IsScant).Select(table => table.AsPassage()))
            .OrderBy(passage => passage.Part.Page).ThenBy(passage => passage.Part.Y).ThenBy(passage => passage.Part.X);
        return ([.. tables.Where(table => !table.IsScant).Select(table => table.Finish(furniture, habits))], [.. passages]);
    }

    /// <summary>Whether two parts can be of one table: the same outer edges, and the inner edges of one are all among those of the other.</summary>
    public static bool HaveSameColumns(double[] a, double[] b)
    {
        if (Math.Abs(a[0] - b[0]) > SameEdge || Math.Abs(a[^1] - b[^1]) > SameEdge)
            return false;
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return Array.TrueForAll(few, edge => Array.Exists(many, other => Math.Abs(edge - other) <= SameEdge));
    }

    /// <summary>Number in <paramref name="edges"/> of the edge nearest to a place.</summary>
    public static int EdgeAt(double[] edges, double place)
    {
        var best = 0;
        for (var i = 1; i < edges.Length; i++)
        {
            if (Math.Abs(edges[i] - place) < Math.Abs(edges[best] - place))
                best = i;
        }

        return best;
    }

    public static bool AreOneByTags(PageTable a, PageTable b) => a.Tagged is not null && a.Tagged == b.Tagged;

    /// <summary>
    /// The pages with the tags that hold everywhere. Tags of a table that one page contradicts are set aside on all its pages, and a page
    /// that has such a table is read by its rulings.
    /// </summary>
    private static List<PageLayout> Trusted(List<PageLayout> layouts)
    {
        var distrusted = layouts.SelectMany(layout => layout.Contradicted).ToHashSet();
        if (distrusted.Count == 0)
            return layouts;
        while (layouts.Any(HasDistrusted))
        {
            foreach (var layout in layouts.Where(HasDistrusted).ToList())
            {
                distrusted.UnionWith(layout.Tables.Select(table => table.Tagged).OfType<TaggedTable>().Select(table => table.Number));
                layouts = [.. layouts.Select(other => other != layout ? other : layout.ByRulings! with { Tables = [.. layout.ByRulings!.Tables.Select(table => table with { IsAgainstTags = true })] })];
            }
        }

        return [.. layouts.Select(layout => layout.Contradicted.Count == 0 ? layout : layout with { Tables = [.. layout.Tables.Select(table => table with { IsAgainstTags = table.Tagged is null })] })];

        bool HasDistrusted(PageLayout layout) => layout.Tables.Any(table => table.Tagged is { } tagged && distrusted.Contains(tagged.Number));
    }

    private static Passage Restored(Passage passage, PageLayout layout) => passage with
    {
        Part = layout.Restored(passage.Part),
        Lines = [.. passage.Lines.Select(line => line with { Part = layout.Restored(line.Part) })],
    };

    /// <summary>Texts of the cells that begin in a row, folded, to be compared with another row; empty if all are.</summary>
    public static string RowText(PageTable table, int row) =>
        string.Join('\u0001', table.Cells.Where(cell => cell.Place.Row == row).Select(cell => Folded(cell.Lines))).Trim('\u0001');

    private static string Folded(ImmutableArray<TextLine> lines) => JapaneseText.Fold(string.Concat(lines.Select(line => line.Text)));
}
