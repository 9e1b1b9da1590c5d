using Hashira.Documents.Tables.Grids;
using Hashira.Model;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// つながった表の行. The rows of a table from page to page: heading rows that are printed again left out, a row cut by the page end made one. A row is given
/// as soon as nothing of a later page can belong to it, so that no more than a page is held.
/// </summary>
internal sealed class JoinedRows(JoinedTable table, Func<TablePart, PageLayout> read, Furniture furniture, RowHabits habits)
{
    // The last rows so far, to which the next page may add.
    private readonly List<List<Piece>> _open = [];
    private readonly Dictionary<int, string> _heading = [];
    private int _given;

    private int Count => _given + _open.Count;

    /// <summary>All rows in their order, the cells of each that begin in it by column.</summary>
    public IEnumerable<List<Piece>> Read()
    {
        PageTable? before = null;
        for (var i = 0; i < table.Parts.Count; i++)
        {
            var part = table.Parts[i];
            var layout = read(part);
            var printed = layout.Tables[part.Table];
            var added = RowsOf(printed, layout, table.RepeatedIn(part));
            if (before is null)
                Remember(added);
            else if (added.Count > 0 && table.RepeatedIn(part) == 0)
                WithoutHeading(added[0]);
            if (before is not null && added.Count > 0)
            {
                var (above, room) = (table.Parts[i - 1].Outline, furniture.RoomBelow(table.Parts[i - 1].Page, table.Parts[i - 1].Outline));
                // A heading that came to stand alone at the foot of its page is not cut.
                var isHeading = above.Rows <= above.Openings.Length && habits.IsHeading(above.Openings[above.Rows - 1]);
                if (!isHeading && new CutRow(_open, Count - 1, added[0], before, printed, room, habits).IsCut)
                    Merge(added);
            }

            _open.AddRange(added);
            before = printed;
            foreach (var row in Closed())
                yield return row;
        }

        foreach (var row in Take(_open.Count))
            yield return row;
    }

    /// <summary>The rows before the first that reaches the end.</summary>
    private List<List<Piece>> Closed()
    {
        if (_open.Count == 0)
            return [];
        var reaching = _open.FindIndex(row => row.Exists(piece => piece.Row + piece.RowSpan >= Count));
        return Take(reaching < 0 ? _open.Count - 1 : Math.Min(reaching, _open.Count - 1));
    }

    private List<List<Piece>> Take(int count)
    {
        var taken = _open.GetRange(0, count);
        _open.RemoveRange(0, count);
        _given += count;
        return [.. taken.Select(row => row.OrderBy(piece => piece.Column).ToList())];
    }

    /// <summary>The texts of the first row.</summary>
    private void Remember(List<List<Piece>> rows)
    {
        foreach (var piece in rows.Count == 0 ? [] : rows[0].Where(piece => piece.Lines.Count > 0))
            _heading[piece.Column] = Folded(piece.Lines);
    }

    /// <summary>Takes the heading out of a row that begins with it in every column: some programs print it again without a line below.</summary>
    private void WithoutHeading(List<Piece> row)
    {
        if (_heading.Count < 2 || !row.Exists(piece => piece.Lines.Count > 0))
            return;
        var lines = new List<(Piece Piece, int Lines)>();
        foreach (var (column, text) in _heading)
        {
            if (row.Find(piece => piece.Column == column) is not { } piece)
                return;
            var count = Enumerable.Range(1, piece.Lines.Count).FirstOrDefault(count => Folded(piece.Lines.Take(count)) == text);
            if (count == 0)
                return;
            lines.Add((piece, count));
        }

        foreach (var (piece, count) in lines)
            piece.Lines.RemoveRange(0, count);
    }

    private static string Folded(IEnumerable<TextLine> lines) => JapaneseText.Fold(string.Concat(lines.Select(line => line.Text)));

    /// <summary>Cells of a part by the row in which they begin.</summary>
    private List<List<Piece>> RowsOf(PageTable part, PageLayout layout, int skipped)
    {
        var rows = Enumerable.Range(0, part.Rows - skipped).Select(_ => new List<Piece>()).ToList();
        foreach (var cell in part.Cells)
        {
            if (cell.Place.Row < skipped)
                continue;
            var (from, to) = (cell.Place.Column, cell.Place.Column + cell.Place.ColumnSpan);
            if (part.Xs.Length != table.Xs.Length)
                (from, to) = (Columns.EdgeAt(table.Xs, part.Xs[from]), Columns.EdgeAt(table.Xs, part.Xs[to]));
            rows[cell.Place.Row - skipped].Add(new Piece
            {
                Row = Count + cell.Place.Row - skipped,
                Column = from,
                RowSpan = cell.Place.RowSpan,
                ColumnSpan = to - from,
                Parts = [layout.Restored(CellText.Part(part.Page, cell.Box))],
                Lines = [.. cell.Lines.Select(line => line with { Part = layout.Restored(line.Part) })],
                Printed = cell,
            });
        }

        return rows;
    }

    /// <summary>Puts the first of the added rows into the last row so far; the rows behind it move up by one.</summary>
    private void Merge(List<List<Piece>> added)
    {
        foreach (var piece in added[0])
        {
            var upper = CutRow.Covering(_open, Count - 1, piece.Column)!;
            upper.RowSpan += piece.RowSpan - 1;
            upper.Parts.AddRange(piece.Parts);
            for (var i = 0; i < piece.Lines.Count; i++)
            {
                var line = piece.Lines[i];
                upper.Lines.Add(i == 0 ? line with { BeginsParagraph = CutRow.BeginsParagraph(upper, piece, line) } : line);
            }

            upper.Printed = piece.Printed;
        }

        added.RemoveAt(0);
        foreach (var piece in added.SelectMany(row => row))
            piece.Row--;
    }
}
