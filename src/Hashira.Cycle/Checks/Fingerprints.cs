using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 指紋. Gives each finding the mark by which it is known again in a later draft. It is made of the check, the measure, the column, the
/// words at fault (folded, without white space) and, where the same stands twice, of which it is. Neither pages nor offsets nor the
/// words around it go in, so that an edit elsewhere and a shifted page leave it as it was. A finding that gathers many places goes by
/// its topic.
/// </summary>
public static class Fingerprints
{
    /// <summary>The findings with their fingerprints.</summary>
    /// <param name="findings">All findings of one plan, in order of the document.</param>
    public static ImmutableArray<Finding> Assign(IEnumerable<Finding> findings)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. findings.Select(finding =>
            {
                var key = Key(finding);
                var occurrence = counted[key] = counted.GetValueOrDefault(key) + 1;
                return finding with { Fingerprint = Hash(string.Create(CultureInfo.InvariantCulture, $"{key}\n{occurrence}")) };
            }),
        ];
    }

    private static string Key(Finding finding) => finding.Topic is { } topic
        ? $"{finding.Id}\n*\n{topic}"
        : $"{finding.Id}\n{finding.Code?.Plain}\n{finding.Column}\n{JapaneseText.Fold(finding.Excerpt)}";

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
