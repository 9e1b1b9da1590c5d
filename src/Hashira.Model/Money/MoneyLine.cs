using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>
/// 予算項目. One line of money of a plan, apart from the places that mention it: a programme's budget of one fiscal year and stage. Which
/// mentions are held to be one line is told on the page about money.
/// </summary>
/// <param name="Key">Names the line in addresses: the same for the same programme, year, stage and amount, in whichever edition.</param>
/// <param name="Name">The programme's name as printed, the longest form; <see langword="null"/> if none is named.</param>
/// <param name="Year">Fiscal year; <see langword="null"/> if none can be read.</param>
/// <param name="Kind">Stage.</param>
/// <param name="Amount">The amount of its first listing, as printed.</param>
/// <param name="CertainMinimum">What it certainly brings to the plan.</param>
/// <param name="PossibleMaximum">What it brings at most.</param>
/// <param name="Mentions">Every place that speaks of it, in the order of the document; at least one.</param>
public sealed record MoneyLine(
    string Key,
    string? Name,
    FiscalYear? Year,
    BudgetKind Kind,
    Yen Amount,
    Yen CertainMinimum,
    Yen PossibleMaximum,
    ImmutableArray<MoneyMention> Mentions)
{
    /// <summary>Why it can't be told for certain from other money; <see langword="null"/> if it can.</summary>
    public OmissionReason? Doubt { get; init; }

    /// <summary>Key of the line that it may be the same as; <see langword="null"/> if there is no doubt, or no one line.</summary>
    public string? MayBe { get; init; }

    /// <summary>Key of the line of which it is a part; <see langword="null"/> if it is none.</summary>
    public string? Parent { get; init; }

    /// <summary>The money outside the plan (review sheets, parted by 、) on which a person confirmed that it draws; <see langword="null"/> if none.</summary>
    public string? Outside { get; init; }

    /// <summary>Form of the programme's name by which it is found; empty if none is named.</summary>
    public string NameKey { get; init; } = "";

    /// <summary>The places where it is listed and counted; at least one.</summary>
    public IEnumerable<MoneyMention> Homes => Mentions.Where(mention => mention.IsHome);
}
