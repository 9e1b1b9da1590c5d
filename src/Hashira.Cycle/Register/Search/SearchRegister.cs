using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Search;

/// <summary>検索の結果の一件.</summary>
/// <param name="Entry">What was found.</param>
/// <param name="EditionTitle">Title of its edition, if it belongs to one.</param>
/// <param name="TitleMarks">Where the phrases stand in the title.</param>
/// <param name="Passage">The passage of the text in which they stand first, or the beginning of the text.</param>
/// <param name="PassageMarks">Where they stand in the passage.</param>
public sealed record SearchHit(SearchEntryRow Entry, string? EditionTitle, ImmutableArray<TextSpan> TitleMarks, string Passage, ImmutableArray<TextSpan> PassageMarks);

/// <summary>切り口の一つの値.</summary>
/// <param name="Value">The value, as <see cref="SearchFilter.ValuesOf"/> gives it.</param>
/// <param name="Count">How many hits there are if it is chosen and the other facets stay as they are.</param>
public sealed record FacetValue(string Value, int Count);

/// <summary>検索の結果.</summary>
/// <param name="Total">Hits under the filter; of <see cref="SearchRegister.Most"/> matches at most.</param>
/// <param name="IsCut">Whether more matched than were looked at.</param>
/// <param name="Hits">The hits of the page.</param>
/// <param name="Facets">Values of each facet, the commonest first; a facet without values is left out.</param>
/// <param name="Editions">Titles of the editions by their ids.</param>
public sealed record SearchResults(
    int Total,
    bool IsCut,
    ImmutableArray<SearchHit> Hits,
    ImmutableSortedDictionary<SearchFacet, ImmutableArray<FacetValue>> Facets,
    ImmutableDictionary<string, string> Editions);

/// <summary>
/// 検索. Looks through everything the register holds. Hits with every phrase in the title come first, then measures, policies, programmes, review sheets
/// and findings, those of the edition taken in last before others, in the order of the document.
/// </summary>
/// <param name="db">The register.</param>
public sealed class SearchRegister(HashiraDb db)
{
    /// <summary>Matches that are looked at; of a question that more answer, readers are asked for a further word.</summary>
    public const int Most = 3_000;

    private const int PassageBefore = 30;
    private const int PassageLength = 140;

    /// <summary>Searches.</summary>
    /// <param name="question">What is looked for.</param>
    /// <param name="filter">What the hits are narrowed to.</param>
    /// <param name="skip">Hits to leave out at the beginning.</param>
    /// <param name="take">Hits on the page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SearchResults> RunAsync(SearchQuestion question, SearchFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var found = await db.MatchAsync(question, Most + 1, cancellationToken).ConfigureAwait(false);
        var editions = await db.Editions.AsNoTracking().OrderByDescending(edition => edition.ImportedAt).ThenBy(edition => edition.Id)
            .Select(edition => new { edition.Id, edition.Title }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var newest = editions.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        // A row whose text fills several entries is one hit.
        var matches = found.Take(Most)
            .OrderByDescending(match => match.InTitle).ThenBy(match => match.Entry.Kind).ThenBy(match => match.Entry.EditionId is { } id ? newest.GetValueOrDefault(id) : -1).ThenBy(match => match.Entry.Id)
            .DistinctBy(match => (match.Entry.Kind, match.Entry.EditionId, match.Entry.Kind == SearchKind.Programme ? match.Entry.Programmes : match.Entry.Key))
            .ToList();
        var hits = matches.Where(match => filter.Takes(match.Entry)).ToList();
        var page = hits.Skip(skip).Take(take).Select(match => match.Entry.Id).ToList();
        var texts = await db.SearchEntries.AsNoTracking().Where(entry => page.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken).ConfigureAwait(false);
        return new SearchResults(
            hits.Count,
            found.Count > Most,
            [.. page.Where(texts.ContainsKey).Select(id => Hit(texts[id], question, editions.FirstOrDefault(edition => edition.Id == texts[id].EditionId)?.Title))],
            CountFacets.Run([.. matches.Select(match => match.Entry)], filter),
            editions.ToImmutableDictionary(edition => edition.Id, edition => edition.Title));
    }

    private static SearchHit Hit(SearchEntryRow entry, SearchQuestion question, string? edition)
    {
        var parts = entry.Text.Split('\f');
        // The part that shows most of what was looked for.
        var part = parts.MaxBy(text => question.Wanted.Count(phrase => (question with { Wanted = [phrase] }).FindIn(text).Length > 0))!;
        var marks = question.FindIn(part);
        var start = marks.Length == 0 ? 0 : Math.Max(0, marks[0].Start - PassageBefore);
        if (start > 0 && char.IsLowSurrogate(part[start]))
            start--;
        var end = Math.Min(part.Length, Math.Max(start + PassageLength, marks.Length == 0 ? 0 : marks[0].End));
        if (end < part.Length && char.IsLowSurrogate(part[end]))
            end++;
        var before = start > 0 ? "…" : "";
        var shift = before.Length - start;
        return new SearchHit(
            entry,
            edition,
            question.FindIn(entry.Title),
            before + part[start..end] + (end < part.Length ? "…" : ""),
            [.. marks.Where(mark => mark.End <= end).Select(mark => new TextSpan(mark.Start + shift, mark.End + shift))]);
    }
}
