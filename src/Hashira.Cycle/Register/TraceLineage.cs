using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register;

/// <summary>移動の相手方. The other end of a printed move, looked for from both ends. Rows are numbers into <see cref="ActionPlan.Rows"/>.</summary>
/// <param name="Printed">The code that the mark names.</param>
/// <param name="NamedRow">The row that bears that code in the column the move leads to; <see langword="null"/> if none does.</param>
/// <param name="NamingRows">Rows of the other end whose own mark names this row. One and the same as <see cref="NamedRow"/> where all is well.</param>
public sealed record MoveEnd(MeasureCode Printed, int? NamedRow, ImmutableArray<int> NamingRows)
{
    /// <summary>Whether both ends name each other and nobody else names this row.</summary>
    public bool Agrees => NamedRow is { } named && NamingRows is [var naming] && naming == named;
}

/// <summary>経緯. Where the measure of a row comes from and where it goes.</summary>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="MovedTo">Other end of 「（…に移動）」; <see langword="null"/> if the row bears no such mark.</param>
/// <param name="MovedFrom">Other end of 「（…から移動）」; <see langword="null"/> if the row bears no such mark.</param>
/// <param name="WordingRow">
/// The row that holds the missing wording of this one: for a measure moved in the row with its current text, for one moved out the
/// row with its revised text. Where the marks disagree it is the row that the own mark names if that one moved too, else the only
/// row that names this one; <see langword="null"/> if there is none.
/// </param>
/// <param name="Unanswered">Rows whose marks name this row, although it bears no mark that leads to the other end.</param>
public sealed record RowLineage(int Row, MoveEnd? MovedTo, MoveEnd? MovedFrom, int? WordingRow, ImmutableArray<int> Unanswered);

/// <summary>経緯の追跡. Follows the marks of moved measures to their other ends. It takes every mark as printed and settles nothing.</summary>
public static class TraceLineage
{
    /// <summary>Lineage of every row, in order.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<RowLineage> Run(ActionPlan plan)
    {
        var rows = plan.Rows;
        var byCurrent = Index(rows, row => row.Current);
        var byRevised = Index(rows, row => row.Revised);
        var toCode = Enumerable.Range(0, rows.Length).Where(row => rows[row].Change.MovedTo is not null).ToLookup(row => rows[row].Change.MovedTo!.Value);
        var fromCode = Enumerable.Range(0, rows.Length).Where(row => rows[row].Change.MovedFrom is not null).ToLookup(row => rows[row].Change.MovedFrom!.Value);

        return [.. rows.Select((row, number) => Trace(number, row.Change))];

        RowLineage Trace(int number, RowChange change)
        {
            var to = change.MovedTo is { } target
                ? new MoveEnd(target, First(byRevised, target), [.. rows[number].Current.SelectMany(measure => fromCode[measure.Code]).Distinct()])
                : null;
            var from = change.MovedFrom is { } origin
                ? new MoveEnd(origin, First(byCurrent, origin), [.. rows[number].Revised.SelectMany(measure => toCode[measure.Code]).Distinct()])
                : null;
            var unanswered = (to is null ? rows[number].Current.SelectMany(measure => fromCode[measure.Code]) : [])
                .Concat(from is null ? rows[number].Revised.SelectMany(measure => toCode[measure.Code]) : []);
            return new RowLineage(
                number, to, from, WordingRow(to, row => row.Change.MovedFrom) ?? WordingRow(from, row => row.Change.MovedTo), [.. unanswered.Distinct()]);
        }

        int? WordingRow(MoveEnd? end, Func<PlanRow, MeasureCode?> mark)
        {
            if (end is null)
                return null;
            if (end.NamedRow is { } named && mark(rows[named]) is not null)
                return named;
            return end.NamingRows is [var only] ? only : null;
        }
    }

    private static ILookup<MeasureCode, int> Index(ImmutableArray<PlanRow> rows, Func<PlanRow, ImmutableArray<PlannedMeasure>> cell) =>
        Enumerable.Range(0, rows.Length).SelectMany(row => cell(rows[row]).Select(measure => (measure.Code, row))).ToLookup(pair => pair.Code, pair => pair.row);

    private static int? First(ILookup<MeasureCode, int> index, MeasureCode code) => index[code].Select(row => (int?)row).FirstOrDefault();
}
