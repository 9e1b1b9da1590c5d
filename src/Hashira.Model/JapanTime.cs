namespace Hashira.Model;

/// <summary>日本時間. Moments and days as they are in Japan, whose offset has been nine hours without summer time since 1952; the time zone data of the machine is not needed.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>The moment as clocks in Japan show it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>今日. The day that it is in Japan now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow()).DateTime);
}
