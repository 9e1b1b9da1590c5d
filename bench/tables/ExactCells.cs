using System.Diagnostics;
using System.Globalization;
using Hashira.Documents;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Bench.Tables;

/// <summary>
/// How many cells of a three-column plan are exact. Rows of all tables of three columns, heading rows left out, are aligned with the rows of
/// the truth in order (most equal cells); a row that is missing or too many has three wrong cells.
/// </summary>
internal static class ExactCells
{
    public static int Run(string truthPath, string[] rest)
    {
        var expected = Truth.Read(truthPath).Rows.Select(row => row.Cells.Select(cell => Bare(string.Join('\n', cell))).ToArray()).ToList();
        var failed = false;
        foreach (var file in rest.Where(option => !option.StartsWith("--", StringComparison.Ordinal)))
        {
            try
            {
                var watch = Stopwatch.StartNew();
                var document = PdfTables.Read(file, File.ReadAllBytes(file));
                var seconds = watch.Elapsed.TotalSeconds;
                var found = document.Tables.SelectMany(Rows).ToList();
                var pairs = Align(expected, found);
                var exact = pairs.Sum(pair => Equal(expected[pair.Expected], found[pair.Found]));
                var cells = 3 * Math.Max(expected.Count, found.Count);
                failed |= exact < 0.995 * cells;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file),-44} rows {found.Count}/{expected.Count}  cells {exact}/{cells} = {100d * exact / cells:0.00} %  pages {document.Pages}  tables {document.Tables.Length}  {seconds:0.0} s  {string.Join(' ', document.Problems.Select(problem => problem.Message))}"));
                if (rest.Contains("--misses"))
                    Misses(expected, found, pairs);
            }
            catch (UnreadableDocumentException exception)
            {
                failed = true;
                Console.WriteLine($"{Path.GetFileName(file),-44} refused: {exception.Message}");
            }
        }

        return failed ? 1 : 0;
    }

    private static IEnumerable<string[]> Rows(Table table)
    {
        if (table.Columns < 3)
            yield break;
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => Bare(string.Join('\n', cell.Paragraphs))).ToArray();
            if (cells.Length > 0 && cells is not ["現行の取組方針", "フォローアップ", "新たな取組方針案"])
                yield return cells;
        }
    }

    private static string Bare(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim().TrimStart('•', '➢').Trim()).Where(line => line.Length > 0);
        return string.Join(' ', JapaneseText.WithoutTypesettingSpace(string.Join(' ', lines)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Equal(string[] expected, string[] found) =>
        found.Length == 3 ? Enumerable.Range(0, 3).Count(i => expected[i] == found[i]) : 0;

    private static List<(int Expected, int Found)> Align(List<string[]> expected, List<string[]> found)
    {
        var best = new int[expected.Count + 1, found.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
        {
            for (var j = found.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Equal(expected[i], found[j]));
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < expected.Count && j < found.Count;)
        {
            if (best[i, j] == best[i + 1, j + 1] + Equal(expected[i], found[j]))
                pairs.Add((i++, j++));
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }

        return pairs;
    }

    private static void Misses(List<string[]> expected, List<string[]> found, List<(int Expected, int Found)> pairs)
    {
        foreach (var (i, j) in pairs.Where(pair => Equal(expected[pair.Expected], found[pair.Found]) < 3))
        {
            for (var k = 0; k < 3; k++)
            {
                if (k < found[j].Length && expected[i][k] != found[j][k])
                    Console.WriteLine($"    row {i + 1}, column {k + 1}\n      true {expected[i][k]}\n      read {found[j][k]}");
            }
        }

        foreach (var i in Enumerable.Range(0, expected.Count).Except(pairs.Select(pair => pair.Expected)))
            Console.WriteLine($"    row {i + 1} missing: {string.Join(" | ", expected[i])}");
        foreach (var j in Enumerable.Range(0, found.Count).Except(pairs.Select(pair => pair.Found)))
            Console.WriteLine($"    too many: {string.Join(" | ", found[j])}");
    }
}
