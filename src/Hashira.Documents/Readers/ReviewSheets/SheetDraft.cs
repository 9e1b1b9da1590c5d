using Hashira.Model;

namespace Hashira.Documents.Readers.ReviewSheets;

/// <summary>A sheet while its parts are gathered from several files.</summary>
internal sealed class SheetDraft(ReviewSheetKey key)
{
    private readonly Dictionary<int, SheetBudget> _totals = [];
    private readonly Dictionary<int, SheetBudget> _accounts = [];

    public string Name { get; set; } = "";

    public string Ministry { get; set; } = "";

    public string Bureau { get; set; } = "";

    public string Division { get; set; } = "";

    public string Purpose { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Works { get; set; } = "";

    public string FormerNumber { get; set; } = "";

    public List<RelatedSheet> Related { get; } = [];

    /// <summary>A row that holds all accounts together.</summary>
    public void Total(SheetBudget budget) => _totals[budget.Year.StartYear] = budget;

    /// <summary>A row of one account; counts only for a year without a row for all of them, or the money would be there twice.</summary>
    public void Account(SheetBudget budget) => _accounts[budget.Year.StartYear] = _accounts.TryGetValue(budget.Year.StartYear, out var known) ? Sum(known, budget) : budget;

    public ReviewSheet Finish() => new(
        key, Name, Ministry, Bureau, Division, Purpose, Summary, Works,
        [.. _totals.Values.Concat(_accounts.Where(pair => !_totals.ContainsKey(pair.Key)).Select(pair => pair.Value)).OrderBy(budget => budget.Year)],
        [.. Related.Distinct()], FormerNumber);

    private static SheetBudget Sum(SheetBudget one, SheetBudget other) => new(
        one.Year, Sum(one.Initial, other.Initial), Sum(one.Supplementary, other.Supplementary), Sum(one.BroughtForward, other.BroughtForward), Sum(one.CarriedOver, other.CarriedOver),
        Sum(one.Contingency, other.Contingency), Sum(one.Available, other.Available), Sum(one.Executed, other.Executed), Sum(one.Requested, other.Requested));

    private static Yen? Sum(Yen? one, Yen? other) => one is { } left && other is { } right ? left + right : one ?? other;
}
