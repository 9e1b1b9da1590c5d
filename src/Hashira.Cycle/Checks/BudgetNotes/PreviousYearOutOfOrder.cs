using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC058. The amount in the round brackets of a budget note, there to be compared with, is of a later fiscal year than the main one, or of
/// the very same year and stage.
/// </summary>
public sealed partial class PreviousYearOutOfOrder : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC058";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "前年度の予算の年度の誤り";

    /// <inheritdoc/>
    public string Basis => "論理：注記の括弧内に示すのは、主たる予算より前の年度又は段階の予算です。";

    /// <inheritdoc/>
    public string Rationale =>
        "括弧内の額は前年度との比較のために示すものです。括弧内の年度が主たる年度より後であったり、年度も段階も同じであったりすると、増減を取り違えます。"
        + "年度が同じでも段階が異なる場合（当初と補正など）は指摘しません。";

    /// <inheritdoc/>
    public ImmutableArray<string> SameSlipAs => ["HC019"];

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和４年度当初：2.5億円（令和３年度当初：2.0億円）】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和４年度当初：2.5億円（令和５年度当初：2.0億円）】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "令和４年度当初：2.5億円（令和５年度当初");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from note in BudgetNoteText.Of(plan)
        let text = SameLength.Fold(note.Text)
        from match in Shape().Matches(text)
        let main = Year(match.Groups["main"].Value)
        let inside = Year(match.Groups["inside"].Value)
        where main is not null && inside is not null
            && (inside > main || (inside == main && match.Groups["stage"].Value.Trim() == match.Groups["second"].Value.Trim()))
        select this.Found(
            note.Cell.Place(note.Start + match.Index, match.Length),
            inside > main
                ? $"括弧内の予算の年度（{inside}）が、主たる予算の年度（{main}）より後になっています。"
                : $"括弧内の予算の年度と段階が、主たる予算と同じ{main}{match.Groups["stage"].Value.Trim()}になっています。",
            "括弧内には前年度などの比較する予算を示します。年度の書き誤りがないかを確かめてください。",
            note.Place);

    private static FiscalYear? Year(string printed) => FiscalYear.TryParse(printed, out var year) ? year : null;

    [GeneratedRegex(
        @"(?<main>(?:令和|平成|昭和)?\s*(?:元|[0-9]{1,4})\s*年\s*度)(?<stage>[^:()\[\]、]{0,12}):[^:()、]{1,20}\((?<inside>(?:令和|平成|昭和)?\s*(?:元|[0-9]{1,4})\s*年\s*度)(?<second>[^:()、]{0,12})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
