using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 予算額の読取り. Puts the words of a budget (<see cref="BudgetWords"/>) together to figures: which year and stage an amount has, to which
/// amounts a 内数 applies, and whether 再掲 is printed.
/// </summary>
internal static partial class BudgetFigures
{
    /// <summary>One figure, before it is given to a programme.</summary>
    /// <param name="Span">From the fiscal year to the amount and its 内数.</param>
    /// <param name="Opening">Offset of the round bracket that was opened for the budget and holds the figure; -1 if there is none.</param>
    /// <param name="Year">Fiscal year, own or taken over from the figure before.</param>
    /// <param name="Kind">Stage.</param>
    /// <param name="Amount">Yen.</param>
    /// <param name="Basis">Own, or 内数.</param>
    /// <param name="IsRelisted">再掲.</param>
    /// <param name="IsApproximate">約.</param>
    public sealed record Draft(TextSpan Span, int Opening, FiscalYear? Year, BudgetKind Kind, Yen Amount, AmountBasis Basis, bool IsRelisted, bool IsApproximate)
    {
        public Appropriation Under(string? programme, Cell cell) =>
            new(programme, Year, Kind, Amount, Basis, IsRelisted, IsApproximate, cell.Printed(Span), cell.At(Span));
    }

    /// <summary>
    /// The figures of a span.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="span">The inside of a note 【…】, or a paragraph of running text.</param>
    /// <param name="runningText">
    /// In running text an amount is a budget only if it follows its label with nothing but a colon, a bracket or words like
    /// において、さらに between; in a note an amount without a label of its own goes with the one before.
    /// </param>
    public static ImmutableArray<Draft> Read(Cell cell, TextSpan span, bool runningText)
    {
        var figures = new List<Draft>();
        var open = new Stack<OpenBracket>();
        (BudgetWords.Word Word, FiscalYear? Year, BudgetKind Kind)? label = null;
        (FiscalYear? Year, BudgetKind Kind) last = (null, BudgetKind.Unspecified);
        var lastEnd = span.Start;
        var closedGroup = -1;
        var closedAt = -1;
        var (relisted, allPartOf) = (false, false);
        foreach (var word in BudgetWords.In(cell, span))
        {
            switch (word.Sort)
            {
                case BudgetWords.Sort.Label:
                    if (open.TryPeek(out var bracket) && bracket.ForBudget < 0 && Touch(cell, bracket.Offset + 1, word.Span.Start))
                    {
                        open.Pop();
                        open.Push(bracket with { ForBudget = bracket.Offset });
                    }

                    var year = word.HasYear ? (word.YearBefore ? Before(last.Year) : word.Year) : last.Year;
                    if (!word.HasYear && label is { Word.Kind: null } begun && Joins(cell, begun.Word.Span.End, word.Span.Start))
                        label = (begun.Word with { Kind = word.Kind, Span = new TextSpan(begun.Word.Span.Start, word.Span.End) }, begun.Year, word.Kind ?? BudgetKind.Unspecified);
                    else
                        label = (word, year, word.Kind ?? BudgetKind.Unspecified);
                    break;
                case BudgetWords.Sort.Amount when word.Amount is { } amount:
                    var own = label is { } named && (!runningText || (IsBudgetLabel(named.Word) && Joins(cell, named.Word.Span.End, word.Span.Start)));
                    var continued = label is null && !runningText && figures.Count > 0;
                    if (own || continued)
                    {
                        var (from, inYear, ofKind) = own ? (label!.Value.Word.Span.Start, label.Value.Year, label.Value.Kind) : (word.Span.Start, last.Year, last.Kind);
                        figures.Add(new Draft(new TextSpan(from, word.Span.End), open.TryPeek(out var around) ? around.ForBudget : -1, inYear, ofKind, amount, AmountBasis.Own, false, word.IsApproximate));
                        last = (inYear, ofKind);
                        lastEnd = word.Span.End;
                    }

                    label = null;
                    break;
                case BudgetWords.Sort.Amount:
                    label = null;
                    break;
                case BudgetWords.Sort.PartOf when figures.Count > 0:
                    allPartOf |= word.All && !runningText;
                    var closing = closedAt >= 0 && Touch(cell, closedAt, word.Span.Start);
                    if (runningText && !closing && !Follows(cell, lastEnd, word.Span.Start))
                        break;
                    for (var i = closing ? closedGroup : figures.Count - 1; i < figures.Count; i++)
                        figures[i] = figures[i] with { Basis = AmountBasis.IncludedIn };
                    if (Touch(cell, lastEnd, word.Span.Start))
                        figures[^1] = figures[^1] with { Span = new TextSpan(figures[^1].Span.Start, word.Span.End) };
                    break;
                case BudgetWords.Sort.Relisted:
                    relisted = true;
                    if (runningText && figures.Count > 0 && Follows(cell, figures[^1].Span.End, word.Span.Start))
                        figures[^1] = figures[^1] with { IsRelisted = true };
                    break;
                case BudgetWords.Sort.Open:
                    // A bracket behind a label stands for the colon, by mistake: 「第３次補正予算（12.8億円）」.
                    var outer = figures.Count > 0 && Touch(cell, figures[^1].Span.End, word.Span.Start) ? figures.Count - 1 : figures.Count;
                    open.Push(new OpenBracket(word.Span.Start, outer, open.TryPeek(out var wider) ? wider.ForBudget : -1));
                    break;
                case BudgetWords.Sort.Close when open.Count > 0:
                    var closed = open.Pop();
                    (closedGroup, closedAt) = (closed.FirstFigure, word.Span.End);
                    label = null;
                    break;
            }
        }

        return [.. figures.Select(figure => figure with
        {
            IsRelisted = figure.IsRelisted || (relisted && !runningText),
            Basis = allPartOf ? AmountBasis.IncludedIn : figure.Basis,
        })];
    }

    private static FiscalYear? Before(FiscalYear? year) => year is { } known ? new FiscalYear(known.StartYear - 1) : null;

    private static bool IsBudgetLabel(BudgetWords.Word label) => label.Kind is { } kind && (label.HasYear || kind.Stage != BudgetStage.Unspecified);

    /// <summary>Whether nothing but a space or two stands between.</summary>
    private static bool Touch(Cell cell, int from, int to) => to - from is >= 0 and <= 8 && cell.SkipSpace(from, to) == to;

    /// <summary>Whether only words that lead from a budget to its amount stand between.</summary>
    private static bool Joins(Cell cell, int from, int to) => to - from is >= 0 and <= 40 && Joint().IsMatch(cell.Plain.AsSpan(from, to - from));

    private static bool Follows(Cell cell, int from, int to) => to - from is >= 0 and <= 8 && Behind().IsMatch(cell.Plain.AsSpan(from, to - from));

    [GeneratedRegex(@"^[ \n]*(?:において|に係る|におい|では|により|にて|として|から|に|で|は|の|も)?[ 、,\n]*[:=(]?(?:さらに|更に|新たに|総額|合計|国費|事業費|予算額|計|を|は|で|[ 、:\n])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[ \n()の、※一部]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>A round bracket that is open.</summary>
    /// <param name="Offset">Where it opens.</param>
    /// <param name="FirstFigure">Index of the first figure to which a 内数 behind it applies: the one right before it, or the first inside.</param>
    /// <param name="ForBudget">Offset of the outermost bracket around that begins with a label of a budget; -1 if there is none.</param>
    private readonly record struct OpenBracket(int Offset, int FirstFigure, int ForBudget);
}
