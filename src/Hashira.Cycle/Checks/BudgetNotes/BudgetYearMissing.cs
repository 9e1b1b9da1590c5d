using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC056. An amount is said to come from an initial or supplementary budget or the contingency reserve, and no fiscal year stands in its
/// sentence.
/// </summary>
public sealed partial class BudgetYearMissing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC056";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "予算の年度の記載漏れ";

    /// <inheritdoc/>
    public string Basis => "財政法（昭和22年法律第34号）第11条・第14条（予算は会計年度ごとに編入し、執行する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "予算は会計年度ごとのものであり、年度のない「補正予算額10億円」は、いつの予算かを後から確かめられません。"
        + "同じ文の前の方に年度があれば、それを受けるものとして指摘しません。大方針の本文も調べます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和３年度の第１次補正予算額10億円により、相談を300件受けた。
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
        • 第１次補正予算額10億円により、相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "補正予算額10億円");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        where cell.Text.Text.Contains('円', StringComparison.Ordinal)
        let text = SameLength.Fold(cell.Text.Text)
        from match in Shape().Matches(text)
        let sentence = text.AsSpan(0, match.Index).LastIndexOfAny('。', '\n') + 1
        where !Year().IsMatch(text[sentence..match.Index])
        select this.Found(
            cell.Place(match.Index, match.Length),
            $"「{cell.Text.Text.Substring(match.Index, match.Length).Replace("\n", "", StringComparison.Ordinal)}」に、年度の記載がありません。",
            "「令和２年度第２次補正予算」のように、年度を（補正予算は第何次かも）記載してください。");

    [GeneratedRegex(
        @"(?<![同本該記])(?:(?:当初|補正)予算|予備費)(?:額|案)?(?:として|において|により|から|で|に|は|:|、)?\s*約?\s*[0-9][0-9,.兆億万千百\s]*円|(?<=【\s*)(?:当初|補正|予備費)\s*:\s*約?\s*[0-9][0-9,.兆億万千百\s]*円",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"年\s*度|年(?=当初|補正|予備費)|[0-9元]\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
