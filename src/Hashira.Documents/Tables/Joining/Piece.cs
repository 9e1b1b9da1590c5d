using Hashira.Documents.Tables.Grids;

namespace Hashira.Documents.Tables.Joining;

/// <summary>A cell while its table still grows.</summary>
internal sealed class Piece
{
    public required int Row { get; set; }

    public required int Column { get; init; }

    public required int RowSpan { get; set; }

    public required int ColumnSpan { get; init; }

    public required List<CellPart> Parts { get; init; }

    public required List<TextLine> Lines { get; init; }

    /// <summary>Its part on the page read last.</summary>
    public required PageCell Printed { get; set; }

    public TableCell ToCell() => new(Row, Column, RowSpan, ColumnSpan, [.. Parts], [.. Lines]);
}
