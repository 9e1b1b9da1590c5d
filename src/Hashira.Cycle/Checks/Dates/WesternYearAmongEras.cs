using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC066. Years are counted from the birth of Christ in a document that counts by eras, or the other way round. One finding for the whole
/// plan.
/// </summary>
public sealed partial class WesternYearAmongEras : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC066";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "元号と西暦の混用";

    /// <inheritdoc/>
    public string Basis => "論理：一つの文書の中では、年を一つの暦で示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "元号の文書に西暦だけの年が混じっていると、前後の年と比べるたびに換算しなければならず、検索からも漏れます。"
        + "「令和４年（2022年）」のように両方を示す場合と、行事名などの年のない数字は指摘しません。少ない方の書き方を、文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 令和３年11月に商談会を開催し、令和４年（2022年）３月に公表した。
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
        • 令和３年11月に商談会を開催し、2022年３月に公表した。令和４年５月に改訂した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "2022年");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var years = (from cell in CellText.Of(plan)
                     where cell.Text.Text.Contains('年', StringComparison.Ordinal)
                     from match in Shape().Matches(cell.Text.Text)
                     where !match.Groups["both"].Success
                     select (IsWestern: match.Groups["western"].Success, Place: cell.Place(match.Index, match.Length))).ToList();
        var western = years.Where(year => year.IsWestern).ToList();
        var eras = years.Where(year => !year.IsWestern).ToList();
        if (western.Count == 0 || eras.Count == 0)
            yield break;
        var odd = (western.Count <= eras.Count ? western : eras).Select(year => year.Place).OrderBy(place => place.Source.Start).ToList();
        yield return this.Found(
            odd[0],
            $"年が元号で{Phrase.Number(eras.Count)}か所、西暦だけで{Phrase.Number(western.Count)}か所記載されています。",
            western.Count <= eras.Count ? "元号にそろえるか、「令和４年（2022年）」のように両方を示してください。" : "西暦にそろえるか、「2022年（令和４年）」のように両方を示してください。",
            odd);
    }

    private const string Era = @"(?:明治|大正|昭和|平成|令和)\s*(?:元|[0-9０-９]{1,2})";
    private const string Western = @"(?<![0-9０-９,，.．])(?:(?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2})";

    [GeneratedRegex(
        "(?<both>" + Era + @"\s*年?\s*度?\s*[（(]\s*" + Western + @"\s*年?\s*度?\s*[）)]\s*年?|" + Western + @"\s*年?\s*度?\s*[（(]\s*" + Era + @"\s*年?\s*度?\s*[）)]\s*年?)"
        + "|(?<western>" + Western + @"\s*年(?![代間度]?代))|(?<era>" + Era + @"\s*年)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
