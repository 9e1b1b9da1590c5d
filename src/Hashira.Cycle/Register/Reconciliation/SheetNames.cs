using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>事業名の畳み込み. Forms of a programme's name in which what officials take for the same programme is the same.</summary>
public static partial class SheetNames
{
    /// <summary>The whole name, what stands outside its brackets, and what stands inside them, each without marks and endings. The first is the whole.</summary>
    public static ImmutableArray<string> Forms(string name)
    {
        var folded = JapaneseText.Fold(name);
        // 「（前年度：…）」 and 「（旧…）」 give a former name, which is a form of its own.
        var former = Former().Matches(folded).Select(match => match.Groups[1].Value).ToList();
        folded = Former().Replace(folded, "");
        var forms = new List<string> { Key(folded) };
        if (Inner().IsMatch(folded))
        {
            forms.Add(Key(Inner().Replace(folded, "")));
            forms.AddRange(Inner().Matches(folded).Select(match => Key(match.Groups[1].Value)));
        }

        if (folded.Split("のうち") is [var whole, .. { Length: > 0 } parts])
        {
            forms.Add(Key(whole));
            forms.AddRange(parts.Select(Key));
        }

        forms.AddRange(former.Select(Key));
        return [.. forms.Where((form, index) => index == 0 || form.Length >= 4).Distinct()];
    }

    /// <summary>Without marks and without the words that any programme may end in.</summary>
    public static string Key(string name)
    {
        var plain = Marks().Replace(JapaneseText.Fold(name), "");
        var stem = Ending().Replace(plain, "");
        return stem.Length >= 3 ? stem : plain;
    }

    [GeneratedRegex(@"[(（](?:前年度|旧)[:：]?([^()（）]*)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"\(((?:[^()]|\([^()]*\))*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex(@"[\p{P}\p{S}\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?:に必要な経費|に要する経費|に係る経費|事業費補助金|事業費|事業経費|事業|経費|業務|補助金)+等?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
