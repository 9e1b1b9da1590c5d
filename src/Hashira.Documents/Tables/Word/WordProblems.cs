namespace Hashira.Documents.Tables.Word;

/// <summary>What a person has to look at in a Word file, in sentences with places.</summary>
internal sealed class WordProblems
{
    private const int MostNamed = 10;

    private readonly Dictionary<string, (int Page, int Count, List<string> Places)> _found = [];

    /// <summary>Remarks a thing once more.</summary>
    /// <param name="what">The sentence after the places, beginning with a particle.</param>
    /// <param name="page">Its page.</param>
    /// <param name="place">Its address.</param>
    public void Add(string what, int page, string place)
    {
        if (!_found.TryGetValue(what, out var found))
            found = (page, 0, []);
        if (found.Places.Count <= MostNamed && !found.Places.Contains(place))
            found.Places.Add(place);
        _found[what] = found with { Count = found.Count + 1 };
    }

    /// <summary>One sentence for each kind of thing.</summary>
    public IEnumerable<PageProblem> All => _found.Select(entry => new PageProblem(
        entry.Value.Page,
        string.Join('、', entry.Value.Places.Take(MostNamed)) + (entry.Value.Places.Count > MostNamed ? " ほか" : "") + entry.Key.Replace("{0}", $"{entry.Value.Count:N0}", StringComparison.Ordinal)));
}
