using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>Finds dates that contradict themselves, in a text folded by <see cref="SameLength"/>.</summary>
internal static partial class DateContradictions
{
    private const string Era = @"(?:明治|大正|昭和|平成|令和)\s*(?:元|\d{1,2})";
    private const string Western = @"(?<!\d)(?:19|20)\d{2}";

    private static readonly SearchValues<string> HalfYearWords = SearchValues.Create(["上半期", "上期", "下半期", "下期"], StringComparison.Ordinal);
    private static readonly SearchValues<string> PeriodWords = SearchValues.Create(["~", "から", "―", "-"], StringComparison.Ordinal);

    /// <summary>Every contradiction, with the run of characters and a clause that ends the sentence 「…」は、.</summary>
    public static IEnumerable<(int Start, int Length, string Fault)> In(string text)
    {
        // Most texts hold no bracket beside a year and no period; the shapes are only tried where they can be.
        IEnumerable<(int, int, string)> found = text.AsSpan().ContainsAny(HalfYearWords) ? HalfYears(text) : [];
        if (text.Contains('年', StringComparison.Ordinal) && text.AsSpan().ContainsAny('(', '度'))
            found = found.Concat(Weekdays(text)).Concat(Calendars(text)).Concat(FiscalYears(text));
        return text.AsSpan().ContainsAny(PeriodWords) ? found.Concat(Periods(text)).Concat(YearPeriods(text)) : found;
    }

    private static IEnumerable<(int, int, string)> Weekdays(string text)
    {
        foreach (Match match in WeekdayShape().Matches(text))
        {
            if (Day(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) is not { } day)
                continue;
            var real = "日月火水木金土"[(int)day.DayOfWeek];
            if (real != match.Groups["weekday"].Value[0])
                yield return (match.Index, match.Length, $"曜日が合いません。この日は{real}曜日です。");
        }
    }

    private static IEnumerable<(int, int, string)> Calendars(string text)
    {
        foreach (Match match in CalendarShape().Matches(text))
        {
            var (era, western) = (Year(match.Groups["era"].Value), Year(match.Groups["western"].Value));
            if (era is { } year && western is { } printed && year != printed)
                yield return (match.Index, match.Length, $"元号と西暦が合いません。{match.Groups["era"].Value}年は西暦{year}年です。");
        }
    }

    private static IEnumerable<(int, int, string)> FiscalYears(string text)
    {
        foreach (Match match in FiscalYearShape().Matches(text))
        {
            if (Year(match.Groups["fiscal"].Value) is not { } start || start is < 1 or > 9998
                || Day(match.Groups["year"].Value, match.Groups["month"].Value, "1") is not { } first)
            {
                continue;
            }

            var fiscalYear = new FiscalYear(start);
            if (!fiscalYear.Contains(first))
                yield return (match.Index, match.Length, $"月がその年度に入りません。この月は{FiscalYear.Of(first)}です。");
        }
    }

    private static IEnumerable<(int, int, string)> HalfYears(string text)
    {
        foreach (Match match in HalfYearShape().Matches(text))
        {
            var isFirst = match.Groups["half"].Value[0] == '上';
            if (Number(match.Groups["month"]) is { } month and >= 1 and <= 12 && (month is >= 4 and <= 9) != isFirst)
                yield return (match.Index, match.Length, $"月がその半期に入りません。年度の{(isFirst ? "上半期は４月から９月まで" : "下半期は10月から３月まで")}です。");
        }
    }

    private static IEnumerable<(int, int, string)> Periods(string text)
    {
        foreach (Match match in PeriodShape().Matches(text))
        {
            var (fromYear, toYear) = (Year(match.Groups["year"].Value), match.Groups["same"].Success ? Year(match.Groups["year"].Value) : Year(match.Groups["toYear"].Value));
            var fromMonth = Number(match.Groups["month"]);
            var toMonth = Number(match.Groups["toMonth"]);
            var (fromDay, toDay) = (Number(match.Groups["day"]), Number(match.Groups["toDay"]));
            if (fromMonth is not { } month || (toMonth is null && toDay is null))
                continue;
            var backwards = fromYear is { } earlier && toYear is { } later && toMonth is not null
                ? (earlier, month, fromDay ?? 1).CompareTo((later, toMonth.Value, toDay ?? 31)) > 0
                : (toMonth ?? month) == month && toYear is null && fromDay > toDay;
            if (backwards)
                yield return (match.Index, match.Length, "期間の終わりが始めより前です。");
        }
    }

    private static IEnumerable<(int, int, string)> YearPeriods(string text)
    {
        foreach (Match match in YearPeriodShape().Matches(text))
        {
            if (Year(match.Groups["from"].Value) is { } from && Year(match.Groups["to"].Value) is { } to && to < from)
                yield return (match.Index, match.Length, "期間の終わりが始めより前です。");
        }
    }

    private static DateOnly? Day(string year, string month, string day) =>
        Year(year) is { } y and > 0 and < 9999
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    /// <summary>Western year of 令和４ or 2022, with or without 年.</summary>
    private static int? Year(string printed)
    {
        var text = printed.Replace(" ", "", StringComparison.Ordinal).TrimEnd('年');
        if (text.Length < 3)
            return null;
        var era = JapaneseEra.Named(text[..2]);
        var number = JapaneseEra.ParseYear(era is null ? text : text[2..]);
        return number < 1 ? null : era is null ? number : era.WesternYear(number);
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<year>(?:" + Era + "|" + Western + @")\s*年)\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日\s*\(\s*(?<weekday>[月火水木金土日])(?:曜日?)?(?:[・,、\s]*(?:祝日?|休日?|振替休日))?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayShape();

    [GeneratedRegex(
        "(?<era>" + Era + @")\s*(?:年\s*\(\s*(?<western>" + Western + @")\s*年?\s*\)|\(\s*(?<western>" + Western + @")\s*\)\s*年(?!\s*度)|年\s*度\s*\(\s*(?<western>" + Western + @")\s*年\s*度\s*\))"
        + "|(?<western>" + Western + @")\s*(?:年\s*\(\s*(?<era>" + Era + @")\s*年?\s*\)|\(\s*(?<era>" + Era + @")\s*\)\s*年(?!\s*度)|年\s*度\s*\(\s*(?<era>" + Era + @")\s*年\s*度\s*\))",
        RegexOptions.CultureInvariant)]
    private static partial Regex CalendarShape();

    [GeneratedRegex(
        "(?<fiscal>" + Era + "|" + Western + @")\s*年\s*度\s*(?:末|中|内|初め)?\s*\(\s*(?<year>(?:" + Era + "|" + Western + @")\s*年)\s*(?<month>\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?\s*(?:末|上旬|中旬|下旬|頃|目途|予定|開催|開始|実施)?\s*\)"
        + "|(?<fiscal>" + Era + "|" + Western + @")\s*年\s*度\s*(?:中|内)?の\s*(?<year>(?:" + Era + "|" + Western + @")\s*年)\s*(?<month>\d{1,2})\s*月"
        + "|(?<year>(?:" + Era + "|" + Western + @")\s*年)\s*(?<month>\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?\s*\(\s*(?<fiscal>" + Era + "|" + Western + @")\s*年\s*度\s*\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYearShape();

    [GeneratedRegex(
        @"(?:(?<year>(?:" + Era + "|" + Western + @")\s*年)\s*)?(?<month>(?<!\d)\d{1,2})\s*月\s*(?:(?<day>\d{1,2})\s*日?\s*(?:\([月火水木金土日][^()]{0,4}\))?)?\s*(?:~|から|―|-)\s*"
        + @"(?:(?:(?<toYear>(?:" + Era + "|" + Western + @")\s*年)|(?<same>同年))\s*)?(?:(?<toMonth>\d{1,2})\s*月\s*)?(?:(?<toDay>\d{1,2})\s*日)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex PeriodShape();

    [GeneratedRegex("(?:" + Era + "|" + Western + @")\s*年\s*度\s*(?<half>上半期|上期|下半期|下期)\s*(?:の\s*|\(\s*)(?:(?:" + Era + "|" + Western + @")\s*年\s*)?(?<month>\d{1,2})\s*月(?!\s*(?:間|~|から|以降|まで))", RegexOptions.CultureInvariant)]
    private static partial Regex HalfYearShape();

    [GeneratedRegex("(?<from>" + Era + "|" + Western + @")\s*年\s*度?\s*(?:~|から|―)\s*(?<to>" + Era + "|" + Western + @")\s*年(?:\s*度)?(?!\s*\d{1,2}\s*月)", RegexOptions.CultureInvariant)]
    private static partial Regex YearPeriodShape();
}
