using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>できごとの種類.</summary>
public enum StoryEventKind
{
    /// <summary>前からの方針. What was planned before the first edition of the register.</summary>
    Planned,

    /// <summary>実施. Something that a follow-up reports with its date.</summary>
    Reported,

    /// <summary>点検. The follow-up as a whole.</summary>
    FollowedUp,

    /// <summary>改定. A wording of a revised column.</summary>
    Revised,

    /// <summary>期日. A date by which a revised wording promises something.</summary>
    Due,

    /// <summary>終了.</summary>
    Ended,
}

/// <summary>できごと. One event in the life of a measure.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Printed">The date as printed; <see langword="null"/> where none is.</param>
/// <param name="Day">The day by which it is put in order; <see langword="null"/> where there is none, for what was before everything else.</param>
/// <param name="Edition">The edition that tells of it.</param>
/// <param name="Mention">The wording that it belongs to.</param>
/// <param name="Text">The sentence; empty where the wording speaks for itself.</param>
/// <param name="Origins">Links by which the wording came about.</param>
public sealed record StoryEvent(
    StoryEventKind Kind, string? Printed, DateOnly? Day, Edition Edition, MeasureMention Mention, string Text, ImmutableArray<LineageEntry> Origins);

/// <summary>施策の歩み. What happened to a measure, in one order of time.</summary>
/// <param name="Events">The events.</param>
/// <param name="Moments">The day up to which each edition reports; an edition that states none has that of its import.</param>
public sealed record MeasureStory(ImmutableArray<StoryEvent> Events, ImmutableDictionary<string, DateOnly> Moments);

/// <summary>
/// 施策の歩みを語る. Puts what the editions say of a measure into one order of time: what was planned, what was done and when, how it was revised, moved,
/// merged or split, what is due, and how it ended. A date whose year is not printed can't be put in order and is left to the wording.
/// </summary>
public static class TellStory
{
    /// <summary>Tells it.</summary>
    /// <param name="register">The register.</param>
    /// <param name="history">The wordings of the measure.</param>
    public static MeasureStory Run(OpenRegister register, MeasureHistory history)
    {
        var editions = history.Steps.Select(step => step.Edition).DistinctBy(edition => edition.Id)
            .Select(edition => register.Find(edition.Id)).OfType<OpenEdition>().ToDictionary(edition => edition.Edition.Id);
        var moments = editions.Values.ToImmutableDictionary(edition => edition.Edition.Id, Moment);
        var events = new List<StoryEvent>();
        foreach (var step in history.Steps.Where(step => editions.ContainsKey(step.Edition.Id)))
            events.AddRange(step.Mention.Side.Column == PlanColumn.Current ? OfCurrent(step, editions[step.Edition.Id]) : OfRevised(step, moments[step.Edition.Id]));
        events.AddRange(history.Endings.Where(ending => ending.Link.From is { } last && editions.ContainsKey(last.Side.EditionId))
            .Select(ending => Event(StoryEventKind.Ended, null, moments[ending.Link.From!.Side.EditionId], editions[ending.Link.From.Side.EditionId].Edition, ending.Link.From, "", [ending])));
        return new MeasureStory(
            [
                .. events.DistinctBy(told => (told.Kind, told.Day, told.Printed, told.Text, told.Text.Length > 0 ? null : told.Mention))
                    .OrderBy(told => told.Day ?? DateOnly.MinValue).ThenBy(told => told.Kind).ThenBy(told => told.Mention.Row),
            ],
            moments);

        IEnumerable<StoryEvent> OfCurrent(MeasureStep step, OpenEdition edition)
        {
            // What the edition before had revised is told there.
            if (step.Origins.IsEmpty)
                yield return Event(StoryEventKind.Planned, null, null, step.Edition, step.Mention, "", []);
            if (edition.Plan.Rows[step.Mention.Row].FollowUp is not { } report)
                yield break;
            var notes = report.Programmes.SelectMany(programme => programme.Notes).SelectMany(note => note.Source?.Spans ?? []).ToList();
            var at = 0;
            foreach (var date in report.Dates)
            {
                var sentence = SentenceAround.Of(report.Text.Text, date.Printed, ref at);
                // The year of a budget is no event.
                if (date is { Fault: null, Latest: { } last } && !notes.Any(note => note.Contains(date.Source.Start)))
                    yield return Event(StoryEventKind.Reported, date.Printed, last, step.Edition, step.Mention, sentence, []);
            }

            yield return Event(StoryEventKind.FollowedUp, null, moments[step.Edition.Id], step.Edition, step.Mention, "", []);
        }
    }

    private static IEnumerable<StoryEvent> OfRevised(MeasureStep step, DateOnly moment)
    {
        yield return Event(StoryEventKind.Revised, null, moment, step.Edition, step.Mention, "", step.Origins);
        var at = 0;
        foreach (var date in step.Mention.Measure.Dates)
        {
            var sentence = SentenceAround.Of(step.Mention.Measure.Text.Text, date.Printed, ref at);
            if (date is { Fault: null, Latest: { } last } && last > moment)
                yield return Event(StoryEventKind.Due, date.Printed, last, step.Edition, step.Mention, sentence, []);
        }
    }

    private static StoryEvent Event(StoryEventKind kind, string? printed, DateOnly? day, Edition edition, MeasureMention mention, string text, ImmutableArray<LineageEntry> origins) =>
        new(kind, printed, day, edition, mention, text, origins);

    private static DateOnly Moment(OpenEdition edition)
    {
        var takenIn = DateOnly.FromDateTime(edition.Edition.ImportedAt.UtcDateTime);
        return DateEdition.Run(edition.Plan, takenIn) ?? takenIn;
    }
}
