using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Targets;

/// <summary>施策の目標と実績の推移. Follows the indicators of a measure through the editions.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells today.</param>
public sealed class TrackMeasure(HashiraDb db, TimeProvider clock)
{
    /// <summary>Follows a measure as it stands in one row of an edition.</summary>
    /// <param name="plan">The edition's plan.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="row">Number of the row, from 0.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its indicators over all editions to which somebody has decided that it goes on; empty if it has none.</returns>
    public async Task<ImmutableArray<IndicatorSeries>> RunAsync(ActionPlan plan, string editionId, int row, CancellationToken cancellationToken)
    {
        var mentions = Mentions(plan, editionId).Where(mention => mention.Row == row).ToList();
        if (mentions.Count == 0)
            return [];
        // Without a decision between editions there is nothing to follow, and the plan at hand says it all.
        var goesOn = await db.LineageDecisions.AsNoTracking()
            .AnyAsync(decision => decision.FromEditionId != decision.ToEditionId && (decision.FromEditionId == editionId || decision.ToEditionId == editionId), cancellationToken).ConfigureAwait(false);
        if (!goesOn)
            return IndicatorSeries.Of(Observe(0, plan, editionId, mentions, PlanTargets.Of(plan, editionId, DateOnly.MinValue, ReferenceDay.Of(plan), _ => null)));
        return await RunAsync(mentions[^1].OwnId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Follows a measure by its number.</summary>
    /// <param name="id">Number of any wording of the measure.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its indicators; empty if it has none or the register holds no such measure.</returns>
    public async Task<ImmutableArray<IndicatorSeries>> RunAsync(MeasureId id, CancellationToken cancellationToken)
    {
        if (await new TraceMeasure(db).RunAsync(id, cancellationToken).ConfigureAwait(false) is not { } history)
            return [];
        var observations = new List<IndicatorSeries.Observation>();
        foreach (var (order, steps) in history.Steps.GroupBy(step => step.Edition.Id, StringComparer.Ordinal).Index())
        {
            if (await new ListTargets(db, clock).RunAsync(steps.Key, null, cancellationToken).ConfigureAwait(false) is { } listed)
                observations.AddRange(Observe(order, (await RowsToPlan.LoadAsync(db, steps.Key, cancellationToken).ConfigureAwait(false))!, steps.Key, [.. steps.Select(step => step.Mention)], listed.Targets));
        }

        return IndicatorSeries.Of(observations);
    }

    private static IEnumerable<MeasureMention> Mentions(ActionPlan plan, string editionId) =>
        MeasureMention.Of(plan, new EditionSide(editionId, PlanColumn.Current)).Concat(MeasureMention.Of(plan, new EditionSide(editionId, PlanColumn.Revised)));

    private static IEnumerable<IndicatorSeries.Observation> Observe(int order, ActionPlan plan, string editionId, List<MeasureMention> mentions, IEnumerable<MeasureTarget> targets)
    {
        var answers = new Dictionary<(int Start, string Unit), MeasureTarget>();
        foreach (var target in targets.Where(target => mentions.Exists(mention => mention.Side == target.Mention.Side && mention.Key == target.Mention.Key)))
        {
            yield return Observe(order, editionId, target.ReportedIn ?? "", target.Figure, target.Terms.Due, true, target);
            foreach (var result in target.Results.Where(_ => target.ReportedIn == editionId))
                answers.TryAdd((result.Source.Start, result.CommonUnit), target);
        }

        foreach (var followUp in mentions.Select(mention => mention.Row).Distinct().Select(row => plan.Rows[row].FollowUp).OfType<FollowUpEntry>())
        {
            foreach (var printed in PrintedFigure.Of(followUp.Text, followUp.Figures, followUp.Dates).Where(printed => printed.Figure.Kind == FigureKind.Result))
            {
                var target = answers.GetValueOrDefault((printed.Figure.Source.Start, printed.Figure.CommonUnit));
                if (target is not null || printed.Figure.What.Length > 1)
                    yield return Observe(order, editionId, editionId, printed.Figure, printed.Last ?? target?.Terms.Due, false, target);
            }
        }
    }

    /// <summary>A result bears the noun of the target that it answers; a part (うち…) is an indicator of its own.</summary>
    private static IndicatorSeries.Observation Observe(int order, string editionId, string reportedIn, Figure figure, DateOnly? last, bool isTarget, MeasureTarget? target) => new(
        order,
        editionId,
        reportedIn,
        target is not null ? Called(target) : figure.Scope is { } scope && scope.StartsWith("うち", StringComparison.Ordinal) ? $"{figure.What}（{scope}）" : figure.What,
        figure.CommonUnit,
        figure.Period,
        last,
        isTarget,
        figure.CommonValue,
        figure.Printed,
        Summable.Of(figure) ?? target?.IsSummable ?? false);

    private static string Called(MeasureTarget target) =>
        target.Figure.What.Length > 1 ? target.Figure.What : target.Results.FirstOrDefault(result => result.What.Length > 1)?.What ?? target.Figure.What;
}
