namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// 柱・ノンブル. Tells running headers and footers from content: they stand again and again at the same height, or in the margin. Where
/// there are pages enough to tell, what stands in the upper margin of one of them alone and is no number is a heading.
/// </summary>
internal sealed class Furniture
{
    private const double Margin = 0.075;

    private readonly HashSet<UInt128> _common = [];
    private readonly HashSet<UInt128> _repeated = [];
    private readonly bool _areFew;
    private readonly double _lowest;

    public Furniture(IReadOnlyList<PageOutline> pages)
    {
        _areFew = pages.Count < 3;
        var seen = new Dictionary<UInt128, (int Pages, int Last)>();
        foreach (var page in pages)
        {
            foreach (var passage in page.Passages)
            {
                if (!passage.IsBoxed && seen.GetValueOrDefault(passage.Text) is var (count, last) && last != page.Page)
                    seen[passage.Text] = (count + 1, page.Page);
            }

            foreach (var table in page.Tables)
                _lowest = Math.Max(_lowest, table.Bounds.Bottom / page.Height);
        }

        _common.UnionWith(seen.Where(entry => entry.Value.Pages >= 3 && entry.Value.Pages * 2 >= pages.Count).Select(entry => entry.Key));
        _repeated.UnionWith(seen.Where(entry => entry.Value.Pages >= 2).Select(entry => entry.Key));
    }

    public bool HasContentAbove(PageOutline page, TableOutline table) =>
        page.Passages.Any(passage => !IsRunning(passage, page) && passage.Top < table.Bounds.Top);

    public bool HasContentBelow(PageOutline page, TableOutline table) =>
        page.Passages.Any(passage => !IsRunning(passage, page) && passage.Bottom > table.Bounds.Bottom);

    /// <summary>Room between the end of the table and the lowest that any table of the document reaches.</summary>
    public double RoomBelow(PageOutline page, TableOutline table) => _lowest * page.Height - table.Bounds.Bottom;

    private bool IsRunning(PassageOutline passage, PageOutline page) =>
        !passage.IsBoxed && (_common.Contains(passage.Text) || (passage.IsShort && (IsInUpperMargin(passage, page) || passage.Top > (1 - Margin) * page.Height)));

    private bool IsInUpperMargin(PassageOutline passage, PageOutline page) =>
        passage.Bottom < Margin * page.Height && (_areFew || passage.IsNumber || _repeated.Contains(passage.Text));
}
