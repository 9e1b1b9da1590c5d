using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>候補の提示. Finds the sheets that a budget figure may be money of, by name, ministry and amount together.</summary>
/// <param name="index">The sheets.</param>
public sealed class ProposeSheets(SheetIndex index)
{
    private const int Most = 8;

    /// <summary>Finds candidates.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The likeliest first. One of another ministry is never before one of the ministries concerned.</returns>
    public ImmutableArray<SheetCandidate> Run(PlanFigure figure)
    {
        if (figure.Programme.Length == 0)
            return [];
        var (forms, context) = Asked(figure);
        return Likeliest(index.All.Select(sheet => Weigh(figure, forms, context, sheet, isKnown: false)).OfType<SheetCandidate>());
    }

    /// <summary>The candidates with those put first that bear a name which a person has confirmed for the same programme before.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="found">What was found for it.</param>
    /// <param name="known">Folded names.</param>
    public ImmutableArray<SheetCandidate> Heed(PlanFigure figure, ImmutableArray<SheetCandidate> found, IReadOnlySet<string> known)
    {
        if (known.Count == 0)
            return found;
        var (forms, context) = Asked(figure);
        var named = known.SelectMany(index.Named).Select(sheet => Weigh(figure, forms, context, sheet, isKnown: true)).OfType<SheetCandidate>().ToList();
        return Likeliest(named.Concat(found.Where(candidate => !named.Exists(one => one.Sheet.Key == candidate.Sheet.Key))));
    }

    private static ImmutableArray<SheetCandidate> Likeliest(IEnumerable<SheetCandidate> candidates) =>
        [.. candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Sheet.Key.ToString(), StringComparer.Ordinal).Take(Most)];

    private (ImmutableArray<NameForm> Forms, string Context) Asked(PlanFigure figure) => (index.Asked(figure.Programme), JapaneseText.Fold(figure.Context));

    private SheetCandidate? Weigh(PlanFigure figure, ImmutableArray<NameForm> forms, string context, IndexedSheet sheet, bool isKnown)
    {
        var ministry = MinistryMatches.Of(figure.Ministries, sheet.Ministry, index.Publishing);
        isKnown &= ministry != MinistryMatch.Other;
        var name = index.Likeness(forms, sheet.Forms);
        // Whether the text names it is asked of the ministries concerned only: elsewhere it is mentioned for other reasons.
        var text = ministry == MinistryMatch.Other ? 0 : Named(forms, sheet);
        var evidence = Math.Max(name >= 0.95 ? 1 : 0.6 * name + 0.4 * text, isKnown ? 1.2 : 0);
        if (evidence < 0.2)
            return null;
        var (amount, stated) = Amount(figure.Figure, sheet.Sheet);
        if (evidence < 0.3 && amount is not (AmountMatch.Exact or AmountMatch.Rounded))
            return null;
        var score = evidence
            + ministry switch { MinistryMatch.Same => 0.2, MinistryMatch.Agency => 0.18, MinistryMatch.Neighbour => 0.05, MinistryMatch.Other => -1, _ => 0 }
            + amount switch { AmountMatch.Exact => 0.2, AmountMatch.Rounded => 0.18, AmountMatch.NotStated => -0.1, _ => stated is { Amount: 0 } ? -0.1 : 0 }
            + (sheet.Forms[0].Text.Length >= 8 && context.Contains(JapaneseText.Fold(sheet.Sheet.Name), StringComparison.Ordinal) ? 0.1 : 0);
        return new SheetCandidate(sheet.Sheet, name, text, ministry, amount, stated, score, Words(figure, sheet.Sheet, name, text, ministry, amount, stated, isKnown));
    }

    /// <summary>The amount of the figure's year and stage nearest to it.</summary>
    internal static (AmountMatch Match, Yen? Stated) Amount(Appropriation figure, ReviewSheet sheet)
    {
        if (figure.Year is not { } year || sheet.In(year) is not { } budget)
            return (AmountMatch.NotStated, null);
        var step = AmountMatches.Step(figure.Printed);
        var meant = AmountMatches.Meant(budget, figure.Kind.Stage).ToList();
        if (meant.Count == 0)
            return (AmountMatch.NotStated, null);
        var nearest = meant.MinBy(stated => Math.Abs(decimal.Subtract(stated.Amount, figure.Amount.Amount)));
        return (AmountMatches.Compare(figure.Amount, step, nearest), nearest);
    }

    private double Named(ImmutableArray<NameForm> forms, IndexedSheet sheet)
    {
        var best = 0.0;
        foreach (var (position, form) in forms.Index())
        {
            if (form.Text.Length < 5)
                continue;
            if (sheet.Text.Contains(form.Text, StringComparison.Ordinal))
                return 1;
            if (position == 0)
                best = Math.Max(best, 0.7 * Math.Max(0, (index.Covered(form.Text, sheet.Forms[0].Text + sheet.Text) - 0.6) / 0.4));
        }

        return best;
    }

    private static ImmutableArray<string> Words(PlanFigure figure, ReviewSheet sheet, double name, double text, MinistryMatch ministry, AmountMatch amount, Yen? stated, bool isKnown)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (isKnown)
            words.Add("同じ事業について、前にこの名前のシートが確認されています。");
        words.Add(string.Create(CultureInfo.InvariantCulture, $"事業名の類似度は{name * 100:0}％です。"));
        if (text >= 1)
            words.Add("シートの概要又は支出先の業務に、この事業の名前があります。");
        else if (text > 0)
            words.Add("シートの本文に、この事業の名前の言葉の多くがあります。");
        words.Add(ministry switch
        {
            MinistryMatch.Same => $"府省は同じ（{sheet.Ministry}）です。",
            MinistryMatch.Agency => $"府省は{sheet.Ministry}で、その外局に当たります。",
            MinistryMatch.Unknown => $"計画に府省の記載がありません。シートの府省は{sheet.Ministry}です。",
            MinistryMatch.Neighbour => $"府省が異なります（シートは{sheet.Ministry}）。関係の近い府省です。",
            _ => $"府省が異なります（シートは{sheet.Ministry}）。",
        });
        var asked = $"{figure.Figure.Year?.ToString() ?? "年度の記載なし"}・{figure.Figure.Kind}";
        words.Add(amount switch
        {
            AmountMatch.Exact => $"{asked}の額は円まで一致します。",
            AmountMatch.Rounded => $"{asked}の額は、シートの{AmountMatches.Words(stated!.Value)}の端数を処理した額です。",
            AmountMatch.Differs => $"{asked}の額は、シートでは{AmountMatches.Words(stated!.Value)}です。",
            _ => $"シートに{asked}の額がありません。",
        });
        return words.ToImmutable();
    }
}
