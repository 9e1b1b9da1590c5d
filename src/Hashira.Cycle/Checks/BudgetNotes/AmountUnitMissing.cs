using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC060. An amount of a budget note ends without 円, so its unit has to be guessed and whoever collects the figures loses it.
/// </summary>
public sealed partial class AmountUnitMissing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC060";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "予算額の単位の脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－４ウ（兆・億・万の単位は、漢字を使う。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「円」や「億円」が抜けた額は、億円なのか百万円なのかが分からず、集計からも漏れます。"
        + "注記【 】の中の「年度・段階：」に続く数字を調べます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和４年度当初：16.3億円】
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
        【令和４年度当初：16.3億】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "令和４年度当初：16.3億");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        where cell.Text.Text.Contains('【', StringComparison.Ordinal)
        from match in Shape().Matches(cell.Text.Text)
        select this.Found(
            cell.Place(match.Index, match.Length),
            $"予算の注記の「{match.Value.Trim()}」に、金額の単位（円）がありません。",
            "「億円」「万円」などの単位を補ってください。");

    // From the fiscal year to a number that no 円 follows, inside 【…】.
    [GeneratedRegex(
        @"(?:令和|平成)\s*(?:元|[0-9０-９]{1,2})\s*年\s*度\s*[^：:【】\n（）()、]{0,12}[：:]\s*約?\s*[0-9０-９][0-9０-９,，.．]*\s*(?:兆|億|百万|千万|万|千)?(?=\s*(?:の内数)?\s*[】（()）、])(?=[^【\n]*】)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
