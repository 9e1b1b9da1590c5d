using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC020. A budget is printed with a calendar year (令和３年当初) where a fiscal year is meant. January to March of a calendar year belong to
/// the fiscal year before, so a reader can take it for either.
/// </summary>
public sealed partial class YearForFiscalYear : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC020";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Time;

    /// <inheritdoc/>
    public string Title => "予算の「年度」を「年」とした記載";

    /// <inheritdoc/>
    public string Basis => "財政法（昭和22年法律第34号）第11条（会計年度は４月１日から翌年３月31日まで）";

    /// <inheritdoc/>
    public string Rationale =>
        "予算は年ではなく会計年度に属します。「令和３年当初」では、令和３年度の当初予算か、令和３年の初めのことかが定まりません。"
        + "「令和３年６月」のような暦の日付や、「令和４年中」などの時期は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【研究開発】
        （⑧－１）共同研究を支援する。［文科省］
        ## フォ
        〇研究成果活用事業
        【令和４年度当初：54.7億円（令和３年度当初：61.2億円）】
        • 令和３年６月に公募を開始。
        ## 新
        【研究開発】
        （⑧－１）共同研究の支援を続ける。［文科省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【研究開発】
        （⑧－１）共同研究を支援する。［文科省］
        ## フォ
        〇研究成果活用事業
        【令和４年度当初：54.7億円（令和３年当初：61.2億円）】
        • 令和３年６月に公募を開始。
        ## 新
        【研究開発】
        （⑧－１）共同研究の支援を続ける。［文科省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "令和３年当初");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        from match in Shape().Matches(cell.Text.Text)
        let year = match.Groups["year"]
        let stage = match.Groups["stage"].Value
        let printed = year.Value + "年" + stage
        select this.Found(
            cell.Place(year.Index, match.Index + match.Length - year.Index),
            $"「{printed}」は、予算の年度が「年」と記載されています。会計年度と暦年のどちらの意味か定まりません。",
            $"「{year.Value}年度{stage}」かどうかを確かめ、「年度」と記載してください。") with
        { Proposal = $"{year.Value}年度{stage}" };

    // Begins with 年, which is searched for fast, and only then looks back for the year.
    [GeneratedRegex(
        @"年(?<=(?<year>(?:令和|平成|昭和)?\s*(?:元|(?<![0-9０-９])[0-9０-９]{1,4})\s*)年)(?<stage>\s*(?:当初|(?:第?\s*[0-9０-９一二三四五]{1,2}\s*次\s*)?補正|予備費|予算))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
