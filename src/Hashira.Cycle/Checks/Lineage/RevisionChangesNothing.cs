using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC051. An item stands in the right column word for word as in the left one, so it is open whether it was looked at. One finding for the
/// whole plan; going on unchanged is allowed.
/// </summary>
public sealed class RevisionChangesNothing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC051";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "改定されていない項目";

    /// <inheritdoc/>
    public string Basis => "論理：新たな取組方針の欄には、フォローアップを踏まえた改定後の方針を記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "一年の結果を受けても文が現行と同じままの項目は、見直した上で続けるのか、書き改めるのを忘れたのかが読み手に分かりません。"
        + "現行と改定後の文が、和欧間の空白を除いて同じ項目を、文書全体で一件にまとめます。文字の幅などだけが違う項目はHC049で扱います。続けるだけの項目であれば差し支えありません。";

    /// <inheritdoc/>
    public string GoodExample => """
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
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "（⑨－１）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = (from row in plan.Rows
                      where row.FollowUp is not null && row.Current.Length == 1 && row.Revised.Length == 1
                          && JapaneseText.WithoutTypesettingSpace(row.Current[0].Text.Text) == JapaneseText.WithoutTypesettingSpace(row.Revised[0].Text.Text)
                      select Spot.CodeOf(row.Revised[0], PlanColumn.Revised)).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"新たな取組方針の文が現行と同じ項目が{Phrase.Number(places.Count)}件あります（{string.Join('、', places.Take(12).Select(place => place.Code))}{(places.Count > 12 ? "ほか" : "")}）。",
            "フォローアップを踏まえて見直した上で続けるものかどうかを確かめてください。",
            places);
    }
}
