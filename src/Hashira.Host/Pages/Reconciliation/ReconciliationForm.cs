using System.Collections.Immutable;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Host.Pages.Reconciliation;

/// <summary>照合の入力. What was typed into the form of a figure, or of the list; it comes back as typed if it can't be taken.</summary>
/// <param name="Sheets">The chosen sheets.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Everywhere">Whether the same figure under other headings is decided too.</param>
public sealed record ReconciliationForm(ImmutableArray<ReviewSheetKey> Sheets, string By, string Reason, bool Everywhere)
{
    private const int MostBy = 60;
    private const int MostReason = 4000;

    /// <summary>The form as it is first shown: the confirmed sheets, else those that are proposed.</summary>
    public static ReconciliationForm Of(ReconciledFigure figure, string by) => new([.. figure.Sheets.Select(sheet => sheet.Sheet.Key)], by, "", true);

    /// <summary>What a browser sent.</summary>
    public static ReconciliationForm Read(IFormCollection form) => new(
        [.. form["sheet"].Select(ReviewSheetKey.Parse).OfType<ReviewSheetKey>().Distinct()], form["by"].ToString(), form["reason"].ToString(), form["everywhere"] == "1");

    /// <summary>The request about a figure, or the sentence about what is wrong.</summary>
    /// <param name="edition">The reconciliation.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="action">confirm, reject or undo.</param>
    public (SheetRequest? Request, string? Fault) Request(ShelvedReconciliation.Ready edition, ReconciledFigure figure, string action)
    {
        if (Fault() is { } fault)
            return (null, fault);
        var figures = Everywhere ? edition.Figures.Where(other => ReferenceEquals(other, figure) || other.IsSameAs(figure)) : [figure];
        return action switch
        {
            // What is confirmed now is what is chosen; another sheet that was confirmed before is so no longer.
            "confirm" when Sheets.IsEmpty => (null, Words.SheetChooseFirst),
            "confirm" => (Make(figures.SelectMany(one => Sheets.Select(sheet => Pair(one, sheet, SheetVerdict.Confirmed))
                .Concat(Decided(one, SheetVerdict.Confirmed).Where(sheet => !Sheets.Contains(sheet)).Select(sheet => Pair(one, sheet, SheetVerdict.Withdrawn))))), null),
            "reject" => (Make(figures.SelectMany(one => Sheets.Select(sheet => Pair(one, sheet, SheetVerdict.Rejected)))), null),
            "undo" => (Make(figures.SelectMany(one => Decided(one, null).Select(sheet => Pair(one, sheet, SheetVerdict.Withdrawn)))), null),
            _ => (null, Words.SheetActionMissing),
        };

        SheetRequest Make(IEnumerable<DecidedPair> pairs) => new(edition.Edition.Id, [.. pairs], By, Reason);
    }

    /// <summary>The request that confirms the proposals of the figures that were ticked in the list.</summary>
    /// <param name="edition">The reconciliation.</param>
    /// <param name="keys">Keys of the figures.</param>
    public (SheetRequest? Request, string? Fault) Confirm(ShelvedReconciliation.Ready edition, IReadOnlySet<string> keys) =>
        Fault() is { } fault ? (null, fault)
        : keys.Count == 0 ? (null, Words.ReconciliationTickFirst)
        : (new SheetRequest(
            edition.Edition.Id,
            [.. edition.Figures.Where(figure => keys.Contains(figure.Figure.Key)).SelectMany(figure => figure.Sheets.Select(sheet => Pair(figure, sheet.Sheet.Key, SheetVerdict.Confirmed)))],
            By,
            Reason), null);

    private string? Fault() => By.Length > MostBy || Reason.Length > MostReason ? Words.FormTooLong.With(MostBy, MostReason) : null;

    private static DecidedPair Pair(ReconciledFigure figure, ReviewSheetKey sheet, SheetVerdict verdict) => new(
        figure.Figure, sheet, verdict, figure.Sheets.Concat(figure.Candidates).FirstOrDefault(candidate => candidate.Sheet.Key == sheet)?.Evidence ?? []);

    private static IEnumerable<ReviewSheetKey> Decided(ReconciledFigure figure, SheetVerdict? verdict) =>
        figure.Decisions.Where(decision => verdict is null || decision.Verdict == verdict).Select(decision => decision.Sheet);
}
