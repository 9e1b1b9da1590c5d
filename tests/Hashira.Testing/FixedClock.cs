namespace Hashira.Testing;

/// <summary>A clock that stands still until it is set: on 14 June 2022, 10:00 in Tokyo.</summary>
public sealed class FixedClock : TimeProvider
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2022, 6, 14, 1, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
