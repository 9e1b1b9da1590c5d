using System.Collections.Immutable;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Source;

/// <summary>A piece of a line of the source text.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Mark">Number of the marked span it belongs to, from 1; 0 if it is not marked.</param>
public readonly record struct SheetPiece(string Text, CoverageKind Kind, int Mark);

/// <summary>Lines that follow one another and were taken for the same.</summary>
/// <param name="Kind">What they were taken for.</param>
/// <param name="Name">Name of the furniture, or of what was not understood; else empty.</param>
/// <param name="Cell">The cell they stand in, if any.</param>
/// <param name="Lines">The lines; blank ones are left out.</param>
public sealed record SheetBlock(CoverageKind Kind, string Name, CellPlace? Cell, ImmutableArray<ImmutableArray<SheetPiece>> Lines);

/// <summary>The source text parted into its pages.</summary>
public sealed class SourceSheets
{
    private readonly SourceDocument _document;
    private readonly RowPlaces _places;
    private readonly ImmutableArray<(int Page, TextSpan Span)> _pages;

    /// <summary>Parts the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">Which cell stands where.</param>
    public SourceSheets(SourceDocument document, RowPlaces places)
    {
        _document = document;
        _places = places;
        var pages = ImmutableArray.CreateBuilder<(int Page, TextSpan Span)>();
        foreach (var run in document.Coverage.Runs)
        {
            if (pages.Count > 0 && pages[^1].Page == run.Page)
                pages[^1] = (run.Page, pages[^1].Span with { End = run.Span.End });
            else
                pages.Add((run.Page, run.Span));
        }

        if (pages.Count == 0)
            pages.Add((1, new TextSpan(0, document.Text.Length)));
        _pages = pages.ToImmutable();
        Pages = [.. _pages.Select(page => page.Page).Distinct()];
    }

    /// <summary>Page numbers in order of the document.</summary>
    public ImmutableArray<int> Pages { get; }

    /// <summary>Length of the text.</summary>
    public int Length => _document.Text.Length;

    /// <summary>The page on which an offset lies.</summary>
    public int PageOf(int offset) => _pages.FirstOrDefault(page => page.Span.Contains(offset), _pages[^1]).Page;

    /// <summary>The blocks of a page with places marked.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="marked">Spans to mark, in reading order.</param>
    public ImmutableArray<SheetBlock> Blocks(int page, ImmutableArray<TextSpan> marked)
    {
        var blocks = new List<(CoverageKind Kind, string Name, CellPlace? Cell, List<ImmutableArray<SheetPiece>> Lines)>();
        foreach (var (_, sheet) in _pages.Where(entry => entry.Page == page))
        {
            var start = sheet.Start;
            while (start < sheet.End)
            {
                var end = _document.Text.IndexOf('\n', start, sheet.End - start);
                end = end < 0 ? sheet.End : end;
                if (!string.IsNullOrWhiteSpace(_document.Text[start..end]))
                    Add(new TextSpan(start, end));
                start = end + 1;
            }
        }

        return [.. blocks.Select(block => new SheetBlock(block.Kind, block.Name, block.Cell, [.. block.Lines]))];

        void Add(TextSpan line)
        {
            var runs = RunsIn(line, page);
            // What the line is for: its first run that is more than white space.
            var main = runs.First(run => !string.IsNullOrWhiteSpace(Text(run.Span)));
            var cell = main.Kind == CoverageKind.Cell ? _places.At(main.Span.Start) ?? _places.At(main.Span.End - 1) : null;
            if (blocks.Count == 0 || blocks[^1] is var last && (last.Kind != main.Kind || last.Name != main.Name || last.Cell != cell))
                blocks.Add((main.Kind, main.Name, cell, []));
            blocks[^1].Lines.Add([.. runs.SelectMany(run => Pieces(run, marked))]);
        }
    }

    /// <summary>Runs of the coverage inside a line; what no run accounts for was not understood.</summary>
    private List<CoverageRun> RunsIn(TextSpan line, int page)
    {
        var runs = _document.Coverage.Runs;
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Span.End <= line.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<CoverageRun>();
        var at = line.Start;
        for (; low < runs.Length && runs[low].Span.Start < line.End; low++)
        {
            var span = new TextSpan(Math.Max(line.Start, runs[low].Span.Start), Math.Min(line.End, runs[low].Span.End));
            Missing(span.Start);
            found.Add(runs[low] with { Span = span });
            at = span.End;
        }

        Missing(line.End);
        return found;

        void Missing(int to)
        {
            if (at < to)
                found.Add(new CoverageRun(new TextSpan(at, to), CoverageKind.NotUnderstood, "", page));
        }
    }

    private IEnumerable<SheetPiece> Pieces(CoverageRun run, ImmutableArray<TextSpan> marked)
    {
        var at = run.Span.Start;
        foreach (var (number, span) in marked.Index())
        {
            var start = Math.Max(at, span.Start);
            var end = Math.Min(run.Span.End, span.End);
            if (start >= end)
                continue;
            if (start > at)
                yield return new SheetPiece(_document.Text[at..start], run.Kind, 0);
            yield return new SheetPiece(_document.Text[start..end], run.Kind, number + 1);
            at = end;
        }

        if (at < run.Span.End)
            yield return new SheetPiece(_document.Text[at..run.Span.End], run.Kind, 0);
    }

    private string Text(TextSpan span) => _document.Text[span.Start..span.End];
}
