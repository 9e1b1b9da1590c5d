using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>見出しの年度. Years as headings of columns have them: 令和４年度, R4, Ｒ４年度末, H30, 2022, 2022(R4), R5.3.31.</summary>
public static partial class HeadingYear
{
    /// <summary>
    /// The fiscal year that a heading names, or <see langword="null"/>. A heading that names two (R4～R8) is a period and gives none; the same year in
    /// two calendars is one. 年 without 度 counts as a fiscal year, because columns of yearly values are headed so; a day gives the year it lies in.
    /// </summary>
    public static FiscalYear? Of(string heading)
    {
        FiscalYear? found = null;
        foreach (Match match in Year().Matches(heading.Normalize(NormalizationForm.FormKC)))
        {
            if (Read(match) is not { } year)
                continue;
            if (found is { } other && other != year)
                return null;
            found = year;
        }

        return found;
    }

    /// <summary>「4年度」 without an era: its number, else 0.</summary>
    public static int BareNumber(string heading) =>
        Bare().Match(heading.Normalize(NormalizationForm.FormKC)) is { Success: true } match ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>The heading without its year: what is left says what the values are.</summary>
    public static string Without(string heading) =>
        Bare().Replace(Year().Replace(heading.Normalize(NormalizationForm.FormKC), ""), "").Replace("年度", "", StringComparison.Ordinal);

    private static FiscalYear? Read(Match match)
    {
        int western;
        if (match.Groups["western"].Success)
        {
            western = int.Parse(match.Groups["western"].Value, CultureInfo.InvariantCulture);
        }
        else
        {
            var name = match.Groups["era"].Value switch { "R" or "r" => "令和", "H" or "h" => "平成", "S" or "s" => "昭和", var full => full };
            if (JapaneseEra.Named(name) is not { } era)
                return null;
            western = era.WesternYear(JapaneseEra.ParseYear(match.Groups["year"].Value));
        }

        if (western is < 1926 or > 2200)
            return null;
        var month = match.Groups["month"].Success ? int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture) : 4;
        return new FiscalYear(month is >= 1 and <= 3 ? western - 1 : western);
    }

    [GeneratedRegex(@"(?:(?<![A-Za-z])(?<era>令和|平成|昭和|[RHSrhs])\s*\.?\s*(?<year>元|[0-9]{1,2})(?![0-9])|(?<![0-9,.])(?<western>(?:19|20)[0-9]{2})(?![0-9,]))(?:\s*[./年]\s*(?<month>1[0-2]|0?[1-9])(?![0-9])(?:\s*[./月]\s*[0-9]{1,2}日?|月)?)?(?:\s*年)?(?:\s*度)?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![0-9A-Za-z和成])(?<year>[1-9]|[1-5][0-9])\s*年\s*度", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
