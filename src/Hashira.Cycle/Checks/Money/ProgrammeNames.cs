using Hashira.Cycle.Register.Money;

namespace Hashira.Cycle.Checks.Money;

/// <summary>事業名の同定. Which names of a plan are one programme although one of them is shortened.</summary>
internal static class ProgrammeNames
{
    /// <summary>
    /// The mentions with one key for a name and its shortened form. A name is the shortened form of another one if fiscal year, stage and
    /// amount agree somewhere and it leaves out the beginning or the end of it; names that merely resemble each other stay apart.
    /// </summary>
    public static IEnumerable<BudgetMention> Unified(IEnumerable<BudgetMention> mentions)
    {
        var all = mentions.ToList();
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var money in all.Where(mention => mention.Figure.Year is not null).GroupBy(mention => (mention.Figure.Year, mention.Figure.Kind, mention.Figure.Amount)))
        {
            var names = money.Select(mention => mention.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var longer in names.Count > 1 ? names.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                foreach (var shorter in ProgrammeKey.Shortened(longer).Where(names.Contains))
                    full.TryAdd(shorter, longer);
            }
        }

        return full.Count == 0 ? all : all.Select(mention => full.TryGetValue(mention.Key, out var name) ? mention with { Key = name } : mention);
    }
}
