using System.Collections.Immutable;
using Hashira.Documents.Tables.Excel.Stored;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Excel;

/// <summary>
/// 表の範囲. Finds the tables of a sheet. Ruled fields that touch are one table, and rows of two or more texts that go on right below or above it
/// belong to it. What is left is parted at empty rows and columns; a block of at least two rows and columns is a table, anything else stands
/// outside of tables.
/// </summary>
internal sealed class SheetRegions
{
    private readonly SheetContent _content;
    private readonly ReadingClock _clock;
    private readonly Dictionary<int, (int Start, int Count)> _rows = [];
    private readonly HashSet<CellRange> _merges;

    private SheetRegions(SheetContent content, ReadingClock clock)
    {
        (_content, _clock, _merges) = (content, clock, [.. content.Merges]);
        for (var i = 0; i < content.Cells.Count; i++)
        {
            var (start, count) = _rows.GetValueOrDefault(content.Cells[i].Row, (i, 0));
            _rows[content.Cells[i].Row] = (start, count + 1);
        }
    }

    /// <summary>Finds the tables and the blocks outside of them, each in order of their upper left corners.</summary>
    /// <param name="content">The sheet, its merged ranges cut to what is used.</param>
    /// <param name="clock">Ends what takes too long.</param>
    /// <param name="most">Most ruled runs, those under merged ranges included.</param>
    public static (ImmutableArray<CellRange> Tables, ImmutableArray<CellRange> Blocks) Find(SheetContent content, ReadingClock clock, int most)
    {
        var regions = new SheetRegions(content, clock);
        var boxes = regions.Ruled(most);
        var tables = boxes.Where(box => !regions.IsOneField(box)).Select(regions.Extended).ToList();
        Unite(tables, clock);
        var blocks = boxes.Where(box => regions.IsOneField(box) && !tables.Any(table => table.Meets(box))).ToList();
        foreach (var block in regions.Parted(regions.Left([.. tables, .. blocks])))
        {
            var (table, over) = AsTable(block);
            if (table is { } found)
                tables.Add(found);
            blocks.AddRange(over);
        }

        return ([.. tables.OrderBy(table => table.Top).ThenBy(table => table.Left)], [.. blocks.OrderBy(block => block.Top).ThenBy(block => block.Left)]);
    }

    /// <summary>Boxes of ruled fields that touch side by side or one below the other.</summary>
    private List<CellRange> Ruled(int most)
    {
        var runs = new List<RuledRun>(_content.Ruled);
        foreach (var merge in _content.Merges)
        {
            // A merged cell is ruled if any of its fields is.
            if (!_content.Ruled.Exists(merge, _clock))
                continue;
            for (var row = merge.Top; row <= merge.Bottom; row++)
            {
                runs.Add(new RuledRun(row, merge.Left, merge.Right));
                _clock.Check();
            }

            if (runs.Count > most)
                throw new LimitReachedException($"セルの数が上限（{most:N0}）を超えている");
        }

        runs.Sort((one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Left != other.Left ? one.Left.CompareTo(other.Left) : one.Right.CompareTo(other.Right));
        var boxes = new List<CellRange>();
        var parents = new List<int>();
        List<(int Left, int Right, int Box)> above = [], current = [];
        var lastRow = 0;
        for (var i = 0; i < runs.Count;)
        {
            _clock.Check();
            var row = runs[i].Row;
            if (row != lastRow + 1)
                above = [];
            current = [];
            var over = 0;
            while (i < runs.Count && runs[i].Row == row)
            {
                var (left, right) = (runs[i].Left, runs[i].Right);
                while (++i < runs.Count && runs[i].Row == row && runs[i].Left <= right + 1)
                    right = Math.Max(right, runs[i].Right);
                var box = boxes.Count;
                boxes.Add(new CellRange(row, left, row, right));
                parents.Add(box);
                while (over < above.Count && above[over].Right < left)
                    over++;
                for (var j = over; j < above.Count && above[j].Left <= right; j++)
                    box = Join(box, above[j].Box);
                current.Add((left, right, box));
            }

            (above, lastRow) = (current, row);
        }

        var whole = boxes.Where((_, i) => parents[i] == i).ToList();
        Unite(whole, _clock);
        return whole;

        int Root(int box)
        {
            while (parents[box] != box)
                box = parents[box] = parents[parents[box]];
            return box;
        }

        int Join(int one, int other)
        {
            (one, other) = (Root(one), Root(other));
            if (one == other)
                return one;
            boxes[other] = boxes[other].With(boxes[one]);
            parents[one] = other;
            return other;
        }
    }

    /// <summary>Boxes that lie over one another become one.</summary>
    private static void Unite(List<CellRange> boxes, ReadingClock clock)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            boxes.Sort((one, other) => one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Left.CompareTo(other.Left));
            var open = new List<CellRange>();
            var done = new List<CellRange>();
            foreach (var box in boxes)
            {
                var next = box;
                for (var i = open.Count - 1; i >= 0; i--)
                {
                    clock.Check();
                    if (open[i].Bottom < next.Top)
                    {
                        done.Add(open[i]);
                        open.RemoveAt(i);
                    }
                    else if (open[i].Meets(next))
                    {
                        next = next.With(open[i]);
                        open.RemoveAt(i);
                        changed = true;
                    }
                }

                open.Add(next);
            }

            boxes.Clear();
            boxes.AddRange(done);
            boxes.AddRange(open);
        }
    }

    private bool IsOneField(CellRange box) => box.Area == 1 || _merges.Contains(box);

    /// <summary>The box with rows of two or more texts that go on right below or above it without rulings of their own.</summary>
    private CellRange Extended(CellRange box)
    {
        while (box.Right > box.Left && Count(box.Bottom + 1, box) >= 2)
            box = box with { Bottom = box.Bottom + 1 };
        // A title and a date over a table are not a heading row.
        var least = Math.Max(2, Count(box.Top, box) / 2 + 1);
        while (box.Right > box.Left && box.Top > 1 && Count(box.Top - 1, box) >= least)
            box = box with { Top = box.Top - 1 };
        return box;
    }

    private int Count(int row, CellRange box) => Cells(row).Count(cell => cell.Column >= box.Left && cell.Column <= box.Right);

    private IEnumerable<SheetCell> Cells(int row) =>
        _rows.TryGetValue(row, out var span) ? _content.Cells.Skip(span.Start).Take(span.Count) : [];

    /// <summary>Places of all texts that no box holds, with the fields that they cover.</summary>
    private List<CellRange> Left(List<CellRange> boxes)
    {
        var merges = _content.Merges.ToLookup(merge => (merge.Top, merge.Left));
        boxes.Sort((one, other) => one.Top.CompareTo(other.Top));
        var open = new List<CellRange>();
        var (next, left) = (0, new List<CellRange>());
        foreach (var cell in _content.Cells)
        {
            _clock.Check();
            while (next < boxes.Count && boxes[next].Top <= cell.Row)
                open.Add(boxes[next++]);
            open.RemoveAll(box => box.Bottom < cell.Row);
            if (!open.Exists(box => box.Contains(cell.Row, cell.Column)))
                left.Add(merges[(cell.Row, cell.Column)].FirstOrDefault(new CellRange(cell.Row, cell.Column, cell.Row, cell.Column)));
        }

        return left;
    }

    /// <summary>Parts places at empty rows, then at empty columns, until nothing parts them any more.</summary>
    private List<List<CellRange>> Parted(List<CellRange> places)
    {
        var parted = new List<List<CellRange>>();
        var waiting = new Stack<(List<CellRange> Places, bool ByRows, bool WasWhole)>();
        if (places.Count > 0)
            waiting.Push((places, true, false));
        while (waiting.TryPop(out var part))
        {
            _clock.Check();
            var pieces = Split(part.Places, part.ByRows);
            if (pieces.Count == 1 && part.WasWhole)
                parted.Add(part.Places);
            else
                pieces.ForEach(piece => waiting.Push((piece, !part.ByRows, pieces.Count == 1)));
        }

        return parted;
    }

    private static List<List<CellRange>> Split(List<CellRange> places, bool byRows)
    {
        var ordered = byRows ? places.OrderBy(place => place.Top) : places.OrderBy(place => place.Left);
        var pieces = new List<List<CellRange>>();
        var end = int.MinValue;
        foreach (var place in ordered)
        {
            var (start, last) = byRows ? (place.Top, place.Bottom) : (place.Left, place.Right);
            if (end == int.MinValue || start > end + 1)
                pieces.Add([]);
            pieces[^1].Add(place);
            end = Math.Max(end, last);
        }

        return pieces;
    }

    /// <summary>A block as a table without the lines of text over it, or as a block outside of tables.</summary>
    private static (CellRange? Table, List<CellRange> Over) AsTable(List<CellRange> places)
    {
        var over = new List<CellRange>();
        var rows = places.GroupBy(place => place.Top).OrderBy(row => row.Key).ToList();
        while (rows.Count > 0 && rows[0].Count() == 1)
        {
            over.Add(rows[0].First());
            rows.RemoveAt(0);
        }

        var rest = rows.SelectMany(row => row).ToList();
        if (rows.Count(row => row.Count() >= 2) < 2 || !Meshes(rest))
            return (null, [places.Aggregate((one, other) => one.With(other))]);
        return (rest.Aggregate((one, other) => one.With(other)), over);
    }

    /// <summary>Whether texts stand one below the other in at least two columns.</summary>
    private static bool Meshes(List<CellRange> places) =>
        places.GroupBy(place => place.Left).Count(column => column.Skip(1).Any()) >= 2;
}
