using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>A cell of a plan that names programmes, figures or dates: a measure of an outer column or a follow-up.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Row">Number of the row, from 1.</param>
/// <param name="Column">The column.</param>
/// <param name="Mention">The measure; <see langword="null"/> for a follow-up.</param>
/// <param name="Programmes">Programmes named in it.</param>
/// <param name="Figures">Figures in it.</param>
/// <param name="Dates">Dates in it.</param>
internal sealed record OpenCell(
    string EditionId, int Row, PlanColumn Column, MeasureMention? Mention, ImmutableArray<Programme> Programmes, ImmutableArray<Figure> Figures, ImmutableArray<PrintedDate> Dates)
{
    /// <summary>All cells of an edition, in order of the document.</summary>
    public static IEnumerable<OpenCell> Of(OpenEdition edition)
    {
        var id = edition.Edition.Id;
        var current = MeasureMention.Of(edition.Plan, new EditionSide(id, PlanColumn.Current)).ToLookup(mention => mention.Row);
        var revised = MeasureMention.Of(edition.Plan, new EditionSide(id, PlanColumn.Revised)).ToLookup(mention => mention.Row);
        foreach (var (index, row) in edition.Plan.Rows.Index())
        {
            foreach (var mention in current[index])
                yield return Measure(mention, PlanColumn.Current);
            if (row.FollowUp is { } entry)
                yield return new OpenCell(id, index + 1, PlanColumn.FollowUp, null, entry.Programmes, entry.Figures, entry.Dates);
            foreach (var mention in revised[index])
                yield return Measure(mention, PlanColumn.Revised);

            OpenCell Measure(MeasureMention mention, PlanColumn column) =>
                new(id, index + 1, column, mention, mention.Measure.Programmes, mention.Measure.Figures, mention.Measure.Dates);
        }
    }
}
