using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>対応の根拠. Why a result is held against a target.</summary>
public enum MatchBasis
{
    /// <summary>対応なし. No result has the unit of the target.</summary>
    None,

    /// <summary>同じ物. The same thing is counted.</summary>
    SameThing,

    /// <summary>同じ言い回し. The sentences share a run of words.</summary>
    SameWords,

    /// <summary>同じ時期. It is the only result of the unit, and for the same year.</summary>
    SameYear,

    /// <summary>言葉. No figure answers it, but an ordinal, dates or a word may.</summary>
    Words,

    /// <summary>決められない. Results have the unit, but none can be told to answer the target.</summary>
    Open,
}

/// <summary>
/// 目標と実績の対応. Finds the figures of a follow-up that answer a target: the same unit, no other year, no part of something (うち…) that the target does not
/// speak of, and the same thing counted or a run of the same words. Where that leaves it open, none is chosen.
/// </summary>
internal static class MatchResults
{
    private const int FewWords = 3;
    private const int ManyWords = 6;

    public static (ImmutableArray<PrintedFigure> Results, MatchBasis Basis) Run(PrintedFigure target, IEnumerable<PrintedFigure> reported)
    {
        var sameUnit = reported.Where(result => result.Figure.Kind == FigureKind.Result && result.Figure.CommonUnit == target.Figure.CommonUnit).ToList();
        if (sameUnit.Count == 0)
            return ([], MatchBasis.None);
        var possible = sameUnit.Where(result => IsSameYear(target, result) && IsSameScope(target.Figure, result.Figure)).ToList();
        var what = JapaneseText.Fold(target.Figure.What);
        var same = what.Length > 1 ? possible.Where(result => JapaneseText.Fold(result.Figure.What) == what).ToImmutableArray() : [];
        if (same.Length > 0)
            return (same, MatchBasis.SameThing);
        var ranked = possible.Select(result => (Result: result, Shared: CommonRun.Length(target.Around, result.Around))).OrderByDescending(pair => pair.Shared).ToList();
        if (ranked.Count > 0 && ranked[0].Shared >= (ranked.Count == 1 ? FewWords : ManyWords) && (ranked.Count == 1 || ranked[0].Shared > ranked[1].Shared))
            return ([ranked[0].Result], MatchBasis.SameWords);
        return possible is [{ Last: not null } only] && sameUnit.Count == 1 && target.Last is not null ? ([only], MatchBasis.SameYear) : ([], MatchBasis.Open);
    }

    /// <summary>A figure without a year may be for any.</summary>
    private static bool IsSameYear(PrintedFigure target, PrintedFigure result) =>
        target.Last is not { } one || result.Last is not { } other || new FiscalYear(other.AddMonths(-3).Year) is var year && year == new FiscalYear(one.AddMonths(-3).Year);

    private static bool IsSameScope(Figure target, Figure result) =>
        result.Scope is not { } scope || !scope.StartsWith("うち", StringComparison.Ordinal) || (target.Scope ?? target.What).Contains(scope[2..], StringComparison.Ordinal);
}
