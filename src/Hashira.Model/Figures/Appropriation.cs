namespace Hashira.Model;

/// <summary>内数か否か. What a printed amount says of the measure under which it stands.</summary>
public enum AmountBasis
{
    /// <summary>The amount is the programme's own.</summary>
    Own,

    /// <summary>内数. The amount is a ceiling: an unstated part of it serves the measure.</summary>
    IncludedIn,
}

/// <summary>
/// 予算額. One printed figure of a budget note. It has no <c>+</c>: what several figures come to is a <see cref="BudgetTotal"/>,
/// because a figure may be a ceiling (内数), a mention of money listed elsewhere (再掲) or an unmarked repeat.
/// </summary>
/// <param name="Programme">Programme as printed, without its mark; <see langword="null"/> if the note names none.</param>
/// <param name="Year">Fiscal year; <see langword="null"/> if none can be read.</param>
/// <param name="Kind">Stage of the budget.</param>
/// <param name="Amount">Whole yen.</param>
/// <param name="Basis">Own, or the ceiling of an unstated part.</param>
/// <param name="IsRelisted">再掲 is printed. That the figure <em>is</em> a repeat is another fact, found by a check.</param>
/// <param name="IsApproximate">約 is printed.</param>
/// <param name="Printed">The figure as printed, from the fiscal year to the amount and its 内数.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record Appropriation(
    string? Programme,
    FiscalYear? Year,
    BudgetKind Kind,
    Yen Amount,
    AmountBasis Basis,
    bool IsRelisted,
    bool IsApproximate,
    string Printed,
    SourceLocation Source)
{
    /// <summary>内数. The amount is a ceiling of which an unstated part serves the measure.</summary>
    public bool IncludedIn => Basis == AmountBasis.IncludedIn;
}
