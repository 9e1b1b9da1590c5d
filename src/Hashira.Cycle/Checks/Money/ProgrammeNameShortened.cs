using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC022. The same money is printed under two names of which one is the other one shortened (生産性革命推進事業 and
/// 中小企業生産性革命推進事業), so a reader takes it for two programmes. Told only where fiscal year, stage and amount agree; names that merely
/// resemble each other are different programmes.
/// </summary>
public sealed class ProgrammeNameShortened : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC022";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Names;

    /// <inheritdoc/>
    public string Title => "同じ予算とみられる事業名の不一致";

    /// <inheritdoc/>
    public string Basis => "論理：一つの予算事業の正式名称は一つです。";

    /// <inheritdoc/>
    public string Rationale =>
        "事業名の一部が省かれていると、別の事業として二重に数えられたり、検索から漏れたりします。"
        + "年度・段階・金額が同じで、一方の名称が他方の前か後ろを省いた形のときに限って、事業ごとに一件を指摘します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【設備投資】
        （⑦－１）「中小企業工場改修支援事業」（令和３年度補正予算：2,001億円）により改修を支援する。［経産省］
        ## フォ
        〇中小企業工場改修支援事業
        【令和３年度補正予算：2,001億円】
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
        （⑦－１）「中小企業工場改修支援事業」（令和３年度補正予算：2,001億円）により改修を支援する。［経産省］
        ## フォ
        〇工場改修支援事業
        【令和３年度補正予算：2,001億円】
        • 改修を20件支援した。
        ## 新
        【設備投資】
        （⑦－１）改修の支援を続ける。［経産省］
        """,
        "⑦－１",
        PlanColumn.FollowUp,
        "工場改修支援事業");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var mentions = BudgetMention.Of(plan).Where(mention => mention.Figure.Year is not null && mention.Figure.Programme is not null).ToList();
        var told = new HashSet<(string, string)>();
        foreach (var money in mentions.GroupBy(mention => (mention.Figure.Year, mention.Figure.Kind, mention.Figure.Amount)))
        {
            var byName = money.GroupBy(mention => mention.Key).ToDictionary(name => name.Key, name => name.First(), StringComparer.Ordinal);
            foreach (var longer in byName.Values)
            {
                foreach (var shorter in ProgrammeKey.Shortened(longer.Key).Where(byName.ContainsKey).Select(key => byName[key]))
                {
                    if (told.Add((shorter.Key, longer.Key)))
                        yield return Shortening(shorter, longer, mentions);
                }
            }
        }
    }

    private Finding Shortening(BudgetMention shorter, BudgetMention longer, List<BudgetMention> mentions) => this.Found(
        NamePlace(shorter),
        $"「{shorter.Name}」と{longer.Place.Code}の「{longer.Name}」は、{shorter.Line}が同じ{shorter.Amount}で、同じ事業とみられますが、名称が異なります。",
        "同じ事業であれば正式名称にそろえてください。一方が他方の一部であれば、その関係が分かるように記載してください。",
        mentions.Where(mention => mention.Key == shorter.Key || mention.Key == longer.Key).Select(NamePlace));

    private static RelatedPlace NamePlace(BudgetMention mention) => new(mention.Code, mention.Column, mention.Name, mention.Programme.Source);
}
