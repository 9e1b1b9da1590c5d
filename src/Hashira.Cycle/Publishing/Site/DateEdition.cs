using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>
/// 版の時点. Finds the day up to which a plan reports: the latest day that its follow-up column states as the moment of a result (令和４年５月末時点,
/// ３月31日現在). A plan prints no other date of its own, and the day on which it was taken into a register may lie years later.
/// </summary>
public static class DateEdition
{
    /// <summary>The last day that the plan reports on, or <see langword="null"/> if no follow-up states one before that day.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="takenIn">The day on which it was taken in; a later day is a slip and does not count.</param>
    public static DateOnly? Run(ActionPlan plan, DateOnly takenIn) => plan.Rows
        .Select(row => row.FollowUp).OfType<FollowUpEntry>()
        .SelectMany(report => report.Dates.Where(date => date.Latest <= takenIn && IsMoment(report.Text.Text, date.Printed)))
        .Max(date => date.Latest);

    private static bool IsMoment(string text, string printed)
    {
        for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            if (text.AsSpan(at + printed.Length).TrimStart() is ['時', '点', ..] or ['現', '在', ..])
                return true;
        }

        return false;
    }
}
