using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Moves;

/// <summary>One printed move mark and what it leads to.</summary>
/// <param name="Row">Row that bears the mark.</param>
/// <param name="IsOut">「に移動」; else 「から移動」.</param>
/// <param name="Printed">Code inside the mark.</param>
/// <param name="Named">Row that has the printed code in the column the mark speaks of; <see langword="null"/> if none has.</param>
/// <param name="Partner">Row where the other end of the move stands; <see langword="null"/> if it stands nowhere.</param>
/// <param name="IsClaimed">The partner bears a mark that leads back here.</param>
/// <param name="Mark">Place of the mark.</param>
internal sealed record MoveEnd(int Row, bool IsOut, MeasureCode Printed, int? Named, int? Partner, bool IsClaimed, RelatedPlace Mark)
{
    /// <summary>Code of the row that bears the mark, for messages.</summary>
    public string Own => Mark.Code?.ToString() ?? "この項目";
}

/// <summary>All move marks of a plan, joined from both ends: by what they print, then by what the cells say.</summary>
internal sealed class MoveLinks
{
    private readonly ActionPlan _plan;
    private readonly Likeness _likeness;
    private readonly Dictionary<MeasureCode, int> _currentRows = [];
    private readonly Dictionary<MeasureCode, int> _revisedRows = [];
    private readonly Dictionary<int, int> _partners = [];

    private MoveLinks(ActionPlan plan)
    {
        _plan = plan;
        _likeness = new Likeness(plan);
        for (var row = 0; row < plan.Rows.Length; row++)
        {
            foreach (var measure in plan.Rows[row].Current)
                _currentRows.TryAdd(measure.Code, row);
            foreach (var measure in plan.Rows[row].Revised)
                _revisedRows.TryAdd(measure.Code, row);
        }

        Join();
        Ends = [.. Enumerable.Range(0, plan.Rows.Length).SelectMany(EndsOf)];
    }

    /// <summary>Every mark, in order of the rows.</summary>
    public IReadOnlyList<MoveEnd> Ends { get; }

    /// <summary>Reads the marks of a plan.</summary>
    public static MoveLinks Of(ActionPlan plan) => new(plan);

    /// <summary>Whether one row is the other one moved.</summary>
    public bool AreOneMeasure(int row, int other) => _partners.TryGetValue(row, out var partner) && partner == other;

    /// <summary>How alike the rows at both ends are, 0–1.</summary>
    public double Likeness(MoveEnd end) => end.Partner is not { } partner ? 0 : end.IsOut ? _likeness.Between(end.Row, partner) : _likeness.Between(partner, end.Row);

    private void Join()
    {
        var outs = Rows(row => row.Change.MovedTo is not null);
        var ins = Rows(row => row.Change.MovedFrom is not null);
        var insBySource = ins.ToLookup(row => _plan.Rows[row].Change.MovedFrom!.Value);

        // Both marks agree.
        foreach (var row in outs)
        {
            if (Target(row) is { } target && NamesAsSource(target, row))
                Pair(row, target);
        }

        // Only the one that came says from where.
        foreach (var row in outs.Where(IsFree))
        {
            var comer = _plan.Rows[row].Current.SelectMany(measure => insBySource[measure.Code]).Where(IsFree).Select(other => (int?)other).FirstOrDefault();
            if (comer is { } found)
                Pair(row, found);
        }

        // Only the one that went says where to. What came names another row; believe it if it has nothing of this one.
        foreach (var row in outs.Where(IsFree))
        {
            if (Target(row) is { } target && IsFree(target) && _plan.Rows[target].Change.MovedFrom is not null && _likeness.Between(row, target) >= 0.3)
                Pair(row, target);
        }

        // What came names a row that says nothing of where it went.
        foreach (var row in ins.Where(IsFree))
        {
            if (_currentRows.TryGetValue(_plan.Rows[row].Change.MovedFrom!.Value, out var source) && IsFree(source)
                && _plan.Rows[source].Revised.IsEmpty && _likeness.Between(source, row) >= 0.3)
            {
                Pair(source, row);
            }
        }

        // Neither mark leads to the other: the words decide, among rows that are new to the right column.
        if (!outs.Any(IsFree))
            return;
        var index = _likeness.Index(Rows(row => row.Current.IsEmpty && !row.Revised.IsEmpty).Where(IsFree));
        foreach (var row in outs.Where(IsFree))
        {
            if (_likeness.Nearest(row, index) is { } found && IsFree(found))
                Pair(row, found);
        }

        bool IsFree(int row) => !_partners.ContainsKey(row);
        int? Target(int row) => _revisedRows.TryGetValue(_plan.Rows[row].Change.MovedTo!.Value, out var target) && target != row ? target : null;
    }

    private IEnumerable<MoveEnd> EndsOf(int row)
    {
        var change = _plan.Rows[row].Change;
        int? partner = _partners.TryGetValue(row, out var other) ? other : null;
        if (change.MovedTo is { } to && Place(change.PrintedMovedTo, row, PlanColumn.Revised) is { } outMark)
        {
            yield return new MoveEnd(row, true, to, Row(_revisedRows, to), partner, partner is { } there && NamesAsSource(there, row), outMark);
        }

        if (change.MovedFrom is { } from && Place(change.PrintedMovedFrom, row, PlanColumn.Current) is { } inMark)
        {
            yield return new MoveEnd(row, false, from, Row(_currentRows, from), partner,
                partner is { } there && _plan.Rows[there].Change.MovedTo is { } target && _plan.Rows[row].Revised.Any(measure => measure.Code == target), inMark);
        }

        static int? Row(Dictionary<MeasureCode, int> rows, MeasureCode code) => rows.TryGetValue(code, out var row) ? row : null;
    }

    private RelatedPlace? Place(PlacedText? mark, int row, PlanColumn column) =>
        mark?.Source is null ? null : new CellText(CellText.CodeIn(_plan.Rows[row], column), column, mark).Place();

    private bool NamesAsSource(int comer, int goer) =>
        _plan.Rows[comer].Change.MovedFrom is { } from && _plan.Rows[goer].Current.Any(measure => measure.Code == from);

    private List<int> Rows(Func<PlanRow, bool> condition) => [.. Enumerable.Range(0, _plan.Rows.Length).Where(row => condition(_plan.Rows[row]))];

    private void Pair(int goer, int comer)
    {
        if (goer == comer || !_partners.TryAdd(goer, comer))
            return;
        if (!_partners.TryAdd(comer, goer))
            _partners.Remove(goer);
    }
}
