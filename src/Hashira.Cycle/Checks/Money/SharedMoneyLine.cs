using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC054. Programmes of different names give the same ceiling (内数) for one year and stage: they draw on one line of money that is not
/// named, and whoever adds up counts it several times.
/// </summary>
public sealed class SharedMoneyLine : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC054";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "複数の事業に共通する内数";

    /// <inheritdoc/>
    public string Basis => "論理：内数の額は予算の一つの枠の上限であり、枠を同じくする事業の額は足し上げられません。";

    /// <inheritdoc/>
    public string Rationale =>
        "名称の異なる事業が、同じ年度・段階・金額の内数を掲げているときは、一つの予算の枠を分け合っているとみられますが、枠の名がないと別々の予算として二重に数えられます。"
        + "偶然の一致を避けるため、有効数字が３桁以上の額が、二つ以上の事業で内数とされている場合に限り、ほかの年度や段階の額が異なる事業は、別の枠とみます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出相談事業
        【令和３年度当初：11.7億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇海外商談会事業
        【令和３年度当初：12.7億円の内数】
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
        〇輸出相談事業
        【令和３年度当初：11.7億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇海外商談会事業
        【令和３年度当初：11.7億円の内数】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "令和３年度当初：11.7億円の内数");

    private const int LeastDigits = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var notes = ProgrammeNames.Unified(BudgetMention.Of(plan)).Where(mention => mention.InNote && mention.Figure.Year is not null && mention.Figure.Kind.Stage != BudgetStage.Unspecified).ToList();
        var byProgramme = notes.ToLookup(mention => mention.Key, StringComparer.Ordinal);
        return from mention in notes
               where mention.Figure.Amount.SignificantDigits >= LeastDigits
               group mention by (mention.Figure.Year, mention.Figure.Kind, mention.Figure.Amount) into line
               let sharing = Distinct(line.Where(mention => mention.Figure.IncludedIn))
               where sharing.Count > 1 && !DifferElsewhere(byProgramme[sharing[0].Key], byProgramme[sharing[1].Key])
               select this.Found(
                   sharing[1].Place,
                   $"「{sharing[1].Name}」の{sharing[1].Line}{sharing[1].Amount}の内数は、{string.Join('、', sharing.Where((_, i) => i != 1).Select(other => $"{other.Place.Code}の「{other.Name}」"))}と同額です。同じ予算の枠から支出しているのであれば、足し上げると二重に数えられます。",
                   "何の予算の内数かを注記に示してください。別の予算であれば、金額に誤りがないかを確かめてください。",
                   line.Select(mention => mention.Place));
    }

    /// <summary>Whether two programmes have other amounts in another year or stage, so that they draw on different lines.</summary>
    private static bool DifferElsewhere(IEnumerable<BudgetMention> one, IEnumerable<BudgetMention> other)
    {
        var amounts = one.ToLookup(mention => (mention.Figure.Year, mention.Figure.Kind), mention => mention.Figure.Amount);
        return other.GroupBy(mention => (mention.Figure.Year, mention.Figure.Kind))
            .Any(line => amounts.Contains(line.Key) && !line.Any(mention => amounts[line.Key].Contains(mention.Figure.Amount)));
    }

    /// <summary>One mention for each programme; a misspelt name is no other programme.</summary>
    private static List<BudgetMention> Distinct(IEnumerable<BudgetMention> mentions)
    {
        var distinct = new List<BudgetMention>();
        foreach (var mention in mentions)
        {
            if (!distinct.Exists(other => other.Key == mention.Key || OneLetter.Apart(other.Key, mention.Key)))
                distinct.Add(mention);
        }

        return distinct;
    }
}
