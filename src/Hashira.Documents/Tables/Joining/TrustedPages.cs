using Hashira.Documents.Tables.Grids;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// The pages with the tags that hold everywhere. Tags of a table that one page contradicts are set aside on all its pages, and a page
/// that has such a table is read by its rulings.
/// </summary>
internal sealed class TrustedPages
{
    private readonly KeptPages _kept;
    private readonly HashSet<int> _byRulings = [];
    private readonly PageOutline[] _outlines;

    public TrustedPages(KeptPages kept)
    {
        _kept = kept;
        _outlines = [.. kept.Outlines];
        var distrusted = _outlines.SelectMany(page => page.Contradicted).ToHashSet();
        var before = -1;
        while (before < distrusted.Count)
        {
            before = distrusted.Count;
            for (var i = 0; i < _outlines.Length; i++)
            {
                var tagged = kept.Outlines[i].Tables.Select(table => table.Tagged).OfType<int>();
                if (!_byRulings.Contains(i) && tagged.Any(distrusted.Contains))
                {
                    distrusted.UnionWith(tagged);
                    _byRulings.Add(i);
                }
            }
        }

        for (var i = 0; i < _outlines.Length; i++)
        {
            var page = _byRulings.Contains(i) ? _outlines[i].ByRulings! : _outlines[i];
            _outlines[i] = page with { Tables = [.. page.Tables.Select(table => table with { IsAgainstTags = IsAgainstTags(i, table.Tagged) })] };
        }
    }

    public IReadOnlyList<PageOutline> Outlines => _outlines;

    /// <summary>A page in full.</summary>
    /// <param name="index">Its number among those read, from 0.</param>
    public PageLayout Read(int index)
    {
        var kept = _kept.Read(index);
        return _byRulings.Contains(index) ? kept.ByRulings! : kept;
    }

    /// <summary>All pages in full, one after the other.</summary>
    public IEnumerable<PageLayout> All() => Enumerable.Range(0, _outlines.Length).Select(Read);

    private bool IsAgainstTags(int index, int? tagged) => _byRulings.Contains(index) || (_kept.Outlines[index].Contradicted.Count > 0 && tagged is null);
}
