using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>基準日. The day of which a plan speaks: the newest day or month that its follow-ups look back on.</summary>
internal static partial class ReferenceDay
{
    private const int LongestSpan = 31;
    private const int Reach = 80;

    /// <summary>The last day that it can be; <see langword="null"/> if no follow-up names a day or a month with its year.</summary>
    public static DateOnly? Of(ActionPlan plan) =>
        plan.Rows.Select(row => row.FollowUp).OfType<FollowUpEntry>().SelectMany(LookedBackOn).Select(day => (DateOnly?)day).DefaultIfEmpty(null).Max();

    private static IEnumerable<DateOnly> LookedBackOn(FollowUpEntry entry)
    {
        var (text, from) = (entry.Text.Text, 0);
        foreach (var date in entry.Dates)
        {
            // Dates stand in order of the text.
            var at = text.IndexOf(date.Printed, from, StringComparison.Ordinal);
            if (at < 0)
                continue;
            from = at + date.Printed.Length;
            if (date is not { Earliest: { } first, Latest: { } last } || last.DayNumber - first.DayNumber >= LongestSpan)
                continue;
            var rest = JapaneseText.Fold(text[from..Math.Min(text.Length, from + Reach)]);
            var end = rest.AsSpan().IndexOfAny('。', '\n');
            if (!Ahead().IsMatch(end < 0 ? rest : rest[..end]))
                yield return last;
        }
    }

    /// <summary>令和５年３月公表予定, 令和４年10月施行, 令和５年３月に公表する lie ahead; 令和４年４月から実施している began then, which may be long ago.</summary>
    [GeneratedRegex(@"予定|目途|めど|見込|目標|^ ?から|以降|^ ?[~～]|まで|施行|企画|(?<!てい)[うくぐすつぶむる]\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
