using System.Globalization;
using System.Text.RegularExpressions;

namespace Hashira.Model;

/// <summary>
/// 年度. The government's fiscal year: from 1 April (included) of <see cref="StartYear"/> to 31 March (included) of the year after.
/// </summary>
/// <param name="StartYear">Western year in which it begins: 2022 for 令和４年度.</param>
public readonly partial record struct FiscalYear(int StartYear) : IComparable<FiscalYear>
{
    /// <summary>1 April, included.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March, included.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The year after.</summary>
    public FiscalYear Next => new(StartYear + 1);

    /// <summary>Order by time.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.StartYear < right.StartYear;

    /// <summary>Order by time.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.StartYear > right.StartYear;

    /// <summary>Order by time, equal included.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.StartYear <= right.StartYear;

    /// <summary>Order by time, equal included.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.StartYear >= right.StartYear;

    /// <summary>The fiscal year in which the day lies; 31 March still belongs to the year that began the April before.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>
    /// Reads <c>令和４年度</c>, <c>令和元年度</c>, <c>平成 31 年度</c>, <c>2022年度</c>, digits of any width and spaces between. 年 without
    /// 度 is not a fiscal year and gives <see langword="false"/>, and so does an era year that never was (平成40年度).
    /// </summary>
    public static bool TryParse(string? text, out FiscalYear value)
    {
        value = default;
        var match = Shape().Match(text ?? "");
        if (!match.Success)
            return false;
        var year = JapaneseEra.ParseYear(match.Groups["year"].Value);
        if (!match.Groups["era"].Success)
        {
            if (year is < 1 or > 9998)
                return false;
            value = new FiscalYear(year);
            return true;
        }

        var era = JapaneseEra.Named(match.Groups["era"].Value);
        if (era is null || year < 1)
            return false;
        var fiscalYear = new FiscalYear(era.WesternYear(year));
        // 平成31年度 begins in 平成 and 令和元年度 ends in 令和: an era names a fiscal year that it shares at least a day with.
        var index = JapaneseEra.All.IndexOf(era);
        if (fiscalYear.LastDay < era.Start || (index + 1 < JapaneseEra.All.Length && fiscalYear.FirstDay >= JapaneseEra.All[index + 1].Start))
            return false;
        value = fiscalYear;
        return true;
    }

    /// <summary>Reads a fiscal year; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not a fiscal year.</exception>
    public static FiscalYear Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"「{text}」は年度として読めません。「令和４年度」のように書いてください。");

    /// <summary>Whether the day lies inside; both the first and the last day do.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>As officials print it, by the era in force at its end: <c>令和４年度</c>, <c>令和元年度</c> (2019), <c>令和10年度</c>.</summary>
    public override string ToString()
    {
        var era = JapaneseEra.Of(LastDay);
        // 昭和63年度 ends in 平成, but began before its first calendar year.
        if (era is not null && StartYear < era.Start.Year)
            era = JapaneseEra.Of(FirstDay);
        return (era?.PrintYear(StartYear - era.Start.Year + 1) ?? StartYear.ToString(CultureInfo.InvariantCulture)) + "年度";
    }

    [GeneratedRegex(@"^\s*(?<era>明治|大正|昭和|平成|令和)?\s*(?<year>元|[0-9０-９]{1,4})\s*年\s*度\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
