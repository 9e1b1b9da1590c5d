namespace Hashira.Documents.Tables.Office;

/// <summary>読取りの時計. Asked again and again by whatever may take long; ends the reading when its time is up or the user cancels.</summary>
internal sealed class ReadingClock(TimeSpan most, CancellationToken user)
{
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _asked;

    /// <summary>Ends the reading if it has to end. Cheap enough for every cell.</summary>
    /// <exception cref="TimeoutException">Time is up.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public void Check()
    {
        _asked = (_asked + 1) & 0xFF;
        if (_asked != 0)
            return;
        user.ThrowIfCancellationRequested();
        if (TimeProvider.System.GetElapsedTime(_start) > most)
            throw new TimeoutException();
    }
}
