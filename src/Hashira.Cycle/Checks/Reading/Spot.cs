using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>Makes findings out of places.</summary>
internal static class Spot
{
    /// <summary>A finding of the check at a place. Related places are put in order of the document; the place itself is left out of them.</summary>
    public static Finding Found(this ICheck check, RelatedPlace at, string message, string advice, params IEnumerable<RelatedPlace> related) =>
        new(check.Id, check.Severity, at.Code, at.Column, at.Excerpt, message, advice, at.Source,
        [
            .. related.Where(place => place != at).Distinct().OrderBy(place => place.Source.Start).ThenBy(place => place.Source.End),
        ]);

    /// <summary>Where a measure prints its code.</summary>
    public static RelatedPlace CodeOf(PlannedMeasure measure, PlanColumn column) =>
        new(measure.Code, column, measure.PrintedCode.Text, measure.PrintedCode.Source ?? measure.Source);
}
