using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>Looks the texts of a plan through for a pattern.</summary>
internal static class PlanSearch
{
    /// <summary>
    /// Places of the pattern, in order of the cells. It is held against the text with full-width letters, digits and punctuation folded to
    /// half width; a group <c>at</c> narrows the place to the words at fault.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pattern">What to look for.</param>
    /// <param name="properNames">Whether names (「…」 and 『…』 without 、 。 and を, marked programmes) are looked through as well; rules of notation do not bind them.</param>
    public static IEnumerable<RelatedPlace> Find(ActionPlan plan, Regex pattern, bool properNames = true)
    {
        var texts = PlanTexts.Of(plan);
        return from cell in texts.Cells.Zip(properNames ? texts.Folded : texts.WithoutNames)
               from match in pattern.Matches(cell.Second)
               let at = match.Groups["at"].Success ? match.Groups["at"] : match
               where at.Length > 0 && !string.IsNullOrWhiteSpace(at.Value)
               select cell.First.Place(at.Index, at.Length);
    }

    /// <summary>The text at its own length, the letters of names put out by a letter that no pattern names.</summary>
    public static string WithoutNames(string text)
    {
        var letters = text.ToCharArray();
        foreach (var name in ProperName.Matches(text).Where(name => name.Length > 2))
            letters.AsSpan(name.Index + 1, name.Length - 2).Fill('\uFFFC');
        return new string(letters);
    }

    private static readonly Regex ProperName = new(@"「[^「」\n、。を]{0,60}」|『[^『』\n、。を]{0,60}』|(?<=^|\n)[〇○◯].*", RegexOptions.CultureInvariant);
}
