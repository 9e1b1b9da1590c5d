using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC007. The same money is printed with different words for its stage (当初, 当初予算, 予算), so whoever adds up by stage takes it for
/// several lines, or can't tell the stage. One finding per programme. Stages that really differ (第１次補正 and 第２次補正) are no variants.
/// </summary>
public sealed class StageWordingVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC007";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "予算の段階の書き方のゆれ";

    /// <inheritdoc/>
    public string Basis => "論理：同じ事業・年度・金額の予算は、同じ段階（当初・補正・予備費）の予算です。";

    /// <inheritdoc/>
    public string Rationale =>
        "同じ金額が「当初」「当初予算」「予算」と書き分けられていると、段階ごとに集計する人は別の予算と取り、「予算」だけでは補正を含むのかも分かりません。"
        + "事業ごとに一件にまとめます。注記の書き方を比べ、本文中の「…予算において」などの言い回しは比べません。";

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
        【令和４年度当初予算：255.0億円の内数】（再掲）
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "令和４年度当初予算：255.0億円の内数");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        BudgetMention.Of(plan)
            .Where(mention => mention.Figure.Year is not null && mention.StageWording.Length > 0)
            .GroupBy(mention => mention.Key)
            .Select(programme => Drift([.. programme]))
            .OfType<Finding>();

    private Finding? Drift(List<BudgetMention> mentions)
    {
        var found = new List<(Variants Variants, List<BudgetMention> Mentions)>();
        foreach (var line in mentions.GroupBy(mention => (mention.Figure.Year, mention.Figure.Amount)).SelectMany(SameLine))
        {
            if (Variants.Of(line.Select(mention => (JapaneseText.Fold(mention.StageWording), mention.Place))) is { } variants)
                found.Add((variants, line));
        }

        if (found.Count == 0)
            return null;
        var first = found[0];
        var spread = first.Mentions.GroupBy(mention => JapaneseText.Fold(mention.StageWording))
            .OrderByDescending(form => form.Count())
            .Select(form => (form.First().StageWording, Places: Phrase.Measures(form.Select(mention => mention.Place))))
            .Select(form => $"「{(form.StageWording.Length == 0 ? "記載なし" : form.StageWording)}」（{form.Places}）");
        return this.Found(
            first.Variants.Deviating[0],
            $"「{first.Mentions[0].Name}」の{first.Mentions[0].Figure.Year}の{first.Mentions[0].Amount}が、{string.Join("と", spread)}に書き分けられています。",
            "予算の段階を確かめ、全ての箇所を同じ書き方にしてください。",
            found.SelectMany(line => line.Mentions).Select(mention => mention.Place));
    }

    /// <summary>Cuts figures of one programme, year and amount into those of one stage; one without a stage goes with the others if they agree.</summary>
    private static IEnumerable<List<BudgetMention>> SameLine(IEnumerable<BudgetMention> mentions)
    {
        var all = mentions.ToList();
        var stages = all.Select(mention => mention.Figure.Kind).Where(kind => kind.Stage != BudgetStage.Unspecified).Distinct().ToList();
        if (stages.Select(kind => kind.Stage).Distinct().Count() < 2 && stages.Where(kind => kind.Ordinal is not null).Distinct().Count() < 2)
            return [all];
        return all.Where(mention => mention.Figure.Kind.Stage != BudgetStage.Unspecified).GroupBy(mention => mention.Figure.Kind).Select(line => line.ToList());
    }
}
