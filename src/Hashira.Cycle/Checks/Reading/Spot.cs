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

    /// <summary>One finding for all places, at the first of them; none if there are no places.</summary>
    /// <param name="check">The check.</param>
    /// <param name="places">The places.</param>
    /// <param name="message">The message, from 「…（３か所）」.</param>
    /// <param name="advice">The next step.</param>
    public static IEnumerable<Finding> Together(this ICheck check, IEnumerable<RelatedPlace> places, Func<string, string> message, string advice)
    {
        var all = places.Distinct().OrderBy(place => place.Source.Start).ThenBy(place => place.Source.End).ToList();
        if (all.Count > 0)
            yield return check.Found(all[0], message($"{Phrase.Number(all.Count)}か所（{Phrase.Measures(all)}）"), advice, all);
    }

    /// <summary>Where a measure prints its code.</summary>
    public static RelatedPlace CodeOf(PlannedMeasure measure, PlanColumn column) =>
        new(measure.Code, column, measure.PrintedCode.Text, measure.PrintedCode.Source ?? measure.Source);
}
