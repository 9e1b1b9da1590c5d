using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Search;

/// <summary>金額の幅. Bands by which hits are narrowed to an order of magnitude, by the largest amount printed in them.</summary>
public enum AmountBand
{
    /// <summary>1億円未満.</summary>
    BelowHundredMillion,

    /// <summary>1億円以上10億円未満.</summary>
    HundredMillions,

    /// <summary>10億円以上100億円未満.</summary>
    Billions,

    /// <summary>100億円以上1,000億円未満.</summary>
    TensOfBillions,

    /// <summary>1,000億円以上.</summary>
    HundredsOfBillions,
}

/// <summary>検索の切り口.</summary>
public enum SearchFacet
{
    /// <summary>種類.</summary>
    Kind,

    /// <summary>版.</summary>
    Edition,

    /// <summary>柱.</summary>
    Pillar,

    /// <summary>大方針.</summary>
    Policy,

    /// <summary>所管府省.</summary>
    Ministry,

    /// <summary>予算の年度.</summary>
    Year,

    /// <summary>改定での扱い.</summary>
    Change,

    /// <summary>事業.</summary>
    Programme,

    /// <summary>金額の幅.</summary>
    Amount,

    /// <summary>指摘の重さ.</summary>
    Finding,
}

/// <summary>検索の絞り込み. One chosen value for each facet at most; <c>none</c> as a finding asks for what has none.</summary>
/// <param name="Chosen">The values, as <see cref="ValuesOf"/> gives them.</param>
public sealed record SearchFilter(IReadOnlyDictionary<SearchFacet, string> Chosen)
{
    /// <summary>Value of <see cref="SearchFacet.Finding"/> for what has no finding.</summary>
    public const string NoFinding = "none";

    /// <summary>Nothing is narrowed.</summary>
    public static SearchFilter None { get; } = new(new Dictionary<SearchFacet, string>());

    /// <summary>Whether the entry is asked for, a facet being left out of the question or none.</summary>
    public bool Takes(SearchEntryRow entry, SearchFacet? except = null) =>
        Chosen.All(pair => pair.Key == except || ValuesOf(entry, pair.Key).AsSpan().Contains(pair.Value));

    /// <summary>The values by which an entry is found under a facet: names of enumerations in camel case, numbers in digits, names as printed.</summary>
    public static string[] ValuesOf(SearchEntryRow entry, SearchFacet facet) => facet switch
    {
        SearchFacet.Kind => [Name(entry.Kind)],
        SearchFacet.Edition => entry.EditionId is { } edition ? [edition] : [],
        SearchFacet.Pillar => entry.Pillar > 0 ? [Name(entry.Pillar)] : [],
        SearchFacet.Policy => entry.Policy > 0 ? [Name(entry.Policy)] : [],
        SearchFacet.Ministry => Lines(entry.Ministries),
        SearchFacet.Year => Lines(entry.Years),
        SearchFacet.Change => entry.Change is { } change ? [Name(change)] : [],
        SearchFacet.Programme => Lines(entry.Programmes),
        SearchFacet.Amount => entry.Amount is { } amount ? [Name(BandOf(amount))] : [],
        _ => [entry.Worst is { } worst ? Name(worst) : NoFinding],
    };

    /// <summary>The band of an amount; its lower end is included.</summary>
    public static AmountBand BandOf(Yen amount) => amount.Amount switch
    {
        < 100_000_000 => AmountBand.BelowHundredMillion,
        < 1_000_000_000 => AmountBand.HundredMillions,
        < 10_000_000_000 => AmountBand.Billions,
        < 100_000_000_000 => AmountBand.TensOfBillions,
        _ => AmountBand.HundredsOfBillions,
    };

    private static string Name<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    private static string Name(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<string> Numbers = [.. Enumerable.Range(0, 100).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    // Worked out once: a search asks for them thousands of times.
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
