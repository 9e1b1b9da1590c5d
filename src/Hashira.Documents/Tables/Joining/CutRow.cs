using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Tags;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// ページで切れた行. Decides whether the first row of a page goes on with the last row of the page before. Producers close a cut row with a line as if
/// it ended there, so the text must tell: whether sentences break off, whether cells are left empty that are never empty, whether the row
/// begins as the rows of this table begin, and whether there was room left on the page.
/// </summary>
internal sealed class CutRow
{
    private const string SentenceEnds = "。．.！!？?］]）)】」』〕}｝:：";

    private const double OpenSide = 4;

    private readonly List<List<Piece>> _rows;
    private readonly int _last;
    private readonly List<Piece> _next;

    /// <summary>Weighs the rows on both sides of a page end.</summary>
    /// <param name="rows">Rows before it; the last is in question, and those before are there as far as cells reach from them into it.</param>
    /// <param name="last">Number of the last in the table.</param>
    /// <param name="next">First row behind it, repeated headings left aside.</param>
    /// <param name="before">Part before it.</param>
    /// <param name="after">Part behind it.</param>
    /// <param name="room">Room left on the page before it.</param>
    /// <param name="habits">How rows of the document begin and end.</param>
    public CutRow(List<List<Piece>> rows, int last, List<Piece> next, PageTable before, PageTable after, double room, RowHabits habits)
    {
        (_rows, _last) = (rows, last);
        _next = next;
        if (rows.Count == 0 || !HasSamePartition)
            return;
        // Most programs that leave a side open do it where a row is cut; some draw no line at the edge of a page at all.
        var open = (before.IsOpenAtBottom ? OpenSide : 0) + (after.IsOpenAtTop ? OpenSide : 0);
        IsCut = open + Tags() + Evidence(room, after.Xs, habits) > 0;
    }

    public bool IsCut { get; }

    /// <summary>The cell that covers a field of the last row.</summary>
    public static Piece? Covering(List<List<Piece>> rows, int last, int column)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var found = rows[i].Find(piece => piece.Column == column && piece.Row + piece.RowSpan > last);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>Whether the text behind the page break begins a paragraph of its own.</summary>
    public static bool BeginsParagraph(Piece upper, Piece lower, TextLine line)
    {
        if (upper.Lines.Count == 0)
            return true;
        // One paragraph of the tags goes on; another one of the same cell begins. A cell that the tags begin anew on every page says nothing.
        var (block, next) = (upper.Printed.Blocks.Last, lower.Printed.Blocks.First);
        if (block >= 0 && block == next)
            return false;
        if (block >= 0 && next >= 0 && upper.Printed.Tagged == lower.Printed.Tagged)
            return true;
        if (Paragraphs.IsBullet(line.Text))
            return true;
        return EndsShort(upper) && SentenceEnds.Contains(upper.Lines[^1].Text[^1], StringComparison.Ordinal);
    }

    /// <summary>
    /// What the tags say: one row on both pages is one. Two rows speak for two, but some programs begin a row of their tags anew on every
    /// page, so a text that surely breaks off still outweighs them.
    /// </summary>
    private double Tags()
    {
        var upper = _rows[^1].Select(piece => piece.Printed.Tagged).OfType<TagPlace>().ToList();
        var lower = _next.Select(piece => piece.Printed.Tagged).OfType<TagPlace>().ToList();
        if (upper.Count == 0 || lower.Count == 0)
            return 0;
        return upper.Exists(cell => lower.Exists(other => other.Table == cell.Table && other.Row == cell.Row)) ? 1000 : -3;
    }

    /// <summary>Every cell of the next row has a cell above it of the same breadth.</summary>
    private bool HasSamePartition =>
        _next.Count > 0 && _next.TrueForAll(piece => Covering(_rows, _last, piece.Column) is { } upper && upper.ColumnSpan == piece.ColumnSpan);

    /// <summary>Natural logarithm of the odds that it is one row.</summary>
    private double Evidence(double room, double[] xs, RowHabits habits)
    {
        var evidence = RoomLeft(room / Pitch());
        foreach (var piece in _next)
        {
            var upper = Covering(_rows, _last, piece.Column)!;
            evidence += (upper.Lines.Count, piece.Lines.Count) switch
            {
                (0, 0) => 0,
                (0, _) => -2,
                (_, 0) => habits.EmptyRest(xs, piece.Column),
                _ => habits.StartOfRest(xs, piece.Column, piece.Lines[0].Text[0]),
            };
            if (upper.Lines.Count > 0 && piece.Lines.Count > 0)
                evidence += habits.EndBeforeRest(xs, piece.Column, upper.Lines[^1].Text[^1]) + (EndsShort(upper) ? -1 : 1.2);
        }

        return evidence;
    }

    /// <summary>A row is cut where the page is full; one that ends there by chance is rare, one that ends well above it was not cut.</summary>
    private static double RoomLeft(double lines) => lines switch
    {
        < 1 => 1,
        < 2.5 => 0,
        < 4 => -1,
        _ => -4,
    };

    /// <summary>Whether the last line stops well before the edge of its cell.</summary>
    private static bool EndsShort(Piece piece)
    {
        var line = piece.Lines[^1];
        var right = piece.Lines.Max(other => other.Part.X + other.Part.Width);
        var box = piece.Printed.Box;
        // With one line only, the cell itself says how far lines can run; its padding is like that on the left.
        if (piece.Lines.Count < 3)
            right = Math.Max(right, box.Right - Math.Max(2, line.Part.X - box.Left));
        return right - (line.Part.X + line.Part.Width) > 2.2 * line.Size;
    }

    private double Pitch()
    {
        var sizes = _rows[^1].Concat(_next).SelectMany(piece => piece.Lines).Select(line => line.Size).Order().ToList();
        return sizes.Count == 0 ? 12 : 1.4 * sizes[sizes.Count / 2];
    }
}
