namespace Hashira.Model;

/// <summary>目標の状態. Where a target stands on a day.</summary>
public enum TargetState
{
    /// <summary>達成. What was reported reaches it, whether it is due or not.</summary>
    Achieved,

    /// <summary>未達. It is due, and what was reported falls short of it.</summary>
    NotAchieved,

    /// <summary>途上. It is not due yet, and what was reported does not reach it so far.</summary>
    OnTheWay,

    /// <summary>期限前. It is not due yet, and nothing need have been reported.</summary>
    NotYetDue,

    /// <summary>未報告. It is due, and nothing was reported. A reported 0 is a report.</summary>
    NotReported,

    /// <summary>集計中. It is due, and the number is still being counted.</summary>
    Pending,

    /// <summary>対象外. The report says that it does not apply.</summary>
    NotApplicable,

    /// <summary>判定できない. Target or result has no number, or the result's bound leaves it open.</summary>
    Unclear,
}

/// <summary>進捗の計算. By which rule a rate was worked out.</summary>
public enum ProgressRule
{
    /// <summary>No rate.</summary>
    None,

    /// <summary>(実績 − 基準値) ÷ (目標 − 基準値).</summary>
    FromBaseline,

    /// <summary>実績 ÷ 目標, where no baseline is known and more is better.</summary>
    OfTarget,

    /// <summary>目標 ÷ 実績, where no baseline is known and less is better; 1 once the result is as low as the target.</summary>
    TargetOverResult,

    /// <summary>1 if reached, else 0, where no share can be formed: a target of 0 or below, or one equal to its baseline.</summary>
    Reached,
}

/// <summary>
/// 目標の進捗. Where a target stands on a day, by one stated rule. It depends on what was reported, never on the order in which it became known; what was not
/// reported changes nothing.
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="Result">The result that counts: the latest that is not later than the target's last day, or their sum.</param>
/// <param name="Rate">Share of the way, 1 where it is reached; below 0 if it went the other way. <see langword="null"/> without a result.</param>
/// <param name="Rule">How the rate was worked out.</param>
public sealed record TargetProgress(TargetState State, decimal? Result, decimal? Rate, ProgressRule Rule)
{
    private const decimal Slack = 0.1m;

    /// <summary>Works out where it stands.</summary>
    /// <param name="terms">The target.</param>
    /// <param name="reports">All that was reported of its indicator, in any order.</param>
    /// <param name="day">The day.</param>
    public static TargetProgress Of(TargetTerms terms, IEnumerable<ReportedValue> reports, DateOnly day)
    {
        var timely = reports.Where(report => report.On is not { } on || terms.Due is not { } due || on <= due).ToList();
        var numbers = timely.Where(report => report is { State: ReportedState.Number, Number: not null }).ToList();
        if (numbers.Count == 0)
        {
            return new TargetProgress(
                !terms.IsDue(day) ? TargetState.NotYetDue
                : timely.Exists(report => report.State == ReportedState.Pending) ? TargetState.Pending
                : timely.Exists(report => report.State == ReportedState.NotApplicable) ? TargetState.NotApplicable
                : timely.Exists(report => report.State is ReportedState.Number or ReportedState.Text) ? TargetState.Unclear
                : TargetState.NotReported,
                null,
                null,
                ProgressRule.None);
        }

        // Of several for the same day the one that claims least counts.
        var latest = numbers.GroupBy(report => report.On).OrderByDescending(group => group.Key ?? DateOnly.MinValue).First();
        var best = terms.IsDown ? latest.MaxBy(report => report.Number)! : latest.MinBy(report => report.Number)!;
        var result = terms.IsSummed
            ? numbers.GroupBy(report => report.On).Sum(group => terms.IsDown ? group.Max(report => report.Number!.Value) : group.Min(report => report.Number!.Value))
            : best.Number!.Value;
        if (terms.Value is not { } target)
            return new TargetProgress(TargetState.Unclear, result, null, ProgressRule.None);
        // 「20件未満」 never shows that 20 were reached, and may leave open whether 10 were.
        var isBelow = !terms.IsDown && best.Comparison == FigureComparison.LessThan && result <= target;
        var reached = !isBelow && Reaches(terms, target, result);
        var isOpen = reached != terms.IsDown ? best.Comparison is FigureComparison.AtMost or FigureComparison.LessThan : best.Comparison is FigureComparison.AtLeast or FigureComparison.MoreThan;
        var (rate, rule) = RateOf(terms, target, result, reached);
        var state = isOpen && !isBelow ? TargetState.Unclear
            : reached ? TargetState.Achieved
            : terms.IsDue(day) ? TargetState.NotAchieved
            : TargetState.OnTheWay;
        return new TargetProgress(state, result, rate, rule);
    }

    private static bool Reaches(TargetTerms terms, decimal target, decimal result)
    {
        var room = terms.IsApproximate ? Math.Abs(target) * Slack : 0;
        if (terms.IsDown)
            return terms.Comparison == FigureComparison.LessThan ? result < target + room : result <= target + room;
        return terms.Comparison == FigureComparison.MoreThan ? result > target - room : result >= target - room;
    }

    private static (decimal Rate, ProgressRule Rule) RateOf(TargetTerms terms, decimal target, decimal result, bool reached)
    {
        // A baseline beyond the target tells nothing of the way to it.
        if (terms.Baseline is { } baseline && (terms.IsDown ? target < baseline : target > baseline))
            return ((result - baseline) / (target - baseline), ProgressRule.FromBaseline);
        if (target <= 0 || terms.Baseline == target)
            return (reached ? 1 : 0, ProgressRule.Reached);
        if (!terms.IsDown)
            return (result / target, ProgressRule.OfTarget);
        return (result <= target ? 1 : target / result, ProgressRule.TargetOverResult);
    }
}
