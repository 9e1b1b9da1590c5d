using Hashira.Model;

namespace Hashira.Cycle.Checks.Moves;

/// <summary>
/// How alike the cells of two rows are, by runs of six characters they share. A moved row repeats its follow-up and reuses
/// most of its wording, so both cells are compared and the better one counts.
/// </summary>
internal sealed class Likeness(ActionPlan plan)
{
    private const int Run = 6;
    private const int BucketLimit = 24;
    private readonly Dictionary<(int Row, PlanColumn Column), HashSet<int>> _runs = [];

    /// <summary>From 0 (nothing shared) to 1 (the shorter is contained in the longer): what left <paramref name="source"/> against what stands in <paramref name="target"/>.</summary>
    public double Between(int source, int target) => Math.Max(
        Shared(Runs(source, PlanColumn.Current), Runs(target, PlanColumn.Revised)),
        Shared(Runs(source, PlanColumn.FollowUp), Runs(target, PlanColumn.FollowUp)));

    /// <summary>
    /// The row among the candidates that looks most like the source, if at least half of it is the same. Rows are looked up by
    /// the runs they hold, never one against all.
    /// </summary>
    public int? Nearest(int source, ILookup<int, int> rowsByRun)
    {
        var votes = new Dictionary<int, int>();
        foreach (var row in Runs(source, PlanColumn.Current).Concat(Runs(source, PlanColumn.FollowUp)).SelectMany(run => rowsByRun[run].Take(BucketLimit)))
            votes[row] = votes.GetValueOrDefault(row) + 1;
        var best = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(3)
            .Select(vote => (Row: vote.Key, Score: Between(source, vote.Key)))
            .OrderByDescending(candidate => candidate.Score)
            .FirstOrDefault();
        return best.Score >= 0.5 ? best.Row : null;
    }

    /// <summary>Which of the rows hold a run of characters in their right or middle cell.</summary>
    public ILookup<int, int> Index(IEnumerable<int> rows) =>
        rows.SelectMany(row => Runs(row, PlanColumn.Revised).Concat(Runs(row, PlanColumn.FollowUp)).Select(run => (run, row)))
            .ToLookup(pair => pair.run, pair => pair.row);

    /// <summary>Which of the rows hold a run of characters in their left cell.</summary>
    public ILookup<int, int> IndexOfCurrent(IEnumerable<int> rows) =>
        rows.SelectMany(row => Runs(row, PlanColumn.Current).Select(run => (run, row))).ToLookup(pair => pair.run, pair => pair.row);

    /// <summary>The row whose left cell looks most like the right cell of the target, if at least that share of the shorter one is the same.</summary>
    public int? NearestCurrent(int target, ILookup<int, int> rowsByRun, double least)
    {
        var votes = new Dictionary<int, int>();
        foreach (var row in Runs(target, PlanColumn.Revised).SelectMany(run => rowsByRun[run].Take(BucketLimit)))
            votes[row] = votes.GetValueOrDefault(row) + 1;
        var best = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(3)
            .Select(vote => (Row: vote.Key, Share: Shared(Runs(vote.Key, PlanColumn.Current), Runs(target, PlanColumn.Revised))))
            .OrderByDescending(candidate => candidate.Share)
            .FirstOrDefault();
        return best.Share >= least ? best.Row : null;
    }

    private static double Shared(HashSet<int> one, HashSet<int> other)
    {
        // A cell of a few words says too little.
        var shorter = one.Count <= other.Count ? one : other;
        return shorter.Count < 12 ? 0 : shorter.Count(run => (ReferenceEquals(shorter, one) ? other : one).Contains(run)) / (double)shorter.Count;
    }

    private HashSet<int> Runs(int row, PlanColumn column)
    {
        if (_runs.TryGetValue((row, column), out var runs))
            return runs;
        var cells = plan.Rows[row];
        var text = JapaneseText.Fold(column switch
        {
            PlanColumn.Current => string.Concat(cells.Current.Select(measure => measure.Text.Text)),
            PlanColumn.Revised => string.Concat(cells.Revised.Select(measure => measure.Text.Text)),
            _ => cells.FollowUp?.Text.Text ?? "",
        });
        runs = [];
        for (var i = 0; i + Run <= text.Length; i++)
        {
            // Our own hash: the built-in one changes from process to process.
            var hash = 17;
            for (var j = 0; j < Run; j++)
                hash = unchecked((hash * 31) + text[i + j]);
            runs.Add(hash);
        }

        return _runs[(row, column)] = runs;
    }
}
