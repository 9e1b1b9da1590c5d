using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>期日のある約束. A day or month by which, or in which, a plan says that something will be done.</summary>
/// <param name="Edition">The edition that says so.</param>
/// <param name="Measure">Number for life of the measure.</param>
/// <param name="Mention">The measure.</param>
/// <param name="Printed">The date as printed.</param>
/// <param name="First">First day, included.</param>
/// <param name="Last">Last day, included; that of the month where no day is printed.</param>
/// <param name="Occurrence">Which one, from 1, where the measure prints the same date more than once.</param>
/// <param name="Sentence">The sentence in which it is printed.</param>
public sealed record Commitment(Edition Edition, MeasureId Measure, MeasureMention Mention, string Printed, DateOnly First, DateOnly Last, int Occurrence, string Sentence);

/// <summary>
/// 期日の一覧. Lists the dates in the revised column of the editions in force that lie behind the day up to which the plan reports. Only a date whose
/// month is certain counts: 「令和５年度中」 or 「年内」 would put a thing on days that nobody named.
/// </summary>
public static class ListCommitments
{
    /// <summary>Lists them in order of time.</summary>
    public static ImmutableArray<Commitment> Run(OpenRegister register) =>
    [
        .. EditionsInForce.Of(register).SelectMany(edition => Of(register, edition))
            .OrderBy(commitment => commitment.Last).ThenBy(commitment => commitment.First).ThenBy(commitment => commitment.Mention.Row).ThenBy(commitment => commitment.Occurrence),
    ];

    /// <summary>Whether both ends of what a date can mean lie in one month.</summary>
    public static bool IsCertain(PrintedDate date) => date is { Fault: null, Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Month == last.Month;

    private static IEnumerable<Commitment> Of(OpenRegister register, OpenEdition edition)
    {
        var takenIn = DateOnly.FromDateTime(edition.Edition.ImportedAt.UtcDateTime);
        var reported = DateEdition.Run(edition.Plan, takenIn) ?? takenIn;
        foreach (var mention in MeasureMention.Of(edition.Plan, new EditionSide(edition.Edition.Id, PlanColumn.Revised)))
        {
            var at = 0;
            var counted = new Dictionary<(DateOnly, DateOnly), int>();
            foreach (var date in mention.Measure.Dates)
            {
                var sentence = SentenceAround.Of(mention.Measure.Text.Text, date.Printed, ref at);
                if (!IsCertain(date) || date.Latest <= reported)
                    continue;
                var days = (date.Earliest!.Value, date.Latest!.Value);
                var occurrence = counted[days] = counted.GetValueOrDefault(days) + 1;
                yield return new Commitment(edition.Edition, register.Numbers.Of(mention), mention, date.Printed, days.Item1, days.Item2, occurrence, sentence);
            }
        }
    }
}
