using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Hashira.Cycle.Publishing.Site;

namespace Hashira.Cycle.Tests.Publishing.Site;

public sealed class CalendarTests
{
    private static readonly CalendarEntry Entry = new(
        "K3PQX-9M2AT-20221231@hashira", new DateOnly(2022, 12, 31), new DateOnly(2022, 12, 31), "①－１ 窓口", "専門家を置き、\n成果をまとめる; 毎年", "http://127.0.0.1/measures/K3PQX-9M2AT", SmallRegister.TakenIn);

    [Fact]
    public void A_day_is_a_whole_day_entry_that_ends_before_the_next_day()
    {
        var lines = Lines([Entry]);

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Contains("DTSTART;VALUE=DATE:20221231", lines);
        Assert.Contains("DTEND;VALUE=DATE:20230101", lines);
        Assert.Contains("DTSTAMP:20220630T030405Z", lines);
        Assert.Contains("UID:K3PQX-9M2AT-20221231@hashira", lines);
        Assert.Contains("DESCRIPTION:専門家を置き、\\n成果をまとめる\\; 毎年", lines);
        Assert.Equal("END:VCALENDAR", lines[^1]);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_unfold_to_the_same_text() => Gen.Select(Gen.Int[0, 5].Array[0, 200], Gen.Bool).Sample((picks, _) =>
    {
        var words = string.Concat(picks.Select(pick => new[] { "柱", "𠮟", "a", "、", "e\u0301", " " }[pick]));
        var file = Encoding.UTF8.GetString(WriteCalendar.Run("期日", [Entry with { Summary = words }]));

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.Contains($"SUMMARY:{words}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    });

    private static List<string> Lines(ImmutableArray<CalendarEntry> entries) =>
        [.. Encoding.UTF8.GetString(WriteCalendar.Run("期日", entries)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
