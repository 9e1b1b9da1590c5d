using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>A confirmed link as an edition shows it.</summary>
/// <param name="Figure">A figure of the edition.</param>
/// <param name="Decision">The confirmation; it may have been given on the screen of an earlier edition.</param>
public sealed record ConfirmedSheet(PlanFigure Figure, SheetDecision Decision);

/// <summary>
/// 照合の決定の全体. What people decided of figures and review sheets over all editions, and the lasting numbers by which a decision finds its
/// figure again in a later edition.
/// </summary>
public sealed class SheetDecisions
{
    private readonly ILookup<string, SheetLinkRow> _links;
    private readonly LastingMeasures? _measures;

    /// <summary>Takes decisions, the oldest first.</summary>
    internal SheetDecisions(IEnumerable<SheetLinkRow> links, LastingMeasures? measures = null)
    {
        _links = links.ToLookup(link => link.ProgrammeKey, StringComparer.Ordinal);
        _measures = measures;
    }

    /// <summary>Changes whenever something was decided; see <see cref="VersionAsync"/>.</summary>
    public (long Links, long Lineage) Version { get; private init; }

    /// <summary>Numbers of the last decisions on sheets and on the links of measures, which together say whether anything has changed.</summary>
    public static async Task<(long Links, long Lineage)> VersionAsync(HashiraDb db, CancellationToken cancellationToken) => (
        await db.SheetLinks.MaxAsync(link => (long?)link.Id, cancellationToken).ConfigureAwait(false) ?? 0,
        await db.LineageDecisions.MaxAsync(decision => (long?)decision.Id, cancellationToken).ConfigureAwait(false) ?? 0);

    /// <summary>Loads all of them.</summary>
    public static async Task<SheetDecisions> LoadAsync(HashiraDb db, CancellationToken cancellationToken)
    {
        // Asked first: what is decided meanwhile makes the next version, never a stale one.
        var version = await VersionAsync(db, cancellationToken).ConfigureAwait(false);
        var measures = await LastingMeasures.LoadAsync(db, cancellationToken).ConfigureAwait(false);
        return new SheetDecisions(await db.SheetLinks.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false), measures) { Version = version };
    }

    /// <summary>The figures of a plan under the lasting numbers of their measures.</summary>
    public IEnumerable<PlanFigure> Figures(ActionPlan plan, string editionId) => ReconcileEdition.Figures(plan, _measures?.Of(plan, editionId) ?? []);

    /// <summary>What counts now of a figure: of several decisions on one sheet the last, unless it was withdrawn.</summary>
    public ImmutableArray<SheetDecision> Of(PlanFigure figure) =>
    [
        .. Own(figure).Where(link => IsOf(link, figure)).GroupBy(Key).Select(group => group.Last()).Where(link => link.Verdict != SheetVerdict.Withdrawn)
            .Select(link => new SheetDecision(Key(link), link.SheetName, link.Verdict, link.DecidedBy, link.DecidedAt, link.Reason, link.EventSequence)),
    ];

    /// <summary>The confirmed links of an edition, in order of its figures.</summary>
    public ImmutableArray<ConfirmedSheet> Confirmed(ActionPlan plan, string editionId) => _links.Count == 0 ? [] :
    [
        .. from figure in Figures(plan, editionId)
           from decision in Of(figure)
           where decision.Verdict == SheetVerdict.Confirmed
           select new ConfirmedSheet(figure, decision),
    ];

    /// <summary>
    /// Folded names of the sheets that were confirmed for the programme, of whatever year, measure and edition: the sheet of the next year most
    /// likely bears the same name. Empty for a figure without a programme.
    /// </summary>
    internal HashSet<string> Known(PlanFigure figure) => figure.ProgrammeKey.Length == 0 ? [] :
    [
        .. InForce(_links[figure.ProgrammeKey]).Select(link => JapaneseText.Fold(link.SheetName)),
    ];

    /// <summary>The confirmations that count: of several decisions, the oldest first, on one figure and sheet the last, if it confirms.</summary>
    internal static IEnumerable<SheetLinkRow> InForce(IEnumerable<SheetLinkRow> links) =>
        links.GroupBy(link => (link.MeasureId, link.ProgrammeKey, link.FiscalYear, link.Stage, link.Ordinal, link.Amount, Key(link))).Select(group => group.Last())
            .Where(link => link.Verdict == SheetVerdict.Confirmed);

    /// <summary>Whether a decision is about a figure of this year, stage and amount.</summary>
    internal static bool IsOf(SheetLinkRow link, PlanFigure figure) =>
        link.FiscalYear == figure.Figure.Year?.StartYear && link.Stage == figure.Figure.Kind.Stage && link.Ordinal == figure.Figure.Kind.Ordinal && link.Amount == figure.Figure.Amount;

    /// <summary>The sheet of a decision.</summary>
    internal static ReviewSheetKey Key(SheetLinkRow link) => new(link.System, new FiscalYear(link.BusinessYear), link.Number);

    private IEnumerable<SheetLinkRow> Own(PlanFigure figure) =>
        _links[figure.ProgrammeKey].Where(link => figure.Measures.IsEmpty ? link.MeasureId.Length == 0 : figure.Measures.Any(id => id.Value == link.MeasureId));
}
