using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>A name that a plan sets off as one: a programme, a heading, or a quoted title 「…」.</summary>
/// <param name="Key">Folded.</param>
/// <param name="Place">Where it is printed.</param>
internal sealed partial record PrintedName(string Key, RelatedPlace Place)
{
    private const int Longest = 60;

    /// <summary>All names of the plan, long enough to be told apart by their letters.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="shortest">Least number of letters; shorter names differ by one letter without being the same.</param>
    public static IEnumerable<PrintedName> Of(ActionPlan plan, int shortest)
    {
        var quoted = from cell in CellText.Of(plan)
                     from match in Quoted().Matches(cell.Text.Text)
                     let inside = match.Groups["name"]
                     select cell.Place(inside.Index, inside.Length);
        var programmes = from row in plan.Rows
                         from programme in row.FollowUp?.Programmes ?? []
                         where programme.Mark.Length > 0
                         select new RelatedPlace(CellText.FollowUpCode(row), PlanColumn.FollowUp, programme.Name.Text, programme.Source);
        var headings = from row in plan.Rows
                       from item in row.Current.Take(1).Select(measure => (measure, PlanColumn.Current)).Concat(row.Revised.Take(1).Select(measure => (measure, PlanColumn.Revised)))
                       where item.measure.Heading?.Source is not null
                       select new RelatedPlace(item.measure.Code, item.Item2, item.measure.Heading!.Text, item.measure.Heading.Source!);
        return quoted.Concat(programmes).Concat(headings)
            .Select(place => new PrintedName(JapaneseText.Fold(place.Excerpt), place))
            .Where(name => name.Key.Length <= Longest && name.Key.Length >= shortest);
    }

    [GeneratedRegex("「(?<name>[^「」『』。\n]{6,80})」|『(?<name>[^「」『』。\n]{6,80})』|｢(?<name>[^｢｣。\n]{6,80})[｣」]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
