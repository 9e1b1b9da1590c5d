using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Brackets;

/// <summary>
/// HC009. In a budget note a bracket is opened and not closed, or closed and not opened. Where （ ends decides to which amounts 内数
/// applies and which year is last year's, so the note can be read two ways. One finding per note.
/// </summary>
public sealed class UnclosedBracketInNote : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC009";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "予算の注記の括弧の閉じ忘れ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ウ（括弧は始めと終わりを対にして用いる。）";

    /// <inheritdoc/>
    public string Rationale =>
        "注記の括弧は、前年度の額の範囲や、（内数）がどの額に掛かるかを示します。閉じ括弧がないと注記を二通りに読めます。"
        + "始めと終わりの幅が違うだけの括弧は閉じているものとし、HC010で扱います。注記の外の括弧はHC023で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【テレワーク】
        （⑤－１）テレワークを支援する。［総務省］
        ## フォ
        〇テレワーク推進事業
        【令和４年度当初：2.6億円（令和３年度当初：2.5億円）】
        • 相談は延べ212件。
        ## 新
        【テレワーク】
        （⑤－１）テレワークの支援を続ける。［総務省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【テレワーク】
        （⑤－１）テレワークを支援する。［総務省］
        ## フォ
        〇テレワーク推進事業
        【令和４年度当初：2.6億円（令和３年度当初：2.5億円】
        • 相談は延べ212件。
        ## 新
        【テレワーク】
        （⑤－１）テレワークの支援を続ける。［総務省］
        """,
        "⑤－１",
        PlanColumn.FollowUp,
        "【令和４年度当初：2.6億円（令和３年度当初：2.5億円】");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var note in BudgetNoteText.Of(plan))
        {
            var scan = BracketScan.Of(note.Text);
            var faults = scan.Unclosed.Select(offset => $"「{note.Text[offset]}」が閉じていません")
                .Concat(scan.Unopened.Select(offset => $"「{note.Text[offset]}」に対応する始め括弧がありません"))
                .ToList();
            if (faults.Count == 0)
                continue;
            yield return this.Found(
                note.Place,
                $"予算の注記の{string.Join("。また、", faults)}。前年度の額や（内数）がどこまで掛かるかを読み違えるおそれがあります。",
                scan.Unclosed.Count > 0 ? "閉じ括弧を補ってください。「：」などを括弧に打ち間違えていないかも確かめてください。" : "始め括弧を補うか、余分な括弧を除いてください。");
        }
    }
}
