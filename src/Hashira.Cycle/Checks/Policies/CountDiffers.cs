using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC041. The cover gives a number of pillars or major policies, and the body has another.
/// </summary>
public sealed partial class CountDiffers : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC041";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "表紙の数と本文の不一致";

    /// <inheritdoc/>
    public string Basis => "論理：表紙が述べる柱・大方針の数は、本文にある数と同じです。";

    /// <inheritdoc/>
    public string Rationale =>
        "「３本柱」とありながら本文に柱が四つあると、一つが抜けたのか、数え直しを忘れたのかが分かりません。"
        + "表題と表紙の「…本柱」「…つの大方針」を、本文の章と大方針の枠の数と比べます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 表紙
        ２つの大方針
        # 大方針
        ① 研究開発を支援する。
        # 行
        ## 現
        【輸出】
        （①－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （①－１）輸出の支援を続ける。［経産省］
        # 大方針
        ② 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （②－１）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （②－１）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 表紙
        ３つの大方針
        # 大方針
        ① 研究開発を支援する。
        # 行
        ## 現
        【輸出】
        （①－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （①－１）輸出の支援を続ける。［経産省］
        # 大方針
        ② 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （②－１）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （②－１）商談会を引き続き開く。［経産省］
        """,
        null,
        PlanColumn.Document,
        "３つの大方針");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        CoverText.Of(plan) is not { } cover ? [] :
        from match in Shape().Matches(SameLength.Fold(cover.Text.Text)).DistinctBy(match => match.Value)
        let isPillar = match.Groups["what"].Value == "柱"
        let real = isPillar ? plan.Pillars.Length : plan.MajorPolicies.Length
        let printed = Number(match.Groups["number"].Value)
        where real > 0 && printed > 0 && printed != real
        let word = isPillar ? "柱" : "大方針"
        select this.Found(
            cover.Place(match.Index, match.Length),
            $"表紙には「{cover.Text.Text.Substring(match.Index, match.Length)}」とありますが、本文の{word}は{Phrase.Number(real)}つです。",
            $"{word}が抜け落ちていないか、数の書き誤りがないかを確かめてください。",
            isPillar ? plan.Pillars.Select(pillar => new RelatedPlace(null, PlanColumn.Document, pillar.Title.Text.Replace("\n", "", StringComparison.Ordinal), pillar.Title.Source ?? pillar.Source)) : plan.MajorPolicies.Select(PolicyBox.Head));

    private static int Number(string printed) =>
        printed.Length == 1 && "一二三四五六七八九十".IndexOf(printed[0], StringComparison.Ordinal) is var kanji and >= 0 ? kanji + 1 : JapaneseEra.ParseYear(printed);

    [GeneratedRegex(@"(?<![0-9.,第])(?<number>[0-9]{1,2}|[一二三四五六七八九十])\s*(?:つの|本の?|個の|の)(?<what>柱|大方針)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
