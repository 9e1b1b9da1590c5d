using System.Diagnostics;
using System.Globalization;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>Pages per second, warm, by the clock and by processor time, with <c>pdftotext</c> run in turn on the same file.</summary>
internal static class Speed
{
    public static int Run(string file, string[] options)
    {
        var rounds = int.Parse(options.SkipWhile(option => option != "--rounds").Skip(1).FirstOrDefault() ?? "9", CultureInfo.InvariantCulture);
        var bytes = File.ReadAllBytes(file);
        var pages = 0;
        // Until what runs often is compiled for good; a second is enough on every file tried.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(8);)
            pages = PdfTables.Read(file, bytes).Pages;

        var (ours, theirs) = (new List<Round>(), new List<Round>());
        for (var i = 0; i < rounds; i++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            ours.Add(Measure(() => PdfTables.Read(file, bytes), () => Environment.CpuUsage.TotalTime) with { Allocated = GC.GetTotalAllocatedBytes() - allocated });
            try
            {
                theirs.Add(Measure(() => PdfToText(file), ChildrenCpu));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not installed, which the table of figures says.
            }
        }

        Print("hashira tables", ours, pages);
        Print("pdftotext -layout (whole process)", theirs, pages);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{pages} pages, allocated {ours.Average(round => round.Allocated) / pages / 1024:0} kB a page, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static Round Measure(Action work, Func<TimeSpan> cpu)
    {
        var (before, watch) = (cpu(), Stopwatch.StartNew());
        work();
        return new Round(watch.Elapsed, cpu() - before, 0);
    }

    private static void PdfToText(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "/dev/null"]))!;
        process.WaitForExit();
    }

    /// <summary>Processor time of ended child processes, which only Linux tells; counted in hundredths of a second.</summary>
    private static TimeSpan ChildrenCpu()
    {
        const int TicksPerSecond = 100;
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        // Behind the name in brackets: field 3 is the first, cutime and cstime are 16 and 17.
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromSeconds((double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    private static void Print(string what, List<Round> rounds, int pages)
    {
        if (rounds.Count == 0)
        {
            Console.WriteLine($"{what}: not installed");
            return;
        }

        var wall = rounds.Select(round => pages / round.Wall.TotalSeconds).Order().ToList();
        // Hundredths of a second say something only in sum.
        var cpu = rounds.Sum(round => round.Cpu.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: pages/s by the clock min {wall[0]:0} median {wall[wall.Count / 2]:0} max {wall[^1]:0}; by processor time {(cpu > 0 ? (pages * rounds.Count / cpu).ToString("0", CultureInfo.InvariantCulture) : "-")}"));
    }

    private sealed record Round(TimeSpan Wall, TimeSpan Cpu, long Allocated);
}
