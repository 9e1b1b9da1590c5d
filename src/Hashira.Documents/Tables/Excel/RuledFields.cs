using Hashira.Documents.Tables.Excel.Stored;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel;

/// <summary>Questions about ruled runs in order of their rows.</summary>
internal static class RuledFields
{
    /// <summary>Whether any field of the range is ruled.</summary>
    public static bool Exists(this List<RuledRun> runs, CellRange range, ReadingClock clock)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Row < range.Top || (runs[middle].Row == range.Top && runs[middle].Right < range.Left))
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < runs.Count && runs[low].Row <= range.Bottom; low++)
        {
            clock.Check();
            if (runs[low].Left <= range.Right && runs[low].Right >= range.Left)
                return true;
        }

        return false;
    }
}
