using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hashira.Documents;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>
/// Reads damaged copies of files again and again: bytes changed, runs cut out, doubled or moved, numbers and references replaced. The same
/// seed makes the same copies. Whatever ends neither in tables nor in a sentence is printed with its number.
/// </summary>
internal static class Fuzz
{
    /// <summary>A copy that raises the working set by so much is named.</summary>
    private const long Leap = 200 << 20;

    public static int Run(string[] arguments)
    {
        var files = arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).Select(File.ReadAllBytes).ToList();
        var count = Option(arguments, "--count=", 1000);
        var seed = Option(arguments, "--seed=", 1);
        var (read, refused, failed, slowest, most) = (0, 0, 0, TimeSpan.Zero, 0L);
        for (var i = Option(arguments, "--from=", 0); i < count && files.Count > 0; i++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            var bytes = Damaged(files[random.Next(files.Count)], random);
            var watch = Stopwatch.StartNew();
            try
            {
                PdfTables.Read("damaged.pdf", bytes, new TableReadingOptions { Limits = TableLimits.Default with { PageTime = TimeSpan.FromSeconds(5), TotalTime = TimeSpan.FromSeconds(30) } });
                read++;
            }
            catch (UnreadableDocumentException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                failed++;
                Console.WriteLine($"copy {i}: {exception}");
            }

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            var taken = Process.GetCurrentProcess().PeakWorkingSet64;
            if (taken - most > Leap)
            {
                if (most > 0)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copy {i}: {watch.Elapsed.TotalSeconds:0.0} s, working set up to {taken >> 20} MB, {GC.GetTotalMemory(true) >> 20} MB held afterwards"));
                most = taken;
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}, {count} copies of {files.Count} files: {read} read, {refused} refused with a sentence, {failed} failed; slowest {slowest.TotalSeconds:0.0} s; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return failed == 0 ? 0 : 1;
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var wounds = random.Next(1, 6); wounds > 0; wounds--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at - (length / 2));
                    break;
                default:
                    // A number of the file's own syntax: lengths, offsets, references, spans.
                    var digit = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        var end = digit;
                        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
                            end++;
                        bytes.RemoveRange(digit, end - digit);
                        bytes.InsertRange(digit, Encoding.ASCII.GetBytes(random.Next(4) switch { 0 => "0", 1 => "-1", 2 => "2147483648", _ => random.Next(1, 300).ToString(CultureInfo.InvariantCulture) }));
                    }

                    break;
            }

            if (bytes.Count == 0)
                break;
        }

        return [.. bytes];
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        arguments.FirstOrDefault(argument => argument.StartsWith(name, StringComparison.Ordinal)) is { } given ? int.Parse(given[name.Length..], CultureInfo.InvariantCulture) : otherwise;
}
