using System.Globalization;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC067. A date lies before the one it follows: 同３月 behind a September of the same year, or a second meeting before the first.
/// </summary>
public sealed partial class DateBeforeWhatItFollows : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC067";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "順序に合わない日付";

    /// <inheritdoc/>
    public string Basis => "論理：「同３月」の「同」は前に示した年を受け、第２回は第１回より後に行われます。";

    /// <inheritdoc/>
    public string Rationale =>
        "「令和３年６月、同９月、同３月」の「同３月」は令和３年３月となり、前の日付より前に戻ります。翌年のことを書くときに起こりやすい誤りです。"
        + "一つの文の中で、「同」の付いた月が前の月より前になる場合と、第１回・第２回と続く回の日付が前後する場合を指摘します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 商談会（令和３年６月）、説明会（同９月）、報告会（令和４年３月）を開催した。
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
        • 商談会（令和３年６月）、説明会（同９月）、報告会（同３月）を開催した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "同３月");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in CellText.Of(plan)
        where cell.Text.Text.Contains('月', StringComparison.Ordinal) && cell.Text.Text.AsSpan().IndexOfAny('同', '回') >= 0
        let text = SameLength.Fold(cell.Text.Text)
        from found in SameYear(text).Concat(Occasions(text))
        select this.Found(
            cell.Place(found.At.Index, found.At.Length),
            $"「{cell.Text.Text.Substring(found.At.Index, found.At.Length).Replace("\n", "", StringComparison.Ordinal)}」は、{found.Fault}",
            "年の書き誤りや、「同」が指す年の取違えがないかを確かめてください。",
            cell.Place(found.Before.Index, found.Before.Length));

    private static IEnumerable<(Match At, Match Before, string Fault)> SameYear(string text)
    {
        Match? before = null;
        foreach (Match month in Month().Matches(text))
        {
            if (before is not null && text.AsSpan(before.Index, month.Index - before.Index).IndexOfAny('。', '\n') >= 0)
                before = null;
            var isEarlier = before is not null && Number(month.Groups["month"]) < Number(before.Groups["month"]);
            if (month.Groups["same"].Success && isEarlier)
                yield return (month, before!, $"前に示した年の{Phrase.Number(Number(month.Groups["month"]))}月となり、その前の{Phrase.Number(Number(before!.Groups["month"]))}月より前に戻ります。");
            else if (month.Groups["year"].Success || month.Groups["same"].Success)
                before = month;
            else if (before is not null)
                before = isEarlier ? null : month;
        }
    }

    private static IEnumerable<(Match At, Match Before, string Fault)> Occasions(string text)
    {
        Match? before = null;
        foreach (Match occasion in Occasion().Matches(text))
        {
            if (before is not null && text.AsSpan(before.Index, occasion.Index - before.Index).IndexOfAny('。', '\n') < 0
                && Number(occasion.Groups["n"]) == Number(before.Groups["n"]) + 1 && Day(occasion) is { } day && Day(before) is { } earlier && day < earlier)
            {
                yield return (occasion, before, $"第{Phrase.Number(Number(before.Groups["n"]))}回（{before.Groups["date"].Value}）より前の日付になっています。");
            }

            before = occasion;
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Year, month and day as one number that can be compared; a month without a day counts as its beginning on both sides.</summary>
    private static int? Day(Match occasion) =>
        JapaneseEra.Named(occasion.Groups["era"].Value) is { } era && JapaneseEra.ParseYear(occasion.Groups["year"].Value) is var year and > 0
            ? (era.WesternYear(year) * 10_000) + (Number(occasion.Groups["month"]) * 100) + (occasion.Groups["day"].Success ? Number(occasion.Groups["day"]) : 0)
            : null;

    [GeneratedRegex(@"(?:(?<year>(?:(?:令和|平成|昭和)\s*(?:元|[0-9]{1,2})|(?<![0-9])(?:19|20)[0-9]{2})\s*年)\s*|(?<same>同\s*年?)\s*)?(?<![0-9.,])(?<month>[0-9]{1,2})\s*月(?!間|額)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"第\s*(?<n>[0-9]{1,3})\s*回[^。第\n0-9]{0,10}?(?<date>(?<era>令和|平成)\s*(?<year>元|[0-9]{1,2})\s*年\s*(?<month>[0-9]{1,2})\s*月(?:\s*(?<day>[0-9]{1,2})\s*日)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Occasion();
}
