namespace Hashira.Bench;

/// <summary>CPU time of this process for one piece of work, all its threads together: user and system, not the time on the clock.</summary>
internal sealed class CpuTime
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Does the work once and keeps how much it cost.</summary>
    public T Measure<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        _milliseconds.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        return result;
    }

    /// <summary>The first measurement: with nothing compiled yet.</summary>
    public double Cold => _milliseconds[0];

    /// <summary>The middle of the later half of the measurements, when all is compiled.</summary>
    public double Warm => Later()[Later().Count / 2];

    /// <summary>The dearest of the later half.</summary>
    public double WarmWorst => Later()[^1];

    private List<double> Later() => [.. _milliseconds.Skip(_milliseconds.Count / 2).Order()];
}
