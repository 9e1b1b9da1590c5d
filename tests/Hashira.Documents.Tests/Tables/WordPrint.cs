using System.Collections.Immutable;
using System.Globalization;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Tables;

/// <summary>
/// Prints a plan as Word prints: the number of the page first of all, a thin filled rectangle for each edge of a cell between small squares at
/// its corners, boxes of heavy borders, letters of an Identity-H font with a character map, rows cut wherever the page ends.
/// </summary>
internal sealed class WordPrint
{
    private const double Size = 10.5;
    private const double Pitch = 15;
    private const double Left = 42.5;
    private const double Top = 42.5;
    private const double Bottom = 545;
    private const double Padding = 5.4;
    private static readonly int[] Columns = [22, 21, 24];
    private static readonly int BoxWidth = Columns.Sum() + 2;

    private readonly TinyPdf _pdf = new();
    private readonly bool _repeatsHeader;
    private readonly double[] _xs;
    private TinyPage? _page;
    private double _y;
    private int _pages;

    private WordPrint(bool repeatsHeader)
    {
        _repeatsHeader = repeatsHeader;
        _xs = [Left, .. Columns.Select((_, i) => Left + Columns.Take(i + 1).Sum(column => (column + 1) * Size + (2 * Padding)))];
    }

    /// <summary>Prints the plan.</summary>
    /// <param name="plan">Its cells.</param>
    /// <param name="repeatsHeader">Whether the heading row stands on every page or only where a table begins.</param>
    public static byte[] Print(PlanCells plan, bool repeatsHeader)
    {
        var print = new WordPrint(repeatsHeader);
        print.NewPage();
        foreach (var paragraph in plan.Cover)
            print.Plain([paragraph]);
        foreach (var policy in plan.Policies)
        {
            print.NewPage();
            if (policy.Chapter is { } chapter)
                print.Plain([chapter]);
            if (!policy.Box.IsEmpty)
                print.Box(policy.Box);
            print.Header();
            foreach (var row in policy.Rows)
                print.Row(row);
        }

        return print._pdf.Write();
    }

    private void NewPage()
    {
        _page = _pdf.AddPage();
        _page.Text(418, 568, (++_pages).ToString(CultureInfo.InvariantCulture), Size);
        _y = Top;
    }

    private void Plain(ImmutableArray<string> paragraphs)
    {
        foreach (var (text, indent) in Lines(paragraphs, BoxWidth))
            Line(text, Left + indent);
        _y += Pitch;
    }

    private void Box(ImmutableArray<string> paragraphs)
    {
        Plain(["■新たな大方針案"]);
        var lines = Lines(paragraphs, BoxWidth).ToList();
        var height = (lines.Count * Pitch) + (2 * Padding);
        _page!.Rulings(Producer.WordWithHeavyBorders, [_xs[0], _xs[^1]], [_y, _y + height]);
        _y += Padding;
        foreach (var (text, indent) in lines)
            Line(text, Left + Padding + indent);
        _y += Padding + Pitch;
    }

    private void Header() => Part([.. new[] { "現行の取組方針", "フォローアップ", "新たな取組方針案" }.Select(title => new List<(string, double)> { (title, 4 * Size) })]);

    private void Row(RowCells row)
    {
        var rest = row.Cells.Select((cell, column) => Lines(cell, Columns[column]).ToList()).ToArray();
        do
        {
            var room = (int)((Bottom - _y) / Pitch);
            if (room < 3)
            {
                NewPage();
                if (_repeatsHeader)
                    Header();
                continue;
            }

            Part([.. rest.Select(lines => lines.Take(room).ToList())]);
            rest = [.. rest.Select(lines => lines.Skip(room).ToList())];
        }
        while (rest.Any(lines => lines.Count > 0));
    }

    /// <summary>A row, or as much of it as the page holds.</summary>
    private void Part(List<(string Text, double Indent)>[] cells)
    {
        var height = (cells.Max(lines => lines.Count) * Pitch) + 2;
        var top = _y;
        for (var column = 0; column < cells.Length; column++)
        {
            _y = top + 1;
            foreach (var (text, indent) in cells[column])
                Line(text, _xs[column] + Padding + indent);
        }

        _page!.Rulings(Producer.Word, _xs, [top, top + height]);
        _y = top + height;
    }

    private void Line(string text, double x)
    {
        if (text.Trim().Length > 0)
            _page!.Text(x, _y + 11, text, Size);
        _y += Pitch;
    }

    /// <summary>A bullet hangs out of its paragraph; a further paragraph of a text is indented.</summary>
    private static IEnumerable<(string Text, double Indent)> Lines(ImmutableArray<string> paragraphs, int width)
    {
        foreach (var (paragraph, i) in paragraphs.Select((paragraph, i) => (paragraph.TrimStart(' '), i)))
        {
            var hangs = paragraph.Length > 0 && "•⚫〇○".Contains(paragraph[0], StringComparison.Ordinal);
            var isIndented = i > 0 && paragraph.Length > 0 && !hangs && !"（(【［[".Contains(paragraph[0], StringComparison.Ordinal);
            var first = true;
            foreach (var line in LineBreaker.Break([paragraph], hangs || isIndented ? width - 1 : width, kinsoku: true))
            {
                yield return (line.Text, (hangs && !first) || (isIndented && first) ? Size : 0);
                first = false;
            }
        }
    }
}
