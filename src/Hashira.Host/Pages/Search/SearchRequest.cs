using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Search;
using Hashira.Model;

namespace Hashira.Host.Pages.Search;

/// <summary>検索の依頼. What the query of an address asks for.</summary>
/// <param name="Typed">The words as typed; empty before anything is asked.</param>
/// <param name="Filter">What the hits are narrowed to.</param>
/// <param name="Page">Page of hits, from 1.</param>
public sealed record SearchRequest(string Typed, SearchFilter Filter, int Page)
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    private const int LongestValue = 200;

    /// <summary>The words as the index understands them; <see langword="null"/> if there is nothing to look for in them.</summary>
    public SearchQuestion? Question => SearchQuestion.Parse(Typed);

    /// <summary>Reads a query: <c>q</c>, <c>page</c>, and each facet by its name in camel case. Empty values ask for nothing.</summary>
    /// <returns>The request, or <see langword="null"/> and the value that can't be one.</returns>
    public static (SearchRequest? Request, string Fault) Parse(IQueryCollection query)
    {
        var chosen = new Dictionary<SearchFacet, string>();
        foreach (var facet in Enum.GetValues<SearchFacet>())
        {
            var value = query[Name(facet)].ToString();
            if (value.Length > LongestValue)
                return (null, $"{Name(facet)}={value[..20]}…");
            if (value.Length > 0)
                chosen.Add(facet, value);
        }

        var page = 1;
        if (query["page"] is [{ Length: > 0 } typed] && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is >= 1 and <= SearchRegister.Most))
            return (null, $"page={typed}");
        return (new SearchRequest(query["q"].ToString().Trim(), new SearchFilter(chosen), page), "");
    }

    /// <summary>Name of a facet in a query: <c>kind</c>, <c>ministry</c> …</summary>
    public static string Name(SearchFacet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>The address that asks for it.</summary>
    public string Address()
    {
        var address = new StringBuilder(Addresses.Search).Append("?q=").Append(Uri.EscapeDataString(Typed));
        foreach (var (facet, value) in Filter.Chosen.OrderBy(pair => pair.Key))
            address.Append('&').Append(Name(facet)).Append('=').Append(Uri.EscapeDataString(value));
        if (Page > 1)
            address.Append(CultureInfo.InvariantCulture, $"&page={Page}");
        return address.ToString();
    }
}
