namespace Hashira.Model;

/// <summary>目標の条件. What a target asks for, as far as it is printed.</summary>
/// <param name="Value">The number, or the lower end of a range; <see langword="null"/> if none can be told (数十社).</param>
/// <param name="Comparison">Which side of the number is meant; 以上 for a plain number.</param>
/// <param name="IsApproximate">約 and 程度: it is reached from nine tenths on.</param>
/// <param name="Direction">Whether more or less is better; <see cref="IndicatorDirection.Unknown"/> is taken for more.</param>
/// <param name="Baseline">基準値. Where it began; <see langword="null"/> if not printed. 0 is a baseline.</param>
/// <param name="Due">Last day by which it is to be reached, that day included; <see langword="null"/> if none is printed.</param>
/// <param name="IsAsked">Whether the document that holds it also reports on it, so that it is due even without a day.</param>
/// <param name="IsSummed">Whether it is a sum over the years while the results are those of single years.</param>
public sealed record TargetTerms(
    decimal? Value,
    FigureComparison Comparison = FigureComparison.Equal,
    bool IsApproximate = false,
    IndicatorDirection Direction = IndicatorDirection.Unknown,
    decimal? Baseline = null,
    DateOnly? Due = null,
    bool IsAsked = false,
    bool IsSummed = false)
{
    /// <summary>Whether less is better: told by the document, or by 以下 and 未満.</summary>
    public bool IsDown => Direction == IndicatorDirection.Down || (Direction == IndicatorDirection.Unknown && Comparison is FigureComparison.AtMost or FigureComparison.LessThan);

    /// <summary>Whether it is due on that day, its own day included only when it is over.</summary>
    public bool IsDue(DateOnly day) => Due is { } due ? due < day : IsAsked;
}

/// <summary>報告された値. What was reported of an indicator for one point or span of time.</summary>
/// <param name="On">Last day that it is for; <see langword="null"/> if not printed.</param>
/// <param name="State">What was said; 0 is a number, and no word at all is no report.</param>
/// <param name="Number">The number, if one was told.</param>
/// <param name="Comparison">以上 or 未満 of the result itself.</param>
public sealed record ReportedValue(DateOnly? On, ReportedState State, decimal? Number, FigureComparison Comparison = FigureComparison.Equal);
