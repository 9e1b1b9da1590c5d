using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Search;

/// <summary>切り口の集計. Counts, for each facet, how many hits there were if one of its values were chosen and the other facets stayed as they are.</summary>
internal static class CountFacets
{
    private const int ValuesOfFacet = 30;

    /// <summary>Values of each facet, the chosen one first, then the commonest; a facet without values is left out.</summary>
    /// <param name="matches">What the words found, not narrowed.</param>
    /// <param name="filter">What it is narrowed to.</param>
    public static ImmutableSortedDictionary<SearchFacet, ImmutableArray<FacetValue>> Run(List<SearchEntryRow> matches, SearchFilter filter) =>
        Enum.GetValues<SearchFacet>().Select(facet => (facet, Values: Values(matches, filter, facet))).Where(pair => pair.Values.Length > 0)
            .ToImmutableSortedDictionary(pair => pair.facet, pair => pair.Values);

    private static ImmutableArray<FacetValue> Values(List<SearchEntryRow> matches, SearchFilter filter, SearchFacet facet)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var isNarrowed = filter.Chosen.Count > 0;
        foreach (var entry in matches)
        {
            if (isNarrowed && !filter.Takes(entry, facet))
                continue;
            var values = SearchFilter.ValuesOf(entry, facet);
            for (var i = 0; i < values.Length; i++)
            {
                // A value that an entry has twice counts once.
                if (Array.IndexOf(values, values[i], 0, i) < 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, values[i], out _)++;
            }
        }

        var chosen = filter.Chosen.GetValueOrDefault(facet);
        var common = counts.OrderByDescending(pair => pair.Key == chosen).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(ValuesOfFacet)
            .Select(pair => new FacetValue(pair.Key, pair.Value));
        return chosen is not null && !counts.ContainsKey(chosen) ? [.. common.Prepend(new FacetValue(chosen, 0))] : [.. common];
    }
}
