using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC069. The value of a fiscal year is compared with 前年, the calendar year before, where 前年度 is meant. One finding for the whole plan.
/// </summary>
public sealed partial class PreviousYearForFiscalYear : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC069";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "年度の実績に対する「前年比」";

    /// <inheritdoc/>
    public string Basis => "論理：年度の値と比べられるのは前年度の値です。";

    /// <inheritdoc/>
    public string Rationale =>
        "年度の実績に「前年比」とあると、暦年と比べたのか、前年度と比べたのかが分かりません。"
        + "「前年度比」と書けば明らかです。「前年」の値と比べる月次などの実績は指摘しません。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和３年度の相談は300件（前年度比10％増）。
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
        • 令和３年度の相談は300件（前年比10％増）。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "前年比");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = (from cell in CellText.Of(plan)
                      from match in Shape().Matches(cell.Text.Text)
                      let word = match.Groups["word"]
                      select cell.Place(word.Index, word.Length)).OrderBy(place => place.Source.Start).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"年度の実績が「前年比」「前年」と比べられています（{Phrase.Number(places.Count)}か所：{Phrase.Measures(places)}）。",
            "前年度と比べたのであれば、「前年度比」と記載してください。",
            places);
    }

    [GeneratedRegex(@"年\s*度(?!末)[^。\n月]{0,40}?(?<word>前年(?:同期)?比)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
