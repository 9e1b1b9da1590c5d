using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>元号. An era of the Japanese calendar with the day it begins. It ends the day before the next one begins.</summary>
/// <param name="Name">令和, 平成 …</param>
/// <param name="Start">First day, included.</param>
public sealed record JapaneseEra(string Name, DateOnly Start)
{
    /// <summary>All eras since 1868, the oldest first. Source: data/eras.csv.</summary>
    public static ImmutableArray<JapaneseEra> All { get; } =
    [
        .. DataFile.Rows("eras.csv").Select(row => new JapaneseEra(row[0], DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    /// <summary>The era in which the day lies; <see langword="null"/> before 明治.</summary>
    public static JapaneseEra? Of(DateOnly day) => All.LastOrDefault(era => era.Start <= day);

    /// <summary>The era of that name, or <see langword="null"/>.</summary>
    public static JapaneseEra? Named(string name) => All.FirstOrDefault(era => era.Name == name);

    /// <summary>Western year of the era's year number; the first year (元年) is 1.</summary>
    public int WesternYear(int eraYear) => checked(Start.Year + eraYear - 1);

    /// <summary>A year as officials print it: 元年 for the first, one digit full-width, more digits half-width (<c>令和元</c>, <c>令和４</c>, <c>令和10</c>), without 年.</summary>
    public string PrintYear(int eraYear) => Name + PrintNumber(eraYear);

    /// <summary>Reads 元, or digits of any width.</summary>
    /// <returns>The year number, or 0 if the text is none.</returns>
    public static int ParseYear(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).Trim();
        if (folded == "元")
            return 1;
        return int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
    }

    private static string PrintNumber(int eraYear) => eraYear switch
    {
        1 => "元",
        < 10 => ((char)('０' + eraYear)).ToString(),
        _ => eraYear.ToString(CultureInfo.InvariantCulture),
    };
}
