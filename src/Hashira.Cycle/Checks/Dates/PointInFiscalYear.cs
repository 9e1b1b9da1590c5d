using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC068. A point in time is given by fiscal year and month (令和４年度４月末時点). For January to March a reader cannot tell the calendar year, and
/// often 度 is a slip.
/// </summary>
public sealed partial class PointInFiscalYear : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC068";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "年度で示された時点";

    /// <inheritdoc/>
    public string Basis => "財政法（昭和22年法律第34号）第11条（会計年度は４月１日から翌年３月31日まで）";

    /// <inheritdoc/>
    public string Rationale =>
        "「令和４年度４月末時点」では、１月から３月までの場合に前後の年を取り違えます。「令和４年」と書くべきところに「度」が紛れ込んだ誤りもあります。"
        + "時点（…時点、…現在）と日を示す場合を指摘します。「令和２年度10月以降の実績」のように、年度のうちの期間を示す場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和４年４月末時点で、相談を300件受けた。
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
        • 令和４年度４月末時点で、相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "令和４年度４月末時点");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        where cell.Text.Text.Contains('度', StringComparison.Ordinal)
        from match in Shape().Matches(cell.Text.Text)
        let printed = match.Value.Replace("\n", "", StringComparison.Ordinal)
        select this.Found(
            cell.Place(match.Index, match.Length),
            $"「{printed}」は、時点が「年度」と月で示されています。",
            $"暦年で「{Calendar().Replace(printed, "年")}」のように示してください。１月から３月までの場合は、翌年になります。");

    [GeneratedRegex(
        @"(?:(?:令和|平成|昭和)\s*(?:元|[0-9０-９]{1,2})|(?<![0-9０-９])(?:20[0-9]{2}|２０[０-９]{2}))\s*年\s*度\s*[0-9０-９]{1,2}\s*月\s*(?:(?:[0-9０-９]{1,2}\s*日|末|上旬|中旬|下旬)?\s*(?:時点|現在)|[0-9０-９]{1,2}\s*日)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"年\s*度", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();
}
