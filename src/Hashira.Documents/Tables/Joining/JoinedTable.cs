namespace Hashira.Documents.Tables.Joining;

/// <summary>つながった表. The parts of the pages that are one table.</summary>
internal sealed class JoinedTable
{
    private readonly List<TablePart> _parts;

    public JoinedTable(TablePart first)
    {
        _parts = [first];
        Xs = first.Outline.Xs;
    }

    public IReadOnlyList<TablePart> Parts => _parts;

    /// <summary>Edges of the columns: those of the part that has most of them.</summary>
    public double[] Xs { get; private set; }

    /// <summary>Rows at the top that later parts print again, a title above them included.</summary>
    public int RepeatedRows { get; private set; }

    public TablePart Last => _parts[^1];

    /// <summary>Whether it is no table by itself: fields with a single text among them.</summary>
    public bool IsScant => _parts.Count == 1 && Last.Outline.IsScant;

    public TableRoute Route =>
        _parts.TrueForAll(part => part.Outline.Tagged is not null) ? TableRoute.Tags
        : _parts.Exists(part => part.Outline.IsAgainstTags) ? TableRoute.RulingsAgainstTags
        : TableRoute.Rulings;

    /// <summary>Adds the part of the next page.</summary>
    /// <returns>Whether it belongs to this table.</returns>
    public bool TryAppend(TablePart part)
    {
        var outline = part.Outline;
        if (!Columns.AreSame(Xs, outline.Xs) && !(AreOneByTags(Last.Outline, outline) && Xs.Length == outline.Xs.Length))
            return false;
        if (outline.Xs.Length > Xs.Length)
            Xs = outline.Xs;
        var (from, count) = Repeated(outline);
        RepeatedRows = Math.Max(RepeatedRows, count == 0 ? 0 : from + count);
        _parts.Add(part);
        return true;
    }

    /// <summary>How many of the first rows of a part print the first rows of the table again; none of the first part.</summary>
    public int RepeatedIn(TablePart part) => ReferenceEquals(part, _parts[0]) ? 0 : Repeated(part.Outline).Count;

    public static bool AreOneByTags(TableOutline a, TableOutline b) => a.Tagged is not null && a.Tagged == b.Tagged;

    /// <summary>The rows of the first part that a later part prints again; titles above them need not be printed again.</summary>
    private (int From, int Count) Repeated(TableOutline later)
    {
        var first = _parts[0].Outline;
        for (var from = 0; from < first.Openings.Length; from++)
        {
            var count = 0;
            while (from + count < first.Openings.Length && count < later.Openings.Length
                && first.Openings[from + count] != UInt128.Zero && first.Openings[from + count] == later.Openings[count])
                count++;
            // A heading that spans rows is repeated as a whole or not at all.
            while (count > 0 && !later.Parted[count - 1])
                count--;
            if (count > 0 || !first.Titles[from])
                return (from, count);
        }

        return (0, 0);
    }
}

/// <summary>The part of a table on one page.</summary>
/// <param name="Index">Number of the page among those read, from 0.</param>
/// <param name="Table">Number of the table on it, from 0.</param>
/// <param name="Page">What is known of the page at all times.</param>
internal sealed record TablePart(int Index, int Table, PageOutline Page)
{
    public TableOutline Outline => Page.Tables[Table];
}
