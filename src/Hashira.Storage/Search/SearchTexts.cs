namespace Hashira.Storage;

/// <summary>検索される文. Puts the parts of what is searched into texts that an index takes.</summary>
public static class SearchTexts
{
    /// <summary>Stands between two parts; no phrase reaches over it.</summary>
    public const char PartEnd = '\f';

    // Well below what a tsvector counts; hardly anything comes near it.
    private const int Longest = 12_000;

    /// <summary>The texts that hold the parts in order, mostly one. What is too long for one entry goes into several that lead to the same place; nothing is left out.</summary>
    /// <param name="parts">The parts; empty ones are passed over.</param>
    /// <returns>At least one text, empty if nothing is given.</returns>
    public static IEnumerable<string> Of(IEnumerable<string> parts)
    {
        var text = "";
        foreach (var part in parts.Where(part => part.Length > 0).SelectMany(part => part.Chunk(Longest)).Select(part => new string(part)))
        {
            if (text.Length > 0 && text.Length + part.Length > Longest)
            {
                yield return text;
                text = "";
            }

            text = text.Length == 0 ? part : text + PartEnd + part;
        }

        yield return text;
    }
}
