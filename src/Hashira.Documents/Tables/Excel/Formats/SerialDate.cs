namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>シリアル値の日時. A moment as Excel counts it.</summary>
/// <param name="Year">Western year.</param>
/// <param name="Month">Month.</param>
/// <param name="Day">Day; 29 February 1900, which never was, and 0 January 1900 included.</param>
/// <param name="Weekday">0 is Sunday, as Excel takes it.</param>
/// <param name="Milliseconds">Since midnight.</param>
/// <param name="Serial">The whole number of days and parts of a day.</param>
internal readonly record struct SerialDate(int Year, int Month, int Day, int Weekday, int Milliseconds, double Serial)
{
    private const int LastDay = 2958465, DaysTo1904 = 1462, MillisecondsOfDay = 86_400_000;

    /// <summary>The moment, or <see langword="null"/> if Excel shows none (before day 0, after the year 9999).</summary>
    public static SerialDate? Of(double serial, bool is1904)
    {
        if (!(serial >= 0) || serial + (is1904 ? DaysTo1904 : 0) >= LastDay + 1)
            return null;
        var day = (int)Math.Floor(serial);
        var time = (int)Math.Round((serial - day) * MillisecondsOfDay, MidpointRounding.AwayFromZero);
        if (time == MillisecondsOfDay)
            (day, time) = (day + 1, 0);
        if (is1904)
            day += DaysTo1904;
        if (day > LastDay)
            return null;
        var weekday = (day + 6) % 7;
        if (day == 60)
            return new SerialDate(1900, 2, 29, weekday, time, serial);
        if (day == 0)
            return new SerialDate(1900, 1, 0, weekday, time, serial);
        var date = new DateOnly(1899, 12, day < 60 ? 31 : 30).AddDays(day);
        return new SerialDate(date.Year, date.Month, date.Day, weekday, time, serial);
    }
}
