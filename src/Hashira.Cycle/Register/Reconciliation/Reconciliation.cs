using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>照合の結果. What a budget figure of a plan comes to beside the review sheets.</summary>
public enum ReconciliationOutcome
{
    /// <summary>一致. To the yen, of the same ministry.</summary>
    Exact,

    /// <summary>端数処理で一致. To the last printed digit, of the same ministry.</summary>
    Rounded,

    /// <summary>相違. A sheet is found, but the amount or the ministry is another, or only the amount speaks for it.</summary>
    Differs,

    /// <summary>該当なし. No sheet of the ministries concerned is like it.</summary>
    NotFound,

    /// <summary>一対多. The figure is what several sheets come to.</summary>
    OneToMany,

    /// <summary>多対一. Programmes of several names draw on one sheet: money that must not be added up.</summary>
    ManyToOne,
}

/// <summary>照合する予算額. A budget figure of a plan with what is known of the measure it stands under.</summary>
/// <param name="Number">Its number in the plan, from 1, in order of the document.</param>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="Column">Column in which it is printed.</param>
/// <param name="Code">Code of the measure; <see langword="null"/> if it has none.</param>
/// <param name="Measures">Lasting numbers by which the measure is and was known, the earliest first; empty outside a register.</param>
/// <param name="Programme">Programme as printed; empty if none is named.</param>
/// <param name="Ministries">Ministries of the programme, else of the measure.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Context">Text of the measure and its follow-up, in which a sheet may be named.</param>
public sealed record PlanFigure(
    int Number, int Row, PlanColumn Column, MeasureCode? Code, ImmutableArray<MeasureId> Measures, string Programme, ImmutableArray<Ministry> Ministries, Appropriation Figure, string Context)
{
    /// <summary>By which pages name it: it stays when the edition is read again, as long as the figure and its place in the plan do.</summary>
    public string Key { get; init; } = "";

    /// <summary>The programme's name folded.</summary>
    public string ProgrammeKey => JapaneseText.Fold(Programme);
}

/// <summary>候補. A sheet that a figure may be money of, with the evidence.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Name">How alike the names are, from 0 to 1.</param>
/// <param name="Text">How much of the programme's name the sheet's text holds, from 0 to 1; 1 if it is named there.</param>
/// <param name="Ministry">Whose it is.</param>
/// <param name="Amount">How the amounts stand to each other.</param>
/// <param name="Stated">The sheet's amount of that year and stage, the nearest if several may be meant; <see langword="null"/> if not stated.</param>
/// <param name="Score">What it all comes to; only for the order.</param>
/// <param name="Evidence">The evidence in words.</param>
public sealed record SheetCandidate(
    ReviewSheet Sheet, double Name, double Text, MinistryMatch Ministry, AmountMatch Amount, Yen? Stated, double Score, ImmutableArray<string> Evidence)
{
    /// <summary>Whether the name speaks for it; an amount alone may be the same by chance.</summary>
    public bool IsNamed => Name >= 0.6 || Text >= 1;
}

/// <summary>A decision on a figure and a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="SheetName">Its name when it was decided.</param>
/// <param name="Verdict">Confirmed or rejected.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Event">Number of the event, by which it is withdrawn.</param>
public sealed record SheetDecision(ReviewSheetKey Sheet, string SheetName, SheetVerdict Verdict, string By, DateTimeOffset At, string Reason, long Event);

/// <summary>照合の一件.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Sheets">The sheets it is put beside: none, one, or several of which it is the sum.</param>
/// <param name="Candidates">All that may be meant, the likeliest first.</param>
/// <param name="SharedWith">Names of the other programmes that draw on the same sheet in the same year and stage.</param>
/// <param name="Decisions">What people decided of it.</param>
public sealed record ReconciledFigure(
    PlanFigure Figure, ReconciliationOutcome Outcome, ImmutableArray<SheetCandidate> Sheets, ImmutableArray<SheetCandidate> Candidates, ImmutableArray<string> SharedWith, ImmutableArray<SheetDecision> Decisions)
{
    /// <summary>Whether it is the same money under another heading: programme, year, stage and amount are printed alike.</summary>
    public bool IsSameAs(ReconciledFigure other) =>
        Figure.ProgrammeKey.Length > 0 && Figure.ProgrammeKey == other.Figure.ProgrammeKey && Figure.Figure.Year == other.Figure.Figure.Year && Figure.Figure.Kind == other.Figure.Figure.Kind && Figure.Figure.Amount == other.Figure.Figure.Amount;

    /// <summary>Whether sheets were rejected and none was confirmed.</summary>
    public bool IsRejected => !IsConfirmed && !Decisions.IsEmpty;

    /// <summary>Whether a person has confirmed a sheet.</summary>
    public bool IsConfirmed => Decisions.Any(decision => decision.Verdict == SheetVerdict.Confirmed);
}
