using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>計画の文. Tells a sentence that says what will be done from one that reports.</summary>
internal static partial class PlanSentence
{
    /// <summary>
    /// A sentence is a plan if it ends in the plain form of a verb (…する。 …していく。). 「…している。」「…である。」 state how things are; 「…予定。」 says itself that it is to
    /// come; a noun at the end (実施。 実施中。) reports.
    /// </summary>
    public static bool Is(Sentence sentence)
    {
        var text = TrailingBracket().Replace(sentence.Text.TrimEnd('。', '｡', ' '), "");
        return Verb().IsMatch(text) && !State().IsMatch(text);
    }

    /// <summary>Marks, budget notes and labels are no sentences.</summary>
    public static bool IsSentence(Sentence sentence) => sentence.Text.Length > 4 && sentence.Text[^1] is '。' or '｡' or '）' or ')' && sentence.Text[0] is not ('〇' or '○' or '◯' or '【');

    [GeneratedRegex(@" ?[（(][^（）()]*[）)] ?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingBracket();

    [GeneratedRegex("[うくぐすつぬぶむる]$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex("(?:て|で)いる$|(?:て|で)おる$|である$|がある$|もある$|はある$|できる$|となる$|になる$|れる$|すぎる$|を有する$|に資する$|存在する$|該当する$|に属する$|からなる$|という$|(?:て|で)ある$|をいう$|及ぶ$|上る$|含む$|占める$|異なる$", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
