using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC063. A note with an amount or a date stands inside the quotation marks of a name and becomes a part of it. One finding for the whole
/// plan.
/// </summary>
public sealed partial class NoteInsideName : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC063";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "名称のかぎ括弧の中の注記";

    /// <inheritdoc/>
    public string Basis => "論理：かぎ括弧は、どこからどこまでが名称かを示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "予算額や日付の注記が「 」の中にあると、名称の一部として引用・検索されます。"
        + "予算額又は月日を含む括弧が、かぎ括弧の終わりの直前にある場合を、文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 「海外商談会」（令和３年10月７日）を開催した。
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
        • 「海外商談会（令和３年10月７日）」を開催した。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "（令和３年10月７日）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = (from cell in CellText.Of(plan)
                      where cell.Text.Text.AsSpan().IndexOfAny('」', '』') >= 0
                      from match in Shape().Matches(cell.Text.Text)
                      select cell.Place(match.Index, match.Length)).OrderBy(place => place.Source.Start).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"予算額や日付の注記が、名称のかぎ括弧の中にあります（{Phrase.Number(places.Count)}か所：{Phrase.Measures(places)}）。",
            "「名称」（注記）のように、注記をかぎ括弧の外に出してください。",
            places);
    }

    [GeneratedRegex(@"(?<=[「『][^「」『』\n]*)[（(](?=[^（）()「」『』]*(?:[0-9０-９]\s*[兆億万]?円|[0-9０-９]\s*月))[^（）()「」『』]*[）)](?=\s*[」』])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
