using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC043. The cover counts the pillars with circled digits, the body counts the major policies with them, so ① means two things. One
/// finding for the whole plan.
/// </summary>
public sealed class SameMarkForPillarAndPolicy : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC043";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "柱と大方針に共通の丸数字";

    /// <inheritdoc/>
    public string Basis => "論理：一つの文書の中では、同じ符号で同じ種類のものを示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "表紙で柱を①②③と呼び、本文で大方針を①から数えると、「①」がどちらを指すのか分かりません。"
        + "表紙で丸数字を付けて並べた題が本文の章の題と同じで、本文の大方針にも丸数字を使っている場合に、一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 表紙
        取組方針の改定
        次の取組を進める（１．人材の確保・育成の支援）。
        # 章
        １．人材の確保・育成の支援
        # 大方針
        ① 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （①－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （①－１）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 表紙
        取組方針の改定
        次の取組を進める（①人材の確保・育成の支援）。
        # 章
        １．人材の確保・育成の支援
        # 大方針
        ① 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （①－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （①－１）輸出の支援を続ける。［経産省］
        """,
        null,
        PlanColumn.Document,
        "人材の確保・育成の支援");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var titles = PillarOnCover.Of(plan).Where(title => plan.Pillars.Any(pillar => pillar.Number == title.Number && JapaneseText.Fold(pillar.Title.Text) == JapaneseText.Fold(title.Place.Excerpt))).ToList();
        if (titles.Count == 0 || plan.MajorPolicies.IsEmpty)
            yield break;
        yield return this.Found(
            titles[0].Place,
            $"表紙では柱に丸数字（{string.Concat(titles.Select(title => (char)('①' + title.Number - 1)))}）を付けていますが、本文では丸数字は大方針の番号です。",
            "柱は本文と同じ「１．」などの番号で示してください。",
            titles.Select(title => title.Place).Concat(plan.MajorPolicies.Take(1).Select(PolicyBox.Head)));
    }
}
