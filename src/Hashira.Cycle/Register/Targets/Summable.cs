using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>合算可. Whether figures of several years may be added up.</summary>
internal static class Summable
{
    /// <summary>
    /// Shares, ranks, averages, sums so far and numbers at a point in time (３月末時点) may not; what is said to be new, of one year or for a whole year (令和３年度)
    /// may. <see langword="null"/> where the words do not say.
    /// </summary>
    public static bool? Of(Figure figure)
    {
        if (figure.IsCumulative == true || figure.CommonUnit is "%" or "ポイント" or "倍" or "位" || figure.Qualifier.Contains("平均", StringComparison.Ordinal))
            return false;
        if (figure.Period is { } period && (period.EndsWith('末') || period.EndsWith('日') || period.Contains("現在", StringComparison.Ordinal) || period.Contains("時点", StringComparison.Ordinal)))
            return false;
        return figure.IsCumulative == false || figure.Period?.EndsWith("年度", StringComparison.Ordinal) == true ? true : null;
    }
}
