using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>算入しなかった理由. Why a printed figure did not raise a total, or not by all of its amount.</summary>
public enum OmissionReason
{
    /// <summary>再掲 is printed: the money is listed elsewhere.</summary>
    Relisted,

    /// <summary>The same programme, fiscal year, stage and amount stands elsewhere without 再掲.</summary>
    Repeated,

    /// <summary>内数: the part that serves the measure is not stated, so it may be nothing.</summary>
    PartUnstated,

    /// <summary>The same programme, fiscal year and stage is printed with another amount; only one of them can be right.</summary>
    Disagreeing,
}

/// <summary>A figure that was left out of a total, at least in part.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Reason">Why.</param>
public sealed record Omission(Appropriation Figure, OmissionReason Reason);

/// <summary>
/// 予算の合計. What printed figures come to, as an interval: at least <see cref="CertainMinimum"/>, at most
/// <see cref="PossibleMaximum"/>, both ends included, with every figure that was left out and why. The order of the figures does
/// not matter, and neither a figure marked 再掲 nor a repeat raises either end.
/// </summary>
public sealed record BudgetTotal
{
    private BudgetTotal(Yen certainMinimum, Yen possibleMaximum, ImmutableArray<Omission> leftOut)
    {
        CertainMinimum = certainMinimum;
        PossibleMaximum = possibleMaximum;
        LeftOut = leftOut;
    }

    /// <summary>The money that is there in any reading. A line known only as 内数 gives nothing to it.</summary>
    public Yen CertainMinimum { get; }

    /// <summary>The money that can be there at most: a 内数 counts with its ceiling, disagreeing figures with the largest.</summary>
    public Yen PossibleMaximum { get; }

    /// <summary>Figures that were not counted, or not for certain, in the order of the document.</summary>
    public ImmutableArray<Omission> LeftOut { get; }

    /// <summary>Whether both ends agree.</summary>
    public bool IsExact => CertainMinimum == PossibleMaximum;

    /// <summary>
    /// Adds up figures. Figures of the same programme, fiscal year and stage are mentions of one line of money. A figure without
    /// a stage (「令和４年度予算」) is a mention of the line that has its amount, if there is one.
    /// </summary>
    /// <exception cref="OverflowException">The sum is beyond what yen can count.</exception>
    public static BudgetTotal Of(IEnumerable<Appropriation> figures)
    {
        var minimum = new Yen(0);
        var maximum = new Yen(0);
        var leftOut = new List<Omission>();
        var all = figures.OrderBy(figure => figure.Source.Start).ThenBy(figure => figure.Amount).ThenBy(figure => figure.Kind.ToString(), StringComparer.Ordinal).ToList();
        foreach (var line in all.GroupBy(figure => LineOf(figure, all)))
        {
            var counted = line.Where(figure => !figure.IsRelisted).ToList();
            leftOut.AddRange(line.Where(figure => figure.IsRelisted).Select(figure => new Omission(figure, OmissionReason.Relisted)));
            var own = counted.Where(figure => !figure.IncludedIn).ToList();
            if (own.Count > 0)
            {
                minimum += own.Min(figure => figure.Amount);
                maximum += own.Max(figure => figure.Amount);
                leftOut.AddRange(own.Skip(1).Select(figure => new Omission(
                    figure, figure.Amount == own[0].Amount ? OmissionReason.Repeated : OmissionReason.Disagreeing)));
                leftOut.AddRange(counted.Except(own).Select(figure => new Omission(figure, OmissionReason.PartUnstated)));
            }
            else if (counted.Count > 0)
            {
                maximum += counted.Max(figure => figure.Amount);
                leftOut.AddRange(counted.Select((figure, index) => new Omission(
                    figure, index == 0 ? OmissionReason.PartUnstated : figure.Amount == counted[0].Amount ? OmissionReason.Repeated : OmissionReason.Disagreeing)));
            }
        }

        return new BudgetTotal(minimum, maximum, [.. leftOut.OrderBy(omission => omission.Figure.Source.Start)]);
    }

    private static (string, FiscalYear?, BudgetKind, SourceLocation?) LineOf(Appropriation figure, List<Appropriation> all)
    {
        // Figures without a programme can't be known to be the same money; the place keeps them apart.
        if (figure.Programme is null)
            return ("", figure.Year, figure.Kind, figure.Source);
        var name = JapaneseText.Fold(figure.Programme);
        var kind = figure.Kind;
        if (kind.Stage == BudgetStage.Unspecified)
        {
            // A figure marked 再掲 counts for nothing, so it may not part figures that are one line without it either.
            kind = all.Where(other => !other.IsRelisted && other.Kind.Stage != BudgetStage.Unspecified && other.Amount == figure.Amount && other.Year == figure.Year
                    && other.Programme is not null && JapaneseText.Fold(other.Programme) == name)
                .OrderBy(other => other.Kind.Stage).ThenBy(other => other.Kind.Ordinal)
                .Select(other => (BudgetKind?)other.Kind).FirstOrDefault() ?? kind;
        }

        return (name, figure.Year, kind, null);
    }
}
