using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;

namespace Hashira.Cycle.Checks.Spelling;

/// <summary>公用文の表記の一則. One word of data/official-spelling.csv: how it is not written, and how it is.</summary>
/// <param name="Found">Finds the form that is not official.</param>
/// <param name="As">How a message calls that form.</param>
/// <param name="Write">The official form.</param>
/// <param name="Clause">Where the rule stands: 訓令 (公用文における漢字使用等について), 建議 (公用文作成の考え方), or the official notice by its name.</param>
internal sealed record SpellingRule(Regex Found, string As, string Write, string Clause)
{
    /// <summary>The rules, in order of the file.</summary>
    public static ImmutableArray<SpellingRule> All { get; } =
        [.. BuiltInTable.Rows("official-spelling.csv").Select(row => new SpellingRule(new Regex(row[0], RegexOptions.CultureInvariant), row[1], row[2], row[3]))];
}
