using System.Collections.Immutable;
using System.Globalization;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>
/// The cells of the published plan as a person cut them, put together from the shared text by line numbers
/// (<c>real-plan-cells.txt</c>); no word of the plan is kept here.
/// </summary>
internal static class RealPlanCells
{
    /// <summary>The 89 rows.</summary>
    public static ImmutableArray<RowCells> Rows(string text)
    {
        // A page follows the one before without an empty line and begins with a blank that says nothing.
        var raw = text.Split('\n');
        var lines = raw.Select((line, i) => i > 0 && raw[i - 1].Length > 0 && line.Trim().Length > 0 ? line.TrimStart(' ') : line).Where(line => line.Length > 0).ToArray();
        return
        [
            .. File.ReadLines(Repository.Path("tests", "Hashira.Documents.Tests", "Readers", "real-plan-cells.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(" | ").Select(cell => Paragraphs(Cut(lines, cell))).ToArray())
                .Select(cells => new RowCells(cells[0], cells[1], cells[2])),
        ];
    }

    private static IEnumerable<string> Cut(string[] lines, string cell)
    {
        foreach (var part in cell.Split(' '))
        {
            if (part.Split(':') is [var line, var characters])
            {
                var text = lines[Number(line) - 1];
                var ends = characters.Split('-');
                yield return text[Number(ends[0])..(ends[1].Length == 0 ? text.Length : Number(ends[1]))];
                continue;
            }

            var range = part.Split('-');
            for (var number = Number(range[0]); number <= Number(range[^1]); number++)
                yield return lines[number - 1];
        }
    }

    /// <summary>A blank at the end of a line ends a paragraph, unless it parts two Latin words.</summary>
    private static ImmutableArray<string> Paragraphs(IEnumerable<string> cut)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var paragraph = "";
        var lines = cut.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            paragraph += lines[i];
            var partsWords = i + 1 < lines.Count && lines[i] is [.., >= 'A' and <= 'z', ' '] && lines[i + 1] is [>= 'A' and <= 'Z', ..];
            if (!lines[i].EndsWith(' ') || partsWords)
                continue;
            paragraphs.Add(paragraph[..^1]);
            paragraph = "";
        }

        if (paragraph.Length > 0)
            paragraphs.Add(paragraph);
        while (paragraphs.Count > 0 && string.IsNullOrWhiteSpace(paragraphs[^1]))
            paragraphs.RemoveAt(paragraphs.Count - 1);
        return paragraphs.ToImmutable();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
