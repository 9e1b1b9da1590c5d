using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>日付と時刻の表示形式. Western and Japanese years, months, days, weekdays, times and lengths of time.</summary>
internal static class DateFormat
{
    private const string Weekdays = "日月火水木金土";

    /// <summary>The moment in the section's form.</summary>
    public static string Show(FormatSection section, SerialDate moment)
    {
        var tokens = section.Tokens;
        var fraction = section.Point;
        // Without a fraction the seconds are rounded, as the cell rounds them.
        var seconds = fraction >= 0 ? moment.Milliseconds / 1000 : (int)Math.Min(Math.Round(moment.Milliseconds / 1000.0, MidpointRounding.AwayFromZero), 86_399);
        var twelve = section.Has(FormatTokenKind.AmPm);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            text.Append(token.Kind switch
            {
                FormatTokenKind.Date => Part(section, i, moment, seconds, twelve),
                FormatTokenKind.AmPm => token.Text.StartsWith('午') ? seconds < 43_200 ? "午前" : "午後" : (seconds < 43_200 ? "AM" : "PM")[..(token.Text.Length == 3 ? 1 : 2)],
                FormatTokenKind.Elapsed => Elapsed(token.Text, moment),
                FormatTokenKind.Digit when fraction >= 0 && i > fraction => Fraction(i - fraction, moment),
                FormatTokenKind.General or FormatTokenKind.Text => "",
                _ => token.Text,
            });
        }

        return text.ToString().Trim();
    }

    private static string Part(FormatSection section, int index, SerialDate moment, int seconds, bool twelve)
    {
        var text = section.Tokens[index].Text;
        var hour = seconds / 3600;
        return text[0] switch
        {
            'y' => Number(text.Length <= 2 ? moment.Year % 100 : moment.Year, text.Length <= 2 ? 2 : 4, section.Numerals, byDigit: true),
            'm' when section.Minutes[index] => Number(seconds / 60 % 60, text.Length, section.Numerals),
            'm' when text.Length >= 3 => Month(text.Length, moment.Month),
            'm' => Number(moment.Month, text.Length, section.Numerals),
            'd' when text.Length >= 3 => text.Length == 3 ? English(moment.Weekday)[..3] : English(moment.Weekday),
            'd' => Number(moment.Day, text.Length, section.Numerals),
            'a' => Weekdays[moment.Weekday] + (text.Length >= 4 ? "曜日" : ""),
            'h' => Number(twelve ? (hour + 11) % 12 + 1 : hour, text.Length, section.Numerals),
            's' => Number(seconds % 60, text.Length, section.Numerals),
            'g' => Era(moment) is { } era ? text.Length switch { 1 => EraLetter(era), 2 => era.Name[..1], _ => era.Name } : "",
            'e' => EraYear(section, moment, text.Length),
            'r' => (Era(moment) is { } name ? text.Length == 1 ? EraLetter(name) : name.Name : "") + EraYear(section, moment, 2),
            _ => text,
        };
    }

    private static JapaneseEra? Era(SerialDate moment) =>
        JapaneseEra.Of(new DateOnly(moment.Year, moment.Month, Math.Clamp(moment.Day, 1, DateTime.DaysInMonth(moment.Year, moment.Month))));

    private static string EraYear(FormatSection section, SerialDate moment, int length)
    {
        var year = Era(moment) is { } era ? moment.Year - era.Start.Year + 1 : moment.Year;
        return year == 1 && section.IsGannen ? "元" : Number(year, length, section.Numerals);
    }

    private static string EraLetter(JapaneseEra era) => era.Name switch { "明治" => "M", "大正" => "T", "昭和" => "S", "平成" => "H", "令和" => "R", _ => era.Name[..1] };

    private static string Month(int length, int month)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return length switch { 3 => name[..3], 5 => name[..1], _ => name };
    }

    private static string English(int weekday) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)weekday);

    private static string Elapsed(string text, SerialDate moment)
    {
        var seconds = Math.Round(moment.Serial * 86_400, MidpointRounding.AwayFromZero);
        var length = text[0] switch { 'h' => Math.Floor(seconds / 3600), 'm' => Math.Floor(seconds / 60), _ => seconds };
        return length.ToString(new string('0', text.Length), CultureInfo.InvariantCulture);
    }

    private static string Fraction(int place, SerialDate moment) =>
        place <= 3 ? (moment.Milliseconds % 1000).ToString("000", CultureInfo.InvariantCulture)[(place - 1)..place] : "0";

    private static string Number(int value, int length, int numerals, bool byDigit = false) =>
        Numerals.Of(value.ToString(new string('0', Math.Clamp(length, 1, 4)), CultureInfo.InvariantCulture), numerals, general: !byDigit);
}
