using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>
/// 行政事業レビューシートとの照合. Puts every budget figure of a plan beside the review sheets: proposals by name, ministry and amount, and what
/// people decided before. What is found for a figure is kept, so that after a decision nothing has to be looked for again.
/// </summary>
/// <param name="index">The sheets.</param>
public sealed class ReconcileEdition(SheetIndex index)
{
    private const int MostParts = 5;

    private ConcurrentDictionary<Asked, ImmutableArray<SheetCandidate>> _proposed = new();

    /// <summary>How many figures have been looked at of how many that have to be, while it runs.</summary>
    public (int Done, int All) Progress { get; private set; }

    /// <summary>Reconciles an edition of a register, decisions included; <see langword="null"/> if it is not there.</summary>
    public async Task<ImmutableArray<ReconciledFigure>?> RunAsync(HashiraDb db, string editionId, CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        return await RowsToPlan.LoadAsync(db, editionId, cancellationToken).ConfigureAwait(false) is { } plan
            ? Run(plan, editionId, await SheetDecisions.LoadAsync(db, cancellationToken).ConfigureAwait(false), cancellationToken)
            : null;
    }

    /// <summary>Reconciles an edition of a register with what was decided.</summary>
    public ImmutableArray<ReconciledFigure> Run(ActionPlan plan, string editionId, SheetDecisions decisions, CancellationToken cancellationToken = default) =>
        Run([.. decisions.Figures(plan, editionId)], decisions, cancellationToken);

    /// <summary>Reconciles a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measures">Lasting numbers of the measures of each row, the earliest first; empty outside a register.</param>
    /// <param name="links">Decisions, the oldest first.</param>
    public ImmutableArray<ReconciledFigure> Run(ActionPlan plan, ImmutableArray<ImmutableArray<MeasureId>> measures, IReadOnlyList<SheetLinkRow> links) =>
        Run([.. Figures(plan, measures)], new SheetDecisions(links), CancellationToken.None);

    private ImmutableArray<ReconciledFigure> Run(ImmutableArray<PlanFigure> figures, SheetDecisions decisions, CancellationToken cancellationToken)
    {
        var asked = figures.Select(Asked.Of).ToList();
        var known = _proposed;
        var kept = new ConcurrentDictionary<Asked, ImmutableArray<SheetCandidate>>(asked.Distinct().Where(known.ContainsKey).Select(one => KeyValuePair.Create(one, known[one])));
        var open = figures.Zip(asked).DistinctBy(pair => pair.Second).Where(pair => !kept.ContainsKey(pair.Second)).ToList();
        var propose = new ProposeSheets(index);
        var done = 0;
        Progress = (0, open.Count);
        Parallel.ForEach(open, new ParallelOptions { CancellationToken = cancellationToken }, pair =>
        {
            kept[pair.Second] = propose.Run(pair.First);
            Progress = (Interlocked.Increment(ref done), open.Count);
        });
        _proposed = kept;
        return Shared([.. figures.Zip(asked, (figure, one) => Judge(figure, propose.Heed(figure, kept[one], decisions.Known(figure)), decisions.Of(figure)))]);
    }

    /// <summary>All budget figures of a plan, in order of the document.</summary>
    public static IEnumerable<PlanFigure> Figures(ActionPlan plan, ImmutableArray<ImmutableArray<MeasureId>> measures)
    {
        var number = 0;
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, row) in plan.Rows.Index())
        {
            var followed = row.Current.IsEmpty ? row.Revised : row.Current;
            var parts = new List<(PlanColumn Column, IEnumerable<Programme> Programmes, ImmutableArray<PlannedMeasure> Measures)> { (PlanColumn.FollowUp, row.FollowUp?.Programmes ?? [], followed) };
            parts.AddRange(row.Current.Select(measure => (PlanColumn.Current, (IEnumerable<Programme>)measure.Programmes, ImmutableArray.Create(measure))));
            parts.AddRange(row.Revised.Select(measure => (PlanColumn.Revised, (IEnumerable<Programme>)measure.Programmes, ImmutableArray.Create(measure))));
            foreach (var (column, programmes, under) in parts)
            {
                foreach (var programme in programmes)
                {
                    var named = Known(programme.Ministries);
                    foreach (var figure in programme.Appropriations)
                    {
                        var found = new PlanFigure(
                            ++number, index, column, row.Code, measures.IsEmpty ? [] : measures[index], figure.Programme ?? programme.Name.Text,
                            named.IsEmpty ? Known(under.SelectMany(measure => measure.Ministries)) : named, figure,
                            string.Join('\n', followed.Select(measure => measure.Text.Text).Append(row.FollowUp?.Text.Text)));
                        yield return found with { Key = FigureKey.Of(found, counted) };
                    }
                }
            }
        }
    }

    private static ImmutableArray<Ministry> Known(IEnumerable<ResponsibleMinistry> ministries) =>
        [.. ministries.Select(ministry => ministry.Ministry).OfType<Ministry>().Where(ministry => !ministry.IsCollective).DistinctBy(ministry => ministry.Key)];

    private ReconciledFigure Judge(PlanFigure figure, ImmutableArray<SheetCandidate> candidates, ImmutableArray<SheetDecision> decisions)
    {
        var confirmed = decisions.Where(decision => decision.Verdict == SheetVerdict.Confirmed).Select(decision => Candidate(figure, candidates, decision.Sheet)).OfType<SheetCandidate>().ToImmutableArray();
        var rejected = decisions.Where(decision => decision.Verdict == SheetVerdict.Rejected).Select(decision => decision.Sheet).ToHashSet();
        var open = candidates.Where(candidate => !rejected.Contains(candidate.Sheet.Key) && candidate.Ministry != MinistryMatch.Other).ToImmutableArray();
        var chosen = confirmed;
        if (chosen.IsEmpty && open is [var first, ..])
            chosen = first.Amount is AmountMatch.Exact or AmountMatch.Rounded || Parts(figure, open) is not { } parts ? [first] : parts;
        var outcome = chosen switch
        {
            [] => ReconciliationOutcome.NotFound,
            [var only] => only switch
            {
                // Only money of the ministries concerned, and only with a name that speaks for it, is called the same.
                { Ministry: not (MinistryMatch.Same or MinistryMatch.Agency) } => ReconciliationOutcome.Differs,
                { IsNamed: false } when confirmed.IsEmpty => ReconciliationOutcome.Differs,
                { Amount: AmountMatch.Exact } => ReconciliationOutcome.Exact,
                { Amount: AmountMatch.Rounded } => ReconciliationOutcome.Rounded,
                _ => ReconciliationOutcome.Differs,
            },
            _ => ReconciliationOutcome.OneToMany,
        };
        return new ReconciledFigure(figure, outcome, chosen, candidates, [], decisions);
    }

    private SheetCandidate? Candidate(PlanFigure figure, ImmutableArray<SheetCandidate> candidates, ReviewSheetKey key)
    {
        if (candidates.FirstOrDefault(candidate => candidate.Sheet.Key == key) is { } known)
            return known;
        if (index.At(key) is not { } sheet)
            return null;
        var (amount, stated) = ProposeSheets.Amount(figure.Figure, sheet.Sheet);
        return new SheetCandidate(sheet.Sheet, 0, 0, MinistryMatches.Of(figure.Ministries, sheet.Ministry, index.Publishing), amount, stated, 0, ["人が選んだシートです。"]);
    }

    // Sheets of one ministry that all bear the programme's name and together come to its amount.
    private static ImmutableArray<SheetCandidate>? Parts(PlanFigure figure, ImmutableArray<SheetCandidate> candidates)
    {
        var stem = SheetNames.Key(figure.Programme);
        var named = candidates.Where(candidate => candidate.Ministry is MinistryMatch.Same or MinistryMatch.Agency && candidate.Stated is { Amount: > 0 } && SheetNames.Key(candidate.Sheet.Name).Contains(stem, StringComparison.Ordinal))
            .GroupBy(candidate => candidate.Sheet.Key.BusinessYear).MaxBy(group => group.Key)?.Take(MostParts + 3).ToList() ?? [];
        if (stem.Length < 5 || named.Count < 2)
            return null;
        var step = AmountMatches.Step(figure.Figure.Printed);
        // A sum to the yen goes before one that agrees only when rounded; of several, the one that leaves out the least.
        return Enumerable.Range(1, (1 << named.Count) - 1).Select(set => named.Where((_, at) => (set >> at & 1) != 0).ToImmutableArray())
            .Where(set => set.Length is >= 2 and <= MostParts)
            .Select(set => (Set: set, Match: AmountMatches.Compare(figure.Figure.Amount, step, set.Aggregate(new Yen(0), (sum, part) => sum + part.Stated!.Value))))
            .Where(sum => sum.Match is AmountMatch.Exact or AmountMatch.Rounded).OrderBy(sum => sum.Match).ThenByDescending(sum => sum.Set.Length)
            .Select(sum => (ImmutableArray<SheetCandidate>?)sum.Set).FirstOrDefault();
    }

    private static ImmutableArray<ReconciledFigure> Shared(List<ReconciledFigure> all)
    {
        var drawn = all.SelectMany(figure => figure.Sheets.Select(sheet => (Line: (sheet.Sheet.Key, figure.Figure.Figure.Year, figure.Figure.Figure.Kind.Stage), figure.Figure)))
            .ToLookup(pair => pair.Line, pair => pair.Figure);
        return
        [
            .. all.Select(one =>
            {
                var names = one.Sheets.SelectMany(sheet => drawn[(sheet.Sheet.Key, one.Figure.Figure.Year, one.Figure.Figure.Kind.Stage)])
                    .Where(other => SheetNames.Key(other.Programme) != SheetNames.Key(one.Figure.Programme)).Select(other => other.Programme).Distinct().ToImmutableArray();
                return names.IsEmpty ? one : one with { Outcome = ReconciliationOutcome.ManyToOne, SharedWith = names };
            }),
        ];
    }

    /// <summary>All of a figure that a proposal depends on.</summary>
    private sealed record Asked(string Programme, string Ministries, FiscalYear? Year, BudgetKind Kind, Yen Amount, string Printed, string Context)
    {
        public static Asked Of(PlanFigure figure) => new(
            figure.Programme, string.Join(',', figure.Ministries.Select(ministry => ministry.Key)), figure.Figure.Year, figure.Figure.Kind, figure.Figure.Amount, figure.Figure.Printed, figure.Context);
    }
}
