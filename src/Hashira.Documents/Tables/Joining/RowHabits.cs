using Hashira.Documents.Tables.Grids;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// 行の書き出しと書き終わり. How cells of a column begin and end, and how often they are empty, in the rows of a document that surely stand whole on
/// their page, beside how lines begin and end inside those cells. From the two follows how much more likely a text is the rest of a cell
/// than a new one.
/// </summary>
internal sealed class RowHabits
{
    private const int Enough = 4;
    private const double Most = 3;

    private readonly List<(double[] Xs, Column[] Columns)> _layouts = [];

    private readonly HashSet<UInt128> _headings = [];

    // A table too short to show a habit is taken to have those of all tables of as many columns.
    private readonly Dictionary<(int Columns, int Column), Column> _alike = [];

    /// <param name="outlines">What is known of the pages.</param>
    /// <param name="pages">The same pages in full, asked for one after the other.</param>
    public RowHabits(IReadOnlyList<PageOutline> outlines, IEnumerable<PageLayout> pages)
    {
        var openings = outlines.SelectMany(page => page.Tables).GroupBy(table => table.Openings[0]).Where(group => group.Key != UInt128.Zero && group.Count() > 1);
        _headings.UnionWith(openings.Select(group => group.Key));
        foreach (var (outline, page) in outlines.Zip(pages))
        {
            foreach (var (known, table) in outline.Tables.Zip(page.Tables))
                Learn(table, IsHeading(known.Openings[0]) ? 1 : 0);
        }
    }

    /// <summary>Whether several parts of tables begin with a row of this text.</summary>
    public bool IsHeading(UInt128 row) => _headings.Contains(row);

    /// <summary>How much an empty cell speaks for the row being the rest of one (natural logarithm of the odds).</summary>
    public double EmptyRest(double[] xs, int column)
    {
        const double EmptyInRests = 0.35;
        var habit = Find(xs, column);
        return habit is null || habit.Rows < Enough ? 0.5 : Clamp(Math.Log(EmptyInRests / ((habit.Empty + 0.5) / (habit.Rows + 1))));
    }

    /// <summary>How much the first character behind the page end speaks for the rest of a cell.</summary>
    public double StartOfRest(double[] xs, int column, char first) =>
        Find(xs, column) is { } habit && habit.Starts.Total >= Enough
            ? Clamp(Math.Log(habit.LineStarts.Share(first) / habit.Starts.Share(first)))
            : 0;

    /// <summary>How much the last character before the page end speaks for a cell that goes on.</summary>
    public double EndBeforeRest(double[] xs, int column, char last)
    {
        const string SentenceEnds = "。．.！!？?］]）)】」』〕}｝";
        if (Find(xs, column) is { } habit && habit.Ends.Total >= Enough)
            return Clamp(Math.Log(habit.LineEnds.Share(last) / habit.Ends.Share(last)));
        return SentenceEnds.Contains(last, StringComparison.Ordinal) ? -0.7 : 1.2;
    }

    private void Learn(PageTable table, int headerRows)
    {
        var columns = _layouts.Find(layout => layout.Xs.Length == table.Xs.Length && Joining.Columns.AreSame(layout.Xs, table.Xs)).Columns;
        if (columns is null)
        {
            columns = [.. Enumerable.Range(0, table.Columns).Select(_ => new Column())];
            _layouts.Add((table.Xs, columns));
        }

        foreach (var cell in table.Cells)
        {
            if (cell.Place.Row < headerRows)
                continue;
            // The first row below the heading may be a rest, the last may be cut.
            var begins = cell.Place.Row > headerRows;
            var ends = cell.Place.Row + cell.Place.RowSpan < table.Rows;
            columns[cell.Place.Column].Learn(cell, begins, ends);
            Alike(table.Columns, cell.Place.Column).Learn(cell, begins, ends);
        }
    }

    private Column Alike(int columns, int column)
    {
        if (!_alike.TryGetValue((columns, column), out var alike))
            _alike[(columns, column)] = alike = new Column();
        return alike;
    }

    private Column? Find(double[] xs, int column)
    {
        var columns = _layouts.Find(layout => layout.Xs.Length == xs.Length && Joining.Columns.AreSame(layout.Xs, xs)).Columns;
        return columns is not null && column < columns.Length && columns[column].Rows >= Enough
            ? columns[column]
            : _alike.GetValueOrDefault((xs.Length - 1, column));
    }

    private static double Clamp(double odds) => Math.Clamp(odds, -Most, Most);

    private sealed class Column
    {
        public int Rows { get; set; }

        public int Empty { get; set; }

        public Characters Starts { get; } = new();

        public Characters Ends { get; } = new();

        public Characters LineStarts { get; } = new();

        public Characters LineEnds { get; } = new();

        public void Learn(PageCell cell, bool begins, bool ends)
        {
            if (begins && ends)
            {
                Rows++;
                Empty += cell.Lines.IsEmpty ? 1 : 0;
            }

            if (cell.Lines.IsEmpty)
                return;
            if (begins)
                Starts.Add(cell.Lines[0].Text[0]);
            if (ends)
                Ends.Add(cell.Lines[^1].Text[^1]);
            for (var i = 0; i + 1 < cell.Lines.Length; i++)
            {
                LineEnds.Add(cell.Lines[i].Text[^1]);
                LineStarts.Add(cell.Lines[i + 1].Text[0]);
            }
        }
    }

    /// <summary>Counts characters; letters and digits are one kind each, marks are told apart.</summary>
    private sealed class Characters
    {
        private const double Unseen = 0.4;
        private const double Kinds = 8;

        private readonly Dictionary<char, int> _counts = [];

        public int Total { get; private set; }

        public void Add(char character)
        {
            var kind = Kind(character);
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            Total++;
        }

        public double Share(char character) => (_counts.GetValueOrDefault(Kind(character)) + Unseen) / (Total + Unseen * Kinds);

        private static char Kind(char character) => character switch
        {
            _ when char.IsLetter(character) || char.IsSurrogate(character) => 'a',
            _ when char.IsDigit(character) => '0',
            '［' => '[',
            '］' => ']',
            '（' => '(',
            '）' => ')',
            '◯' or '○' or '〇' => '○',
            _ => character,
        };
    }
}
