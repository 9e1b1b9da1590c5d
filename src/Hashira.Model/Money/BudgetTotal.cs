using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>算入しなかった理由. Why a printed figure did not raise a total, or not for certain.</summary>
public enum OmissionReason
{
    /// <summary>再掲 is printed: the money is counted where it is listed first.</summary>
    Relisted,

    /// <summary>再掲 is printed, but the plan lists the money nowhere else.</summary>
    OriginalMissing,

    /// <summary>The same line of money stands elsewhere in what is added up, without 再掲; or the running text speaks of it again.</summary>
    Repeated,

    /// <summary>内数: the part that serves the measure is not stated, so it may be nothing.</summary>
    PartUnstated,

    /// <summary>内訳: the figure is a part of an amount that is counted.</summary>
    PartOfParent,

    /// <summary>The same programme, fiscal year and stage is printed with another amount; they may be one line or two.</summary>
    Disagreeing,

    /// <summary>Only running text gives the figure; it may speak of money that a budget note lists under other words.</summary>
    OnlyInText,

    /// <summary>No programme is named, so the figure may be a part or a repeat of another one.</summary>
    Unnamed,

    /// <summary>The stage or its number is not printed, and the programme has other figures in that year.</summary>
    StageUnclear,

    /// <summary>The fiscal year can't be read, and the programme has the same amount in a year that can.</summary>
    YearUnclear,

    /// <summary>Another name that holds this one has the same amount in the same year and stage; they may be one programme.</summary>
    NameUnclear,

    /// <summary>A person confirmed that another figure of another amount draws on the same money outside the plan.</summary>
    SameSource,

    /// <summary>The line is also listed, without 再掲, in what is not added up here.</summary>
    AlsoElsewhere,

    /// <summary>Several ministries are responsible, and how much each has is not stated.</summary>
    SharedByMinistries,
}

/// <summary>A mention that was left out of a total, at least of its certain end.</summary>
/// <param name="Line">The line of money.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Reason">Why.</param>
/// <param name="InMaximum">Whether the possible maximum counts the line because of it: it is left out of the minimum only.</param>
public sealed record Omission(MoneyLine Line, MoneyMention Mention, OmissionReason Reason, bool InMaximum)
{
    /// <summary>The figure as printed.</summary>
    public Appropriation Figure => Mention.Figure;
}

/// <summary>
/// 予算の合計. What lines of money come to, as an interval with both ends included: the money that is there in any reading, and the money
/// that can be there at most. Nothing is counted twice in either end.
/// </summary>
/// <param name="CertainMinimum">A line known only as 内数, or not told apart for certain from another one, gives nothing to it.</param>
/// <param name="PossibleMaximum">Every line once: a 内数 with its ceiling, of amounts that disagree the largest.</param>
/// <param name="LeftOut">Mentions that were not counted, or not for certain, in the order of the document.</param>
public sealed record BudgetTotal(Yen CertainMinimum, Yen PossibleMaximum, ImmutableArray<Omission> LeftOut)
{
    /// <summary>Whether both ends agree.</summary>
    public bool IsExact => CertainMinimum == PossibleMaximum;
}
