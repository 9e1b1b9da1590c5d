using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC019. A budget is marked 再掲, yet the plan lists the programme, fiscal year and stage nowhere else without the mark, so a reader who leaves
/// re-listed money out never counts it. An original that stands later in the document is good enough, and so is one with another
/// amount or under a misspelt or shortened name, and so is the same amount under another stage: those are told by <see cref="AmountsDisagree"/>, <see cref="NearlySameName"/>, <see cref="BudgetNotes.StageDisagrees"/> and
/// <see cref="ProgrammeNameShortened"/>.
/// </summary>
public sealed class RelistedWithoutOriginal : ICheck
{
    private const int SimilarNames = 50;

    /// <inheritdoc/>
    public string Id => "HC019";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "元の記載のない再掲";

    /// <inheritdoc/>
    public string Basis => "論理：（再掲）は、同じ予算が文書の別の箇所に（再掲）なしで記載されていることを示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "（再掲）の予算は合計から除かれるため、元の記載がないと一度も数えられません。元の項目が削除されたときや、事業名を改めたときに起こります。"
        + "元の記載が後の項目にある場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【移住】
        （③－１）移住を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】
        • 支援金を拡充した。
        ## 新
        【移住】
        （③－１）移住の支援を続ける。［内閣官房］
        # 行
        ## 現
        【副業】
        （③－２）副業を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】（再掲）
        • 移動費を補助した。
        ## 新
        【副業】
        （③－２）副業の支援を続ける。［内閣官房］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【移住】
        （③－１）移住を支援する。［内閣官房］
        ## フォ
        • 支援金を拡充した。
        ## 新
        【移住】
        （③－１）移住の支援を続ける。［内閣官房］
        # 行
        ## 現
        【副業】
        （③－２）副業を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】（再掲）
        • 移動費を補助した。
        ## 新
        【副業】
        （③－２）副業の支援を続ける。［内閣官房］
        """,
        "③－２",
        PlanColumn.FollowUp,
        "令和４年度当初：1,000億円の内数");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var mentions = BudgetMention.Of(plan).ToList();
        var originals = mentions.Where(mention => !mention.Figure.IsRelisted).ToLookup(mention => (mention.Key, mention.Figure.Year));
        var namesByMoney = mentions.Where(mention => !mention.Figure.IsRelisted)
            .ToLookup(mention => (mention.Figure.Year, mention.Figure.Amount), mention => mention.Key);
        return from mention in mentions
               where mention.Figure.IsRelisted
               group mention by (mention.Row, mention.Key) into note
               let orphans = note.Where(mention => !originals[(mention.Key, mention.Figure.Year)].Any(original => original.IsSameStage(mention) || original.Figure.Amount == mention.Figure.Amount)
                   && !namesByMoney[(mention.Figure.Year, mention.Figure.Amount)].Take(SimilarNames).Any(name => IsSimilar(name, mention.Key))).ToList()
               where orphans.Count > 0
               let orphan = orphans[0]
               select this.Found(
                   orphan.Place,
                   $"「{orphan.Name}」の{orphan.Line}に（再掲）とありますが、この文書の他の箇所に、（再掲）の付かない{orphan.Line}の記載がありません。",
                   "元の記載が抜け落ちていないか、元の箇所で事業名や年度が違っていないかを確かめてください。元がなければ（再掲）を外してください。",
                   orphans.Skip(1).Select(mention => mention.Place).Concat(mentions.Where(mention => mention.Key == orphan.Key && mention.Row != orphan.Row).Select(mention => mention.Place)));
    }

    private static bool IsSimilar(string name, string other) =>
        OneLetter.Apart(name, other) || name.Contains(other, StringComparison.Ordinal) || other.Contains(name, StringComparison.Ordinal);
}
