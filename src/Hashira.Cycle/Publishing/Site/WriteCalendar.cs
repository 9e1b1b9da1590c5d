using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>予定の一件. A whole-day entry of a calendar.</summary>
/// <param name="Id">A name that is unique and never changes.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Summary">What is due.</param>
/// <param name="Description">More of it.</param>
/// <param name="Address">Where it can be read, in full.</param>
/// <param name="StampedAt">When what it says was taken into the register, UTC.</param>
public sealed record CalendarEntry(string Id, DateOnly First, DateOnly Last, string Summary, string Description, string Address, DateTimeOffset StampedAt);

/// <summary>
/// 予定表を書く. Writes a calendar (iCalendar, RFC 5545) of whole days. Lines are folded at 75 octets and never inside a character, those outside the
/// basic plane included.
/// </summary>
public static class WriteCalendar
{
    private const int LongestLine = 75;

    /// <summary>Writes it as UTF-8.</summary>
    /// <param name="name">Name of the calendar, for programs that show one.</param>
    /// <param name="entries">Entries in any order.</param>
    public static byte[] Run(string name, ImmutableArray<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Hashira//Hashira//JA");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escaped(name));
        foreach (var entry in entries.OrderBy(entry => entry.First).ThenBy(entry => entry.Id, StringComparer.Ordinal))
        {
            Line("BEGIN", "VEVENT");
            Line("UID", Escaped(entry.Id));
            Line("DTSTAMP", entry.StampedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line("DTSTART;VALUE=DATE", Day(entry.First));
            // The end of a whole-day entry is the first day that is no longer part of it.
            Line("DTEND;VALUE=DATE", Day(entry.Last == DateOnly.MaxValue ? entry.Last : entry.Last.AddDays(1)));
            Line("SUMMARY", Escaped(entry.Summary));
            Line("DESCRIPTION", Escaped(entry.Description));
            Line("URL", entry.Address);
            Line("TRANSP", "TRANSPARENT");
            Line("END", "VEVENT");
        }

        Line("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string property, string value)
        {
            var octets = 0;
            foreach (var rune in $"{property}:{value}".EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LongestLine)
                {
                    text.Append("\r\n ");
                    octets = 1;
                }

                text.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n')
                escaped.Append("\\n");
            else if (character is '\\' or ';' or ',')
                escaped.Append('\\').Append(character);
            else if (!char.IsControl(character))
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
