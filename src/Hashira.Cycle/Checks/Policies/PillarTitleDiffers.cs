using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC042. A pillar has one title on the cover and another above its chapter.
/// </summary>
public sealed class PillarTitleDiffers : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC042";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "表紙と本文で異なる柱の題";

    /// <inheritdoc/>
    public string Basis => "論理：同じ柱の題は、表紙と本文で同じです。";

    /// <inheritdoc/>
    public string Rationale =>
        "柱の題が表紙と本文で違うと、同じ柱のことかどうかが分からず、引用も割れます。"
        + "表紙で丸数字を付けて並べた題を、同じ番号の章の題と比べます。似ていない題は、柱を並べたものとはみなしません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 表紙
        取組方針の改定
        次の取組を進める（①人材の確保・育成の支援）。
        # 章
        １．人材の確保・育成の支援
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 表紙
        取組方針の改定
        次の取組を進める（①人材の育成の支援）。
        # 章
        １．人材の確保・育成の支援
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        null,
        PlanColumn.Document,
        "人材の育成の支援");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from title in PillarOnCover.Of(plan)
        let pillar = plan.Pillars.FirstOrDefault(pillar => pillar.Number == title.Number)
        where pillar?.Title.Source is not null && JapaneseText.Fold(pillar.Title.Text) != JapaneseText.Fold(title.Place.Excerpt) && PillarOnCover.IsAlike(title.Place.Excerpt, pillar.Title.Text)
        select this.Found(
            title.Place,
            $"{(char)('０' + title.Number)}番目の柱の題が、表紙では「{title.Place.Excerpt}」、本文では「{pillar.Title.Text.Replace("\n", "", StringComparison.Ordinal)}」となっています。",
            "正しい題を確かめてそろえてください。",
            new RelatedPlace(null, PlanColumn.Document, pillar.Title.Text.Replace("\n", "", StringComparison.Ordinal), pillar.Title.Source!));
}
