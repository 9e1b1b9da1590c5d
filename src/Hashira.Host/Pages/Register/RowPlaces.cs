using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Host.Pages.Register;

/// <summary>A cell of the table at a place of the source text.</summary>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="Column">Column.</param>
public readonly record struct CellPlace(int Row, PlanColumn Column);

/// <summary>Finds the cell that stands at an offset of the source text.</summary>
public sealed class RowPlaces
{
    private readonly ImmutableArray<(TextSpan Span, CellPlace Cell)> _spans;

    /// <summary>Takes note of every cell.</summary>
    /// <param name="rows">Rows in order.</param>
    public RowPlaces(ImmutableArray<PlanRow> rows) => _spans =
    [
        .. rows.SelectMany((row, index) => Cells(row).SelectMany(cell => cell.Place.Spans.Select(span => (span, new CellPlace(index, cell.Column))))).OrderBy(entry => entry.span.Start),
    ];

    /// <summary>The cell at an offset, or <see langword="null"/>.</summary>
    public CellPlace? At(int offset)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && _spans[low - 1].Span.Contains(offset) ? _spans[low - 1].Cell : null;
    }

    /// <summary>The row in which a finding stands, or <see langword="null"/>.</summary>
    internal int? RowOf(Finding finding, ImmutableArray<PlanRow> rows)
    {
        if (finding.Column is PlanColumn.Document or PlanColumn.Policy)
            return null;
        if (At(finding.Source.Start) is { } cell)
            return cell.Row;
        if (finding.Code is not { } code)
            return null;
        var row = rows.IndexOf(rows.FirstOrDefault(row => (finding.Column == PlanColumn.Current ? row.Current : row.Revised).Any(measure => measure.Code == code))
            ?? rows.FirstOrDefault(row => row.Current.Concat(row.Revised).Any(measure => measure.Code == code))!);
        return row < 0 ? null : row;
    }

    private static IEnumerable<(PlanColumn Column, SourceLocation Place)> Cells(PlanRow row)
    {
        foreach (var measure in row.Current)
            yield return (PlanColumn.Current, measure.Source);
        if (row.FollowUp is { } followUp)
            yield return (PlanColumn.FollowUp, followUp.Source);
        foreach (var measure in row.Revised)
            yield return (PlanColumn.Revised, measure.Source);
        foreach (var mark in row.Change.Marks)
        {
            if (mark.Source is { } place)
                yield return (mark.Column, place);
        }
    }
}
