using System.Text.RegularExpressions;

namespace Hashira.Cycle.Register.Targets;

/// <summary>言葉による報告. A follow-up that answers a target without a figure of its unit: an ordinal (第６回), as many dates, a word (毎月, 達成, 中止), a rough number (十数件).</summary>
internal static partial class WordAnswers
{
    /// <summary>Whether it does.</summary>
    /// <param name="unit">Unit of the target, as printed, in the width of the text.</param>
    /// <param name="value">The target.</param>
    /// <param name="followUp">The follow-up, half-width.</param>
    public static bool Answer(string unit, decimal? value, string followUp) =>
        Words().IsMatch(followUp)
        || (unit == "回" && (Ordinal().IsMatch(followUp) || Listed(followUp) >= value))
        || HoldsUnit(unit, followUp);

    /// <summary>Months or days in the longest list of them: 12月及び１月 are two.</summary>
    public static int Listed(string followUp) => Dates().Matches(followUp).Select(match => Day().Count(match.ValueSpan)).DefaultIfEmpty(0).Max();

    /// <summary>A number right before the unit that the reading of figures passed over (第２回募集で12件 is read, 十数件 is not).</summary>
    private static bool HoldsUnit(string unit, string followUp)
    {
        for (var at = followUp.IndexOf(unit, StringComparison.Ordinal); at > 0; at = followUp.IndexOf(unit, at + 1, StringComparison.Ordinal))
        {
            if (followUp[at - 1] is (>= '0' and <= '9') or '数' or '十' or '百' or '千' or '万')
                return true;
        }

        return false;
    }

    [GeneratedRegex("毎月|毎週|毎年度|四半期ごと|目標を(?:達成|上回)|目標に(?:達|届)|未達|達成でき|中止|延期|見送|実施していない|実施しなかった|開催していない|集計中|調査中", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("第 ?[0-9]{1,3} ?[回次期]", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?(?:\([^()]*\))?(?:(?:、|及び|と|・|並びに)(?:翌?(?:同|令和[0-9元 ]{1,4})?年? ?)?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?(?:\([^()]*\))?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("[0-9] ?月", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
