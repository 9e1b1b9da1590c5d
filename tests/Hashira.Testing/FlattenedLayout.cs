using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// Sets a plan in pages of three columns and gives the text that a PDF extractor would: line by line, the cells of a row one after
/// the other, a row that breaks over a page going on with the rest of 現行, then フォローアップ, then 新たな. A paragraph end leaves a
/// blank at the end of its line, a soft wrap leaves nothing; lines are parted by two line feeds, pages by one.
/// </summary>
public sealed class FlattenedLayout
{
    private const string HeaderRow = "現行の取組方針 フォローアップ 新たな取組方針案";
    private const string BoxHeading = "■新たな大方針案";

    private readonly LayoutOptions _options;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<(int Row, PlanColumn Column), List<TextSpan>> _places = [];
    private readonly List<Page> _pages = [];
    private int _markTurn;
    private int _followUpTurn;

    private FlattenedLayout(LayoutOptions options) => _options = options;

    /// <summary>Lays a plan out.</summary>
    public static FlattenedPlan LayOut(PlanCells plan, LayoutOptions? options = null)
    {
        var layout = new FlattenedLayout(options ?? new LayoutOptions());
        layout.SetCover(plan.Cover);
        var row = 0;
        foreach (var policy in plan.Policies)
        {
            layout.OpenPolicy(policy);
            foreach (var cells in policy.Rows)
                layout.SetRow(row++, cells);
        }

        layout.PrintPages();
        var laidOut = new FlattenedPlan(layout._text.ToString(), layout._pages.Count,
        [
            .. plan.Rows.SelectMany((cells, index) => cells.Cells.Select((paragraphs, column) =>
                new LaidOutCell(index, Column(column), paragraphs, [.. layout._places.GetValueOrDefault((index, Column(column)), [])])))
                .Where(cell => cell.Paragraphs.Length > 0),
        ]);
        return layout._options.DropBlankLinesAndTrailingSpaces ? laidOut.WithoutBlankLinesAndTrailingSpaces() : laidOut;
    }

    private void SetCover(ImmutableArray<string> cover)
    {
        if (cover.IsEmpty)
            return;
        var page = new Page();
        page.Top.AddRange(Break([cover[0], "", .. cover[1..]], _options.CoverWidth));
        _pages.Add(page);
    }

    private void OpenPolicy(PolicyCells policy)
    {
        var page = new Page { HasHeader = true };
        _pages.Add(page);
        if (policy.Chapter is not null)
            page.Top.Add(new LaidOutLine(policy.Chapter, EndsParagraph: true));
        if (policy.Box.IsEmpty)
            return;
        var box = Break([BoxHeading, .. policy.Box], _options.BoxWidth);
        if (_options.FloatingBoxes.Contains(MeasureCode.Circled(policy.Box[0][0])))
            page.Foot.AddRange(box);
        else
            page.Top.AddRange([.. box, new LaidOutLine("", EndsParagraph: true)]);
    }

    private void SetRow(int row, RowCells cells)
    {
        var rest = WithBlanks(cells).Select((paragraphs, column) => Break(paragraphs, _options.ColumnWidths[column])).ToArray();
        var continues = false;
        // Empty paragraphs that no longer fit on the page open no new one.
        while (rest.Any(lines => lines.Exists(line => line.Text.Length > 0)))
        {
            var need = rest.Max(lines => lines.Count);
            var room = _options.PageHeight - _pages[^1].Height;
            if (need > room && room < _options.LeastLinesBeforeBreak && _pages[^1].Fragments.Count > 0)
            {
                _pages.Add(new Page { HasHeader = _pages.Count + 1 <= _options.LastPageWithHeader });
                continue;
            }

            var taken = Math.Min(need, Math.Max(room, _options.LeastLinesBeforeBreak));
            _pages[^1].Fragments.Add(new Fragment(row, continues, [.. rest.Select(lines => lines.Take(taken).ToList())]));
            rest = [.. rest.Select(lines => lines.Skip(taken).ToList())];
            continues = true;
        }
    }

    private IEnumerable<ImmutableArray<string>> WithBlanks(RowCells cells)
    {
        var (afterCurrent, afterFollowUp) = (0, 0);
        if (IsMark(cells.Current))
            (afterCurrent, afterFollowUp) = _options.BlanksAfterMarks[_markTurn++ % _options.BlanksAfterMarks.Length];
        if (!IsMark(cells.FollowUp))
            afterFollowUp = cells.FollowUp.IsEmpty ? 0 : _options.BlanksAfterFollowUp[_followUpTurn++ % _options.BlanksAfterFollowUp.Length];
        yield return cells.Current.AddRange(Enumerable.Repeat("", afterCurrent));
        yield return cells.FollowUp.AddRange(Enumerable.Repeat("", afterFollowUp));
        yield return cells.Revised;
    }

    private void PrintPages()
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var afterNumber = i > 0 && _options.NumberedPages.Contains(i);
            if (i > 0)
                _text.Append(afterNumber ? string.Create(CultureInfo.InvariantCulture, $"\n\n\n\n \n\n{i} \n\n \n\n") : "\n");
            if (!afterNumber)
                _text.Append(' ');
            PrintPage(_pages[i]);
        }

        _text.Append("\n\n \n\n\n");
    }

    private void PrintPage(Page page)
    {
        var first = true;
        PrintLines(page.Top, null, ref first);
        if (page.HasHeader)
            PrintLines([new LaidOutLine(HeaderRow, EndsParagraph: true)], null, ref first);
        foreach (var fragment in page.Fragments)
        {
            var joined = false;
            for (var column = 0; column < 3; column++)
            {
                var lines = fragment.Cells[column];
                if (lines.Count == 0)
                    continue;
                first |= joined;
                PrintLines(lines, (fragment.Row, Column(column)), ref first);
                joined = lines is [{ EndsParagraph: true } only] && fragment.Cells[(column + 1)..].Any(next => next.Count > 0) && MayShare(only, fragment.Continues);
            }
        }

        PrintLines(page.Foot, null, ref first);
    }

    private bool MayShare(LaidOutLine line, bool continues) => _options.Merging switch
    {
        LineMerging.Marks => IsMark([line.Text]) && !continues,
        LineMerging.MarksAndRests => IsMark([line.Text]) || continues,
        _ => false,
    };

    private void PrintLines(List<LaidOutLine> lines, (int Row, PlanColumn Column)? owner, ref bool first)
    {
        foreach (var line in lines)
        {
            if (!first)
                _text.Append("\n\n");
            first = false;
            if (owner is { } cell && line.Text.Length > 0)
            {
                if (!_places.TryGetValue(cell, out var spans))
                    _places[cell] = spans = [];
                spans.Add(new TextSpan(_text.Length, _text.Length + line.Text.Length));
            }

            _text.Append(line.Text);
            if (line.EndsParagraph)
                _text.Append(' ');
        }
    }

    private List<LaidOutLine> Break(IEnumerable<string> paragraphs, int width) => [.. LineBreaker.Break(paragraphs, width, _options.Kinsoku)];

    private static bool IsMark(ImmutableArray<string> cell) => CellMark.In(cell) is not null;

    private static PlanColumn Column(int index) => PlanColumn.Current + index;

    private sealed class Page
    {
        public bool HasHeader { get; init; }

        public List<LaidOutLine> Top { get; } = [];

        public List<Fragment> Fragments { get; } = [];

        public List<LaidOutLine> Foot { get; } = [];

        public int Height => Top.Count + (HasHeader ? 1 : 0) + Fragments.Sum(fragment => fragment.Cells.Max(lines => lines.Count)) + Foot.Count;
    }

    private sealed record Fragment(int Row, bool Continues, ImmutableArray<List<LaidOutLine>> Cells);
}
