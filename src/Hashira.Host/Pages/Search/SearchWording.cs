using System.Globalization;
using Hashira.Cycle.Register.Search;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Host.Pages.Search;

/// <summary>Words and addresses for what a search finds.</summary>
internal static class SearchWording
{
    /// <summary>種類.</summary>
    public static string Kind(SearchKind kind) => kind switch
    {
        SearchKind.Measure => Words.SearchKindMeasure,
        SearchKind.Policy => Words.SearchKindPolicy,
        SearchKind.Programme => Words.SearchKindProgramme,
        SearchKind.ReviewSheet => Words.SearchKindReviewSheet,
        _ => Words.SearchKindFinding,
    };

    /// <summary>Name of a facet.</summary>
    public static string Facet(SearchFacet facet) => facet switch
    {
        SearchFacet.Kind => Words.SearchKind,
        SearchFacet.Edition => Words.SearchEdition,
        SearchFacet.Pillar => Words.SearchPillar,
        SearchFacet.Policy => Words.MajorPolicies,
        SearchFacet.Ministry => Words.Ministries,
        SearchFacet.Year => Words.SearchYear,
        SearchFacet.Change => Words.SearchChange,
        SearchFacet.Programme => Words.SearchProgramme,
        SearchFacet.Amount => Words.SearchAmount,
        _ => Words.Findings,
    };

    /// <summary>A value of a facet for readers; as it is where it is a name.</summary>
    public static string Value(SearchFacet facet, string value, IReadOnlyDictionary<string, string> editions) => facet switch
    {
        SearchFacet.Kind when Of<SearchKind>(value) is { } kind => Kind(kind),
        SearchFacet.Edition => editions.GetValueOrDefault(value, value),
        SearchFacet.Pillar => Words.SearchPillarNumbered.With(value),
        SearchFacet.Policy when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Labels.Policy(number),
        SearchFacet.Ministry => Findings.FindingWork.MinistryName(value),
        SearchFacet.Year when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) => new FiscalYear(year).ToString(),
        SearchFacet.Change when Of<MeasureChange>(value) is { } change => Labels.Change(change),
        SearchFacet.Amount when Of<AmountBand>(value) is { } band => Band(band),
        SearchFacet.Finding when Of<Severity>(value) is { } severity => Labels.Severity(severity),
        SearchFacet.Finding when value == SearchFilter.NoFinding => Words.SearchNoFinding,
        _ => value,
    };

    /// <summary>Where a hit belongs: edition, policy, ministries, the largest amount.</summary>
    public static string About(SearchHit hit) => string.Join('／', new[]
    {
        hit.EditionTitle,
        hit.Entry.Policy > 0 ? Labels.Policy(hit.Entry.Policy) : null,
        hit.Entry.Change is { } change and not MeasureChange.Continued ? Labels.Change(change) : null,
        string.Join('、', hit.Entry.Ministries.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(5).Select(Findings.FindingWork.MinistryName)),
        hit.Entry.Amount is { } amount ? Words.SearchLargestAmount.With(amount) : null,
    }.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>The page of a hit.</summary>
    public static string Address(SearchEntryRow entry) => entry switch
    {
        { Kind: SearchKind.Policy, EditionId: { } edition } => Addresses.Policy(edition, entry.Policy),
        { Kind: SearchKind.Finding, EditionId: { } edition } => Addresses.Finding(edition, entry.Key),
        { Kind: SearchKind.Measure, EditionId: { } edition, Code: { } code } => Addresses.Measure(edition, entry.Column, code, entry.Occurrence),
        { Kind: SearchKind.Programme } => Addresses.Programme(entry.Title),
        { Kind: SearchKind.ReviewSheet } => Addresses.Sheet(entry.Key),
        { EditionId: { } edition } => Addresses.Row(edition, int.Parse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture)),
        _ => Addresses.Home,
    };

    private static string Band(AmountBand band) => band switch
    {
        AmountBand.BelowHundredMillion => Words.AmountBelowHundredMillion,
        AmountBand.HundredMillions => Words.AmountHundredMillions,
        AmountBand.Billions => Words.AmountBillions,
        AmountBand.TensOfBillions => Words.AmountTensOfBillions,
        _ => Words.AmountHundredsOfBillions,
    };

    private static T? Of<T>(string value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
}
