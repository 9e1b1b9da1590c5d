using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC055. A budget note gives the fiscal year and no stage (当初, 補正, 予備費), so its amount can be compared with no other. Last year's amount
/// in round brackets is taken for the same stage.
/// </summary>
public sealed partial class StageMissing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC055";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "予算の段階の記載漏れ";

    /// <inheritdoc/>
    public string Basis => "論理：予算額は、当初・補正（第何次）・予備費のどの段階のものかによって定まります。";

    /// <inheritdoc/>
    public string Rationale =>
        "「令和４年度予算」だけでは、当初予算か、補正後の額かが分からず、ほかの注記の額と比べられません。"
        + "注記【 】の中だけを調べます。括弧内の前年度の額は、主たる額の段階と同じものとみて指摘しません。";

    /// <inheritdoc/>
    public ImmutableArray<string> SameSlipAs => ["HC007"];

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
        【令和４年度予算：255.0億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "令和４年度予算：");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from note in BudgetNoteText.Of(plan)
        from match in Shape().Matches(note.Text).Where(match => note.Text.AsSpan(0, match.Index).IndexOfAny('（', '(') < 0).Take(1)
        select this.Found(
            note.Cell.Place(note.Start + match.Index, match.Length),
            $"予算の注記の「{match.Value.TrimEnd('：', ':', ' ')}」に、当初・補正・予備費の別がありません。",
            "「令和４年度当初：」「令和３年度第１次補正予算：」のように、予算の段階を記載してください。",
            note.Place);

    [GeneratedRegex(@"(?:令和|平成|昭和)?\s*(?:元|[0-9０-９]{1,4})\s*年\s*度\s*(?:の?予算(?:額|案)?)?\s*[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
