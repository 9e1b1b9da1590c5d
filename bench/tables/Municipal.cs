using System.Diagnostics;
using System.Globalization;
using Hashira.Documents;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Testing;

namespace Hashira.Bench.Tables;

/// <summary>Cell accuracy on made municipal workbooks of many layouts, and the time of one with 1,800 rows and 200 columns.</summary>
internal static class Municipal
{
    public static int Run(string[] arguments)
    {
        var items = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        Console.WriteLine("layout\thalf\tcells\tright\taccuracy\tms");
        foreach (var (half, layout) in MunicipalLayouts.Known.Select(layout => ("known", layout)).Concat(MunicipalLayouts.Blind.Select(layout => ("blind", layout))))
            Measure(half, layout, items, arguments.Contains("--misses"));
        Measure("wide", MunicipalLayouts.Wide, 1800, arguments.Contains("--misses"));
        return 0;
    }

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Measure(string half, MunicipalLayout layout, int items, bool misses)
    {
        var (file, truth) = MunicipalWorkbook.Make(layout, 7, items);
        using var process = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        var before = process.TotalProcessorTime;
        try
        {
            var reading = ReadByForm.Read("進捗.xlsx", file);
            if (reading is not ProgressReading progress)
            {
                Console.WriteLine($"{layout.Name}\t{half}\t{truth.Length}\t0\tread as {reading.Form.Id}");
                return;
            }

            var read = clock.ElapsedMilliseconds;
            process.Refresh();
            var cpu = (process.TotalProcessorTime - before).TotalMilliseconds;
            var json = ProgressJson.ToText(progress.Table, progress.Form).Length;
            var score = MunicipalScore.Of(progress.Table, truth);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layout.Name}\t{half}\t{score.Cells}\t{score.Right}\t{(double)score.Right / score.Cells:0.0000}\t{read} ({cpu:0} of processor) (+{clock.ElapsedMilliseconds - read} for {json / 1_000_000.0:0.0} MB JSON, {(Cpu(process) - before).TotalMilliseconds - cpu:0} of processor)\t{file.Length / 1000} kB"));
            foreach (var miss in misses ? score.Misses : [])
                Console.WriteLine("    " + miss);
            foreach (var problem in progress.Table.Problems.Take(3))
                Console.WriteLine("    " + problem);
        }
        catch (UnreadableDocumentException refusal)
        {
            Console.WriteLine($"{layout.Name}\t{half}\t{truth.Length}\t0\t{refusal.Message}");
        }
    }
}
