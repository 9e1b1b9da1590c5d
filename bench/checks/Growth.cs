using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Documents.Readers;
using Hashira.Testing;

namespace Hashira.Bench.Checks;

/// <summary>How the time of reading and checking grows with the number of measures.</summary>
internal static class Growth
{
    public static int Run()
    {
        Console.WriteLine(" rows | read+check s |  read s | check s | s per row × log2 rows, relative to the first");
        double? first = null;
        foreach (var rows in new[] { 125, 250, 500, 1_000 })
        {
            var bytes = Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(CleanPlan.Make(7, rows)).Text);
            var (read, check) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < 3; round++)
            {
                var start = Cpu();
                var plan = FlattenedTextReader.Read("plan.txt", bytes);
                var between = Cpu();
                _ = RunChecks.Run(plan);
                var end = Cpu();
                (read, check) = (Least(read, between - start), Least(check, end - between));
            }

            var seconds = (read + check).TotalSeconds;
            var share = seconds / (rows * Math.Log2(rows));
            first ??= share;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows,5} | {seconds,12:0.00} | {read.TotalSeconds,7:0.00} | {check.TotalSeconds,7:0.00} | {share / first:0.00}"));
        }

        return 0;
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
