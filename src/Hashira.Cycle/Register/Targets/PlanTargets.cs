using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>目標. A target of one measure in one column of an edition, with what was reported on it.</summary>
/// <param name="Key">Names it in its edition: twelve hexadecimal digits that a corrected draft keeps as long as the target reads the same.</param>
/// <param name="Mention">The measure.</param>
/// <param name="Figure">The target as printed.</param>
/// <param name="Terms">What it asks for.</param>
/// <param name="Results">Figures that answer it.</param>
/// <param name="Basis">Why they do.</param>
/// <param name="Progress">Where it stands by the rule.</param>
public sealed record MeasureTarget(
    string Key, MeasureMention Mention, Figure Figure, TargetTerms Terms, ImmutableArray<Figure> Results, MatchBasis Basis, TargetProgress Progress)
{
    /// <summary>Edition whose follow-up reports on it; that of the target, or a later one.</summary>
    public string? ReportedIn { get; init; }

    /// <summary>What a person makes of it.</summary>
    public TargetJudgement? Judgement { get; init; }

    /// <summary>合算可. Whether figures of single years may be added up; <see langword="null"/> if the words do not say.</summary>
    public bool? IsSummable => Summable.Of(Figure);
}

/// <summary>Finds the targets of a plan and what its follow-ups say of them.</summary>
internal static partial class PlanTargets
{
    /// <param name="plan">The plan.</param>
    /// <param name="editionId">Its edition.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="own">The day of which the plan speaks.</param>
    /// <param name="later">The follow-up, and its edition, that reports on a measure of the revised column; <see langword="null"/> if none does.</param>
    public static IEnumerable<MeasureTarget> Of(ActionPlan plan, string editionId, DateOnly day, DateOnly? own, Func<MentionKey, (FollowUpEntry FollowUp, string EditionId)?> later)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in new[] { PlanColumn.Current, PlanColumn.Revised })
        {
            foreach (var mention in MeasureMention.Of(plan, new EditionSide(editionId, column)))
            {
                var figures = PrintedFigure.Of(mention.Measure.Text, mention.Measure.Figures, mention.Measure.Dates);
                if (!figures.Any(IsTarget))
                    continue;
                var report = column == PlanColumn.Revised ? later(mention.Key) : plan.Rows[mention.Row].FollowUp is { } here ? (here, editionId) : null;
                var reported = report is var (followUp, _) ? PrintedFigure.Of(followUp.Text, followUp.Figures, followUp.Dates) : [];
                foreach (var target in figures.Where(IsTarget))
                {
                    var (results, basis) = MatchResults.Run(target, reported);
                    var terms = Terms(target, figures, report is not null);
                    // What a plan still means to do is not due before the plan; the year is that of something told before it.
                    if (column == PlanColumn.Revised && terms.Due is { } due && due <= own)
                        terms = terms with { Due = null };
                    var reports = results.Select(result => new ReportedValue(result.Last, result.Figure.Value is null ? ReportedState.Text : ReportedState.Number, result.Figure.CommonValue, result.Figure.Comparison));
                    var progress = TargetProgress.Of(terms, reports, day);
                    if (progress.State == TargetState.NotReported && report is var (entry, _))
                        (progress, basis) = InWords(target.Figure, progress, basis, entry);
                    yield return new MeasureTarget(Key(mention, target.Figure, counted), mention, target.Figure, terms, [.. results.Select(result => result.Figure)], basis, progress)
                    {
                        ReportedIn = report?.EditionId,
                    };
                }
            }
        }
    }

    /// <summary>Before nothing is said to be reported: numbers still counted, answers in words, and places of a plain plan, which are as well answered by their names.</summary>
    private static (TargetProgress Progress, MatchBasis Basis) InWords(Figure target, TargetProgress progress, MatchBasis basis, FollowUpEntry followUp)
    {
        var text = JapaneseText.Fold(followUp.Text.Text);
        if (Counting().IsMatch(text))
            return (progress with { State = TargetState.Pending }, basis);
        if (basis == MatchBasis.Open)
            return (progress with { State = TargetState.Unclear }, basis);
        return WordAnswers.Answer(JapaneseText.Fold(target.Unit), target.Value, text) || (target.Kind == FigureKind.Plan && target.CommonUnit is not ("回" or "社" or "人" or "件"))
            ? (progress with { State = TargetState.Unclear }, MatchBasis.Words)
            : (progress, basis);
    }

    private static bool IsTarget(PrintedFigure printed) => printed.Figure.Kind is FigureKind.Target or FigureKind.Plan;

    private static TargetTerms Terms(PrintedFigure target, ImmutableArray<PrintedFigure> figures, bool isAsked)
    {
        var what = JapaneseText.Fold(target.Figure.What);
        var baseline = figures.FirstOrDefault(other => other.Figure.Kind == FigureKind.Result && other.Figure.CommonUnit == target.Figure.CommonUnit && other.Figure.Value is not null
            && (From().IsMatch(other.Behind) || (what.Length > 1 && JapaneseText.Fold(other.Figure.What) == what)));
        return new TargetTerms(
            target.Figure.CommonValue,
            target.Figure.Comparison,
            target.Figure.IsApproximate,
            Less().IsMatch(target.Behind) ? IndicatorDirection.Down : IndicatorDirection.Unknown,
            baseline?.Figure.CommonValue,
            target.Last,
            isAsked,
            false);
    }

    private static string Key(MeasureMention mention, Figure figure, Dictionary<string, int> counted)
    {
        var says = string.Join('\u001f', mention.Side.Column, mention.Key, JapaneseText.Fold(figure.What), JapaneseText.Fold(figure.Printed), JapaneseText.Fold(figure.Period ?? ""));
        var number = counted[says] = counted.GetValueOrDefault(says) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says + number.ToString(CultureInfo.InvariantCulture))))[..12];
    }

    [GeneratedRegex("^(?:の[^、。]{0,12})?から", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("^[^、。]{0,12}(?:減|削|抑|縮|下げ|低減)", RegexOptions.CultureInvariant)]
    private static partial Regex Less();

    [GeneratedRegex("集計中|調査中|精査中", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();
}
