using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 計画の外の予算との対応. A person confirmed that figures of a plan draw on one line of money outside it, such as a review sheet. Figures
/// of one outside line, year, stage and amount are one line of money whatever their programmes are called.
/// </summary>
/// <param name="Programme">The programme's name, in whatever width.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Stage">Stage; <see langword="null"/> for any.</param>
/// <param name="Amount">Amount; <see langword="null"/> for any.</param>
/// <param name="Outside">Names the outside line: the system and its number there.</param>
public sealed record OutsideLink(string Programme, FiscalYear? Year, BudgetStage? Stage, Yen? Amount, string Outside)
{
    private readonly string _key = ProgrammeKey.Of(Programme);

    /// <summary>Whether a mention is one of the figures that the link speaks of.</summary>
    internal bool Holds(MoneyMention mention) =>
        ProgrammeKey.Of(mention.Name) == _key && mention.Figure.Year == Year && (Stage is null || mention.Figure.Kind.Stage == Stage) && (Amount is null || mention.Figure.Amount == Amount);
}
