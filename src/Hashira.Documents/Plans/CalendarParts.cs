using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 年月日の要素. What is printed of a date: era or western year, 度, month, day, or a part of a year or month (夏, 上半期, 中下旬, 末), and the
/// days it can mean.
/// </summary>
internal sealed record CalendarParts
{
    /// <summary>Era of <see cref="Number"/>; <see langword="null"/> for a western year.</summary>
    public JapaneseEra? Era { get; init; }

    /// <summary>Year number in its era, or western year; <see langword="null"/> if no year is known.</summary>
    public int? Number { get; init; }

    public bool IsFiscalYear { get; init; }

    /// <summary>Month as printed, be it 13.</summary>
    public int? Month { get; init; }

    public int? Day { get; init; }

    public string Part { get; init; } = "";

    public bool HasYear => Number is not null;

    /// <summary>Parts of a match with the groups era, n, w, fiscal, m, d, part.</summary>
    public static CalendarParts Of(Match match)
    {
        var era = match.Groups["era"].Value switch { "R" => "令和", "H" => "平成", "S" => "昭和", var name => name };
        return new CalendarParts
        {
            Era = era.Length > 0 ? JapaneseEra.Named(era) : null,
            Number = match.Groups["n"].Success ? Read(match.Groups["n"].Value) : match.Groups["w"].Success ? Read(match.Groups["w"].Value) : null,
            IsFiscalYear = match.Groups["fiscal"].Success,
            Month = match.Groups["m"].Success ? Read(match.Groups["m"].Value) : null,
            Day = match.Groups["d"].Success ? Read(match.Groups["d"].Value) : null,
            Part = match.Groups["part"].Value,
        };
    }

    /// <summary>同年７月 behind 令和３年６月: the same year; 同月５日: the same month as well.</summary>
    public CalendarParts Within(CalendarParts named) => this with
    {
        Era = named.Era,
        Number = named.Number,
        IsFiscalYear = IsFiscalYear || (named.IsFiscalYear && Month is null),
        Month = Month ?? (Day is null ? null : named.Month),
    };

    /// <summary>The second end of a range, completed from the first: year, and for a bare day the month.</summary>
    public CalendarParts Behind(CalendarParts first)
    {
        if (Era is not null || Number >= 1000)
            return this;
        if (Number is not null)
            return this with { Era = first.Era };
        var second = this with { Era = first.Era, Number = first.Number, Month = Month ?? first.Month };
        // 令和３年11月～２月: the earlier month lies in the year after.
        return !first.IsFiscalYear && second.Month < first.Month && second.HasYear ? second with { Number = second.Number + 1 } : second with { IsFiscalYear = second.IsFiscalYear || first.IsFiscalYear };
    }

    /// <summary>First and last day the date can mean, or the reason why there is no such date.</summary>
    public (DateOnly? Earliest, DateOnly? Latest, string? Fault) Place()
    {
        if (Month is < 1 or > 12)
            return (null, null, $"{Month}月という月はありません。");
        if (Day is < 1)
            return (null, null, $"{Day}日という日はありません。");
        if (Number is < 1)
            return (null, null, $"{Era?.Name}{Number}年という年はありません。");
        // 令和４年度１月: in the calendar year after.
        var year = Number is { } number ? (Era?.WesternYear(number) ?? number) + (IsFiscalYear && Month < 4 ? 1 : 0) : (int?)null;
        if (year is > 9998)
            return (null, null, $"{Era?.Name}{Number}年という年はありません。");
        if (Month is { } month && Day > Longest(year, month))
            return (null, null, $"{month}月は{Longest(year, month)}日までです。");
        if (year is not { } known || (Month is null && Day is not null))
            return (null, null, null);
        var (earliest, latest) = Days(known);
        return OutsideEra(earliest, latest) is { } fault ? (null, null, fault) : (earliest, latest, null);
    }

    private static int Longest(int? year, int month) => DateTime.DaysInMonth(year ?? 2000, month);

    private static int Read(string text) => JapaneseEra.ParseYear(text);

    private (DateOnly Earliest, DateOnly Latest) Days(int year)
    {
        if (Month is { } month)
        {
            var last = DateTime.DaysInMonth(year, month);
            var (from, to) = (Day, Part) switch
            {
                ({ } day, _) => (day, day),
                (_, "上旬" or "初旬" or "初め") => (1, 10),
                (_, "中旬") => (11, 20),
                (_, "下旬") => (21, last),
                (_, "上中旬") => (1, 20),
                (_, "中下旬") => (11, last),
                (_, "末") => (last, last),
                _ => (1, last),
            };
            return (new DateOnly(year, month, from), new DateOnly(year, month, to));
        }

        var first = IsFiscalYear ? new DateOnly(year, 4, 1) : new DateOnly(year, 1, 1);
        return Part switch
        {
            "上半期" or "前半" or "上期" => (first, first.AddMonths(6).AddDays(-1)),
            "下半期" or "後半" or "下期" => (first.AddMonths(6), first.AddMonths(12).AddDays(-1)),
            "末" => (first.AddMonths(12).AddDays(-1), first.AddMonths(12).AddDays(-1)),
            "春" => (new DateOnly(year, 3, 1), new DateOnly(year, 5, 31)),
            "夏" => (new DateOnly(year, 6, 1), new DateOnly(year, 8, 31)),
            "秋" => (new DateOnly(year, 9, 1), new DateOnly(year, 11, 30)),
            "冬" => (new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 1).AddDays(-1)),
            ['第', var quarter, ..] => (first.AddMonths(3 * Quarter(quarter)), first.AddMonths(3 * Quarter(quarter) + 3).AddDays(-1)),
            _ => (first, first.AddMonths(12).AddDays(-1)),
        };
    }

    private static int Quarter(char character) => Math.Max(0, "1234".IndexOf(character, StringComparison.Ordinal)) + Math.Max(0, "一二三四".IndexOf(character, StringComparison.Ordinal));

    private string? OutsideEra(DateOnly earliest, DateOnly latest)
    {
        if (Era is null || Number is not { } number)
            return null;
        if (IsFiscalYear)
        {
            // An era names every fiscal year with which it shares a day: both 平成31年度 and 令和元年度.
            var year = new FiscalYear(Era.WesternYear(number));
            (earliest, latest) = (year.FirstDay, year.LastDay);
        }

        var index = JapaneseEra.All.IndexOf(Era);
        DateOnly? next = index + 1 < JapaneseEra.All.Length ? JapaneseEra.All[index + 1].Start : null;
        if (latest >= Era.Start && (next is null || earliest < next))
            return null;
        var printed = Era.PrintYear(number) + (IsFiscalYear ? "年度" : Month is { } month ? $"年{month}月" : "年");
        var right = IsFiscalYear ? FiscalYear.Of(earliest).ToString()
            : JapaneseEra.Of(earliest) is { } real ? real.PrintYear(earliest.Year - real.Start.Year + 1) + "年" : $"{earliest.Year}年";
        return $"{printed}はありません（{right}に当たります）。";
    }
}
