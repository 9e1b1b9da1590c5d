using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>A title with a circled digit on the cover, which may be the title of a pillar.</summary>
/// <param name="Number">① as 1.</param>
/// <param name="Place">The title without its digit.</param>
internal sealed partial record PillarOnCover(int Number, RelatedPlace Place)
{
    /// <summary>All of the cover; none if the plan has no pillars.</summary>
    public static IEnumerable<PillarOnCover> Of(ActionPlan plan) =>
        plan.Pillars.IsEmpty || CoverText.Of(plan) is not { } cover ? [] :
        from match in Shape().Matches(cover.Text.Text)
        let title = match.Groups["title"]
        select new PillarOnCover(MeasureCode.Circled(match.Value[0]), cover.Place(title.Index, title.Length));

    /// <summary>Whether two titles are of one thing: they share at least half of their pairs of letters.</summary>
    public static bool IsAlike(string one, string other)
    {
        var (left, right) = (Pairs(one), Pairs(other));
        return Math.Min(left.Count, right.Count) > 0 && left.Intersect(right).Count() * 2 >= Math.Max(left.Count, right.Count);
    }

    private static HashSet<(char First, char Second)> Pairs(string text)
    {
        var folded = JapaneseText.Fold(text);
        return [.. folded.Zip(folded.Skip(1))];
    }

    [GeneratedRegex(@"[①-⑳]\s*(?<title>[^①-⑳（）()。\n\s][^①-⑳（）()。\n]{2,60}?)(?=、?\s*[①-⑳]|\s*[）)。\n]|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
