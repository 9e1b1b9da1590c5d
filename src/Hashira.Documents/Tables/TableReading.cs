using System.Collections.Immutable;
using Hashira.Documents.Tables.Joining;

namespace Hashira.Documents.Tables;

/// <summary>
/// 読取り中の文書. The tables of a document, to be asked for one after the other, cell by cell: what is written out as it is read takes no more memory than its
/// longest page, whatever the length of the document. To be disposed of afterwards.
/// </summary>
/// <param name="Document">The document without its tables and passages.</param>
/// <param name="Tables">Its tables in order. Each time they are asked for they are put together anew.</param>
/// <param name="Passages">Lines that stand in no table, in reading order.</param>
public sealed record TableReading(TableDocument Document, IEnumerable<TableInRows> Tables, IEnumerable<Passage> Passages) : IDisposable
{
    private KeptPages? Kept { get; init; }

    /// <summary>A document that is in memory as a whole.</summary>
    public static TableReading Of(TableDocument document) => new(
        document,
        document.Tables.Select(table => new TableInRows(table.Pages, table.Rows, table.Columns, table.HeaderRows, table.Cells) { IsNested = table.IsNested, Route = table.Route }),
        document.Passages);

    internal static TableReading Of(TableDocument document, KeptPages kept, bool perPage)
    {
        var joining = new TableJoining(kept, perPage);
        return new TableReading(document, joining.Tables(), joining.Passages()) { Kept = kept };
    }

    /// <summary>The document with all that it holds.</summary>
    public TableDocument ToDocument() => Document with
    {
        Tables = [.. Tables.Select(table => new Table(table.Pages, table.Rows, table.Columns, [.. table.Cells], table.HeaderRows) { IsNested = table.IsNested, Route = table.Route })],
        Passages = [.. Passages],
    };

    /// <summary>Lets go what was kept of the pages.</summary>
    public void Dispose() => Kept?.Dispose();
}

/// <summary>表（行ごと）. A table whose cells are given one after the other.</summary>
/// <param name="Pages">Pages on which it stands, from 1, ascending.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="HeaderRows">Number of rows at the top that head the columns as far as the document says so; 0 if it doesn't.</param>
/// <param name="Cells">Cells by row, then by column. A cell that spans others stands once, at its first row and column.</param>
public sealed record TableInRows(ImmutableArray<int> Pages, int Rows, int Columns, int HeaderRows, IEnumerable<TableCell> Cells)
{
    /// <summary>入れ子の表. Whether it stands in a cell of another table.</summary>
    public bool IsNested { get; init; }

    /// <summary>By what its cells are known.</summary>
    public TableRoute Route { get; init; }
}
