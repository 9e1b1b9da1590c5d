using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC006. The same programme, fiscal year and stage is printed with different amounts, in notes or in running text, this year's or
/// last year's; at most one of them is right. An approximate amount (約) within a tenth, and an own amount below a ceiling (内数),
/// contradict nothing.
/// </summary>
public sealed class AmountsDisagree : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC006";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "同じ予算の金額の食い違い";

    /// <inheritdoc/>
    public string Basis => "論理：同じ事業・同じ年度・同じ段階の予算額は一つです。";

    /// <inheritdoc/>
    public string Rationale =>
        "同じ予算に二つの金額があると、読み手はどちらを引いてよいか分かりません。予算の注記、本文中の金額、括弧内の前年度の金額を全て突き合わせます。"
        + "（再掲）とある金額は、段階の記載のない元の記載とも突き合わせます。多数の箇所と異なる金額を、同数の場合は注記【 】と異なる本文の金額を指摘箇所とします。約の付いた金額は１割以内の差を、内数の上限を下回る額は食い違いとしません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【設備投資】
        （⑦－１）「工場改修支援事業」（令和２年度第３次補正予算において、1,485億円を措置）により改修を支援する。［経産省］
        ## フォ
        〇工場改修支援事業
        【令和２年度第３次補正予算：1,485億円】
        • 改修を20件支援した。
        ## 新
        【設備投資】
        （⑦－１）改修の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【設備投資】
        （⑦－１）「工場改修支援事業」（令和２年度第３次補正予算において、1,458億円を措置）により改修を支援する。［経産省］
        ## フォ
        〇工場改修支援事業
        【令和２年度第３次補正予算：1,485億円】
        • 改修を20件支援した。
        ## 新
        【設備投資】
        （⑦－１）改修の支援を続ける。［経産省］
        """,
        "⑦－１",
        PlanColumn.Current,
        "令和２年度第３次補正予算において、1,458億円");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var mentions = BudgetMention.Of(plan).Where(mention => mention.Figure.Year is not null).ToList();
        return mentions.GroupBy(mention => (mention.Key, mention.Figure.Year, mention.Figure.Kind)).Select(line => Disagreement([.. line]))
            .Concat(mentions.GroupBy(mention => (mention.Key, mention.Figure.Year)).SelectMany(year => RelistedOtherwise([.. year])))
            .OfType<Finding>();
    }

    // 再掲 says that the amount stands elsewhere. Where one of the two prints no stage, the stage can't tell them apart.
    private IEnumerable<Finding?> RelistedOtherwise(List<BudgetMention> mentions) =>
        from relisted in mentions
        where relisted.Figure.IsRelisted
        let originals = mentions.Where(mention => !mention.Figure.IsRelisted && mention.IsSameStage(relisted)).ToList()
        where originals.Count > 0 && originals.TrueForAll(original => original.Figure.Kind != relisted.Figure.Kind && Contradicts(relisted.Figure, original.Figure))
        select Disagreement([.. originals, relisted]);

    private Finding? Disagreement(List<BudgetMention> mentions)
    {
        if (mentions.DistinctBy(mention => mention.Figure.Amount).Count() < 2)
            return null;
        var trusted = mentions.GroupBy(mention => mention.Figure.Amount)
            .OrderByDescending(amount => amount.Count())
            .ThenByDescending(amount => amount.Any(mention => mention.InNote))
            .ThenByDescending(amount => amount.Any(mention => !mention.Figure.IsApproximate))
            .First().First();
        var atFault = mentions.FirstOrDefault(mention => Contradicts(mention.Figure, trusted.Figure));
        if (atFault is null)
            return null;
        var others = mentions.Where(mention => mention.Figure.Amount != atFault.Figure.Amount).GroupBy(mention => mention.Figure.Amount)
            .Select(amount => $"{Phrase.Measures(amount.Select(mention => mention.Place))}の{amount.First().Column.Name()}では{amount.First().Amount}");
        return this.Found(
            atFault.Place,
            $"「{atFault.Name}」の{atFault.Line}の金額が、ここでは{atFault.Amount}、{string.Join('、', others)}と記載されています。"
                + DigitSlip.Describe(atFault.Figure.Amount, trusted.Figure.Amount),
            "予算書などで正しい額を確かめ、全ての箇所を同じ額にしてください。別の予算を指しているのであれば、事業名や段階の書き方で区別してください。",
            mentions.Select(mention => mention.Place));
    }

    private static bool Contradicts(Appropriation figure, Appropriation trusted)
    {
        if (figure.Amount == trusted.Amount)
            return false;
        if (figure.IsApproximate || trusted.IsApproximate)
            return Math.Abs((decimal)figure.Amount.Amount - trusted.Amount.Amount) > Math.Max(figure.Amount.Amount, trusted.Amount.Amount) / 10m;
        return figure.Basis == trusted.Basis
            || (figure.IncludedIn ? trusted.Amount > figure.Amount : figure.Amount > trusted.Amount);
    }
}
