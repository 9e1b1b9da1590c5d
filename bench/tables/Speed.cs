using System.Diagnostics;
using System.Globalization;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>Pages per second on one core, warm, with <c>pdftotext</c> run in turn on the same file.</summary>
internal static class Speed
{
    public static int Run(string file, string[] options)
    {
        var rounds = int.Parse(options.SkipWhile(option => option != "--rounds").Skip(1).FirstOrDefault() ?? "9", CultureInfo.InvariantCulture);
        var bytes = File.ReadAllBytes(file);
        var pages = 0;
        for (var i = 0; i < 5; i++)
            pages = PdfTables.Read(file, bytes).Pages;

        var ours = new List<double>();
        var theirs = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            PdfTables.Read(file, bytes);
            ours.Add(pages / watch.Elapsed.TotalSeconds);
            if (PdfToText(file) is { } seconds)
                theirs.Add(pages / seconds);
        }

        Print("hashira tables", ours);
        Print("pdftotext -layout (whole process)", theirs);
        GC.Collect();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, {pages} pages"));
        return 0;
    }

    private static double? PdfToText(string file)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "/dev/null"]))!;
            process.WaitForExit();
            return watch.Elapsed.TotalSeconds;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Print(string what, List<double> figures)
    {
        if (figures.Count == 0)
        {
            Console.WriteLine($"{what}: not installed");
            return;
        }

        figures.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: pages/s min {figures[0]:0} median {figures[figures.Count / 2]:0} max {figures[^1]:0}"));
    }
}
