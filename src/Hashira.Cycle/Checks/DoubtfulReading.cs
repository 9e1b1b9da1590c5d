using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 推定した箇所の指摘. Where the reader had to guess which cell a line belongs to (<see cref="ReadingGuess"/>), what looks like a fault may be the guess. A finding there
/// is never more than a note, and its advice begins with a look at the original.
/// </summary>
internal static class DoubtfulReading
{
    // A guess by which the next reading was hardly worse; joins over a page that only lack a mark are surer.
    private const double SmallMargin = 3;

    /// <summary>The finding as it is, or as a note where it stands on a doubtful guess.</summary>
    public static Finding Weigh(ActionPlan plan, Finding finding) => finding.Severity > Severity.Note && plan.Document.Coverage.Guesses.Any(guess => guess.Margin < SmallMargin && Overlap(guess.Source, finding.Source))
        ? finding with { Severity = Severity.Note, Advice = "読取りを推定した箇所です。まず原本で、文がこの欄のものかを確かめてください。" + finding.Advice }
        : finding;

    private static bool Overlap(SourceLocation one, SourceLocation other) =>
        one.Spans.Any(left => other.Spans.Any(right => left.Start < right.End && right.Start < left.End));
}
