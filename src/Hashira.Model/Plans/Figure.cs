namespace Hashira.Model;

/// <summary>数値の性格. Whether a figure is aimed at, planned, reached, or neither.</summary>
public enum FigureKind
{
    /// <summary>目標. Aimed at: 目標, 目指す, 予定, or a bound or a deadline in the tense of a plan (３回以上開催する, 令和７年度までに100社を支援する).</summary>
    Target,

    /// <summary>実績. Reached, or a state that is there.</summary>
    Result,

    /// <summary>計画. Said to be done, without a word of aiming at it: 全国６か所で開催する.</summary>
    Plan,

    /// <summary>その他. Says who or what is meant, or on which terms: 50人以上の企業, 補助率75％, 100社を対象に.</summary>
    Other,
}

/// <summary>
/// 数値. A counted or measured value in the text of a plan, with its unit: 件, 社, 人, 回, 拠点, % … Amounts of a budget note are an
/// <see cref="Appropriation"/>, not a figure.
/// </summary>
/// <param name="What">What is counted, from the words before it; may be empty.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Unit as printed.</param>
/// <param name="Qualifier">約, 延べ, のべ, 計, 以上, 超, 程度 … as printed, joined by ・; empty if none.</param>
/// <param name="Kind">Target, result, plan or neither, by the column and the words around it.</param>
/// <param name="Period">The period it is for, as printed (令和３年度), nearest before it in its sentence; <see langword="null"/> if none is.</param>
/// <param name="Printed">As printed, qualifiers included.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record Figure(string What, decimal Value, string Unit, string Qualifier, FigureKind Kind, string? Period, string Printed, SourceLocation Source);

/// <summary>日付. A date in the text of a plan.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Earliest">First day it can mean, included; <see langword="null"/> if its year is not printed or it is no real date.</param>
/// <param name="Latest">Last day it can mean, included.</param>
/// <param name="Fault">Why it can be no date of the calendar (11月31日, 令和３年13月); <see langword="null"/> if it can.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record PrintedDate(string Printed, DateOnly? Earliest, DateOnly? Latest, string? Fault, SourceLocation Source);
