using System.Text.RegularExpressions;

namespace Hashira.Documents.Tables.Grids;

/// <summary>柱・ノンブル. Tells running headers and footers from content: they stand in the margin, or again and again at the same height.</summary>
internal sealed partial class Furniture
{
    private const double Margin = 0.075;

    private readonly HashSet<Passage> _running = new(ReferenceEqualityComparer.Instance);
    private readonly double _lowest;

    public Furniture(List<PageLayout> layouts)
    {
        var repeated = layouts
            .SelectMany(layout => layout.Passages.Select(passage => (layout.Page, Passage: passage)))
            .Where(entry => !entry.Passage.IsBoxed)
            .GroupBy(entry => (Math.Round(entry.Passage.Part.Y / 4), Digits().Replace(entry.Passage.Text, "#")))
            .Where(group => group.Select(entry => entry.Page).Distinct().Count() is var pages && pages >= 3 && pages * 2 >= layouts.Count)
            .SelectMany(group => group.Select(entry => entry.Passage));
        _running.UnionWith(repeated);
        foreach (var layout in layouts)
        {
            _running.UnionWith(layout.Passages.Where(passage =>
                !passage.IsBoxed && passage.Lines.Length <= 2
                && (passage.Part.Y + passage.Part.Height < Margin * layout.Paper.Height || passage.Part.Y > (1 - Margin) * layout.Paper.Height)));
            foreach (var table in layout.Tables)
                _lowest = Math.Max(_lowest, table.Bounds.Bottom / layout.Paper.Height);
        }
    }

    public bool HasContentAbove(PageLayout layout, PageTable table) =>
        layout.Passages.Any(passage => !_running.Contains(passage) && passage.Part.Y < table.Bounds.Top);

    public bool HasContentBelow(PageLayout layout, PageTable table) =>
        layout.Passages.Any(passage => !_running.Contains(passage) && passage.Part.Y + passage.Part.Height > table.Bounds.Bottom);

    /// <summary>Room between the end of the table and the lowest that any table of the document reaches.</summary>
    public double RoomBelow(PageLayout layout, PageTable table) => _lowest * layout.Paper.Height - table.Bounds.Bottom;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
