using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>Forms in which the same thing is printed, the most frequent one first.</summary>
/// <param name="Usual">The form printed most often; of two the one printed first.</param>
/// <param name="Counts">How often each form is printed, the usual one first.</param>
/// <param name="Deviating">Places of all other forms, in order of the document.</param>
internal sealed record Variants(string Usual, IReadOnlyList<(string Form, int Count)> Counts, IReadOnlyList<RelatedPlace> Deviating)
{
    /// <summary>Tells the forms apart; <see langword="null"/> if all places share one.</summary>
    public static Variants? Of(IEnumerable<(string Form, RelatedPlace Place)> places)
    {
        var all = places.ToList();
        var counts = all.GroupBy(item => item.Form, StringComparer.Ordinal)
            .Select(form => (Form: form.Key, Count: form.Count()))
            .OrderByDescending(form => form.Count)
            .ToList();
        return counts.Count < 2 ? null : new Variants(
            counts[0].Form,
            counts,
            [.. all.Where(item => item.Form != counts[0].Form).Select(item => item.Place).OrderBy(place => place.Source.Start)]);
    }

    /// <summary><c>「－」105か所、「ー」51か所</c>.</summary>
    public override string ToString() => string.Join('、', Counts.Select(form => $"{form.Form}{Phrase.Number(form.Count)}か所"));
}
