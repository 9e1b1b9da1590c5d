using System.Globalization;
using System.Xml.Linq;
using Hashira.Documents;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>Precision, recall and F1 of the adjacency relations, document by document.</summary>
internal static class Score
{
    public static int Run(string folder, string[] options)
    {
        var only = options.SkipWhile(option => option != "--only").Skip(1).FirstOrDefault();
        var misses = options.Contains("--misses");
        var names = only is null ? null : File.ReadAllLines(only).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var all = new List<(int Right, int Found, int True)>();
        foreach (var truth in Directory.EnumerateFiles(folder, "*-str.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(truth)[..^"-str.xml".Length];
            var file = Path.Combine(folder, name + ".pdf");
            if (!File.Exists(file) || (names is not null && !names.Contains(name)))
                continue;
            var expected = Truth(truth);
            var found = Read(file);
            var right = Matched(expected, found);
            all.Add((right, found.Count, expected.Count));
            Console.WriteLine(Line(name, right, found.Count, expected.Count));
            if (misses)
                ShowMisses(expected, found);
        }

        if (all.Count == 0)
        {
            Console.Error.WriteLine($"No document with its truth (-str.xml) in {folder}.");
            return 2;
        }

        Console.WriteLine(Line("micro", all.Sum(one => one.Right), all.Sum(one => one.Found), all.Sum(one => one.True)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"macro",-10}{"",30} F1 {all.Average(one => F1(one.Right, one.Found, one.True)):0.000}   documents {all.Count}"));
        return 0;
    }

    private static List<string> Read(string file)
    {
        try
        {
            return [.. PdfTables.Read(file, File.ReadAllBytes(file), new TableReadingOptions { PerPage = true }).Tables
                .SelectMany(table => AdjacencyRelations.Of(table.Cells.Select(cell => new ScoredCell(
                    AdjacencyRelations.Normalise(cell.Text), cell.Row, cell.Column, cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1))))];
        }
        catch (UnreadableDocumentException exception)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)}: {exception.Message}");
            return [];
        }
    }

    /// <summary>Relations of the truth; regions of one table count each for itself, moved by their own increments.</summary>
    private static List<string> Truth(string file) =>
    [
        .. XDocument.Load(file).Descendants("region").SelectMany(region => AdjacencyRelations.Of(region.Elements("cell").Select(cell =>
        {
            var (row, column) = (Number(cell, "start-row") ?? 0, Number(cell, "start-col") ?? 0);
            return new ScoredCell(
                AdjacencyRelations.Normalise((string?)cell.Element("content") ?? ""), row, column, Number(cell, "end-row") ?? row, Number(cell, "end-col") ?? column);
        }))),
    ];

    private static int? Number(XElement cell, string name) => (int?)cell.Attribute(name);

    private static int Matched(List<string> expected, List<string> found)
    {
        var left = expected.GroupBy(relation => relation).ToDictionary(group => group.Key, group => group.Count());
        var right = 0;
        foreach (var relation in found)
        {
            if (left.TryGetValue(relation, out var count) && count > 0)
            {
                left[relation] = count - 1;
                right++;
            }
        }

        return right;
    }

    private static void ShowMisses(List<string> expected, List<string> found)
    {
        foreach (var (label, from, other) in new[] { ("missing", expected, found), ("wrong", found, expected) })
        {
            var left = other.ToList();
            foreach (var relation in from.Where(relation => !left.Remove(relation)))
                Console.WriteLine($"    {label,-8}{relation.Replace("\u0001", " | ", StringComparison.Ordinal)}");
        }
    }

    private static double F1(int right, int found, int expected) => found + expected == 0 ? 1 : 2d * right / (found + expected);

    private static string Line(string name, int right, int found, int expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-10} P {(found == 0 ? 0 : (double)right / found),5:0.000}   R {(expected == 0 ? 0 : (double)right / expected),5:0.000}   {"",8} F1 {F1(right, found, expected):0.000}   {right}/{found}/{expected}");
}
