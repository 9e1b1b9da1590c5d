using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>事業名の照合. The form of a programme's name by which it is found again.</summary>
public static partial class ProgrammeKey
{
    private const int ShortestName = 6;

    /// <summary>The name folded, without the marks that quote it. Names that differ otherwise are different programmes.</summary>
    public static string Of(string name) => Quotes().Replace(JapaneseText.Fold(name), "");

    /// <summary>The forms of a key that leave out its beginning or its end; never shorter than six characters.</summary>
    public static IEnumerable<string> Shortened(string key)
    {
        for (var cut = 1; key.Length - cut >= ShortestName; cut++)
        {
            yield return key[cut..];
            yield return key[..^cut];
        }
    }

    [GeneratedRegex("[「」『』\"'“”‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
