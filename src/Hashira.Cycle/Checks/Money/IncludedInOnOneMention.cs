using System.Collections.Immutable;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC053. The same budget is printed as the ceiling of an unstated part (内数) in one note and as the programme's own in another, so a reader
/// cannot tell whether all of it serves the measure. The form that stands alone is at fault; of two the later one.
/// </summary>
public sealed class IncludedInOnOneMention : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC053";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "内数の記載の食い違い";

    /// <inheritdoc/>
    public string Basis => "論理：同じ予算額は、どの項目でも事業の全額か内数かのどちらかです。";

    /// <inheritdoc/>
    public string Rationale =>
        "一方の項目に「の内数」があり、他方にないと、その額の全部がこの項目のための予算なのか、一部なのかが分かりません。"
        + "年度・段階・金額が同じ注記どうしを比べます。金額が違う場合はHC006で、本文中の言及は比べません。";

    /// <inheritdoc/>
    public ImmutableArray<string> SameSlipAs => ["HC012"];

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円の内数】（再掲）
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円】（再掲）
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "令和４年度当初：255.0億円");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from mention in ProgrammeNames.Unified(BudgetMention.Of(plan))
        where mention.InNote && mention.Figure.Year is not null
        group mention by (mention.Key, mention.Figure.Year, mention.Figure.Amount) into amount
        from line in Lines([.. amount])
        let own = line.Where(mention => !mention.Figure.IncludedIn).ToList()
        let parts = line.Where(mention => mention.Figure.IncludedIn).ToList()
        where own.Count > 0 && parts.Count > 0
        let ownIsOdd = own.Count < parts.Count || (own.Count == parts.Count && own[0].Place.Source.Start > parts[0].Place.Source.Start)
        let odd = ownIsOdd ? own[0] : parts[0]
        let usual = ownIsOdd ? parts[0] : own[0]
        select this.Found(
            odd.Place,
            $"「{odd.Name}」の{odd.Line}{odd.Amount}は、ここでは{(ownIsOdd ? "内数とされていません" : "内数とされています")}が、{usual.Place.Code}では{(ownIsOdd ? "内数とされています" : "内数とされていません")}。",
            "事業の全額か一部かを確かめ、全ての箇所で「の内数」の有無をそろえてください。",
            line.Select(mention => mention.Place));

    // One amount of one year is one line of money where no two stages are printed; a mention without a stage belongs to the other's.
    private static IEnumerable<List<BudgetMention>> Lines(List<BudgetMention> mentions) =>
        mentions.TrueForAll(one => mentions.TrueForAll(one.IsSameStage)) ? [mentions] : mentions.GroupBy(mention => mention.Figure.Kind).Select(line => line.ToList());
}
