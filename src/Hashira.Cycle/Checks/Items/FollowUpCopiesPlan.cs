using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC036. A follow-up only repeats sentences of the plan it reports on, so nobody learns what was done.
/// </summary>
public sealed class FollowUpCopiesPlan : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC036";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "方針の写しのフォローアップ";

    /// <inheritdoc/>
    public string Basis => "論理：フォローアップには、方針に対して何をしたかを記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "フォローアップが現行の方針の文と同じでは、実施したのか、これからなのかが分かりません。"
        + "予算の注記と事業名を除いた全ての文が、現行の方針の文と一致する場合に指摘します。一部だけが同じ場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）海外の見本市への出展を希望する中堅企業を支援する。［経産省］
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
        （⑨－１）海外の見本市への出展を希望する中堅企業を支援する。［経産省］
        ## フォ
        • 海外の見本市への出展を希望する中堅企業を支援する。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "• 海外の見本市への出展を希望する中堅企業を支援する。");

    private const int LeastLength = 15;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from row in plan.Rows
        where row.FollowUp is not null && row.Current.Length > 0
        let planned = row.Current.SelectMany(measure => Sentences(measure.Text.Text)).ToHashSet(StringComparer.Ordinal)
        let reported = Sentences(row.FollowUp!.Text.Text).ToList()
        where reported.Count > 0 && reported.Sum(sentence => sentence.Length) >= LeastLength && reported.TrueForAll(planned.Contains)
        let cell = new CellText(CellText.FollowUpCode(row), PlanColumn.FollowUp, row.FollowUp!.Text)
        select this.Found(
            cell.Place(),
            "フォローアップの文が、現行の取組方針の文と同じです。実施した結果が分かりません。",
            "いつ、何を、どれだけ実施したかを記載してください。実施していなければ、その旨と理由を記載してください。",
            Spot.CodeOf(row.Current[0], PlanColumn.Current));

    /// <summary>Sentences in the compared form, without bullets, names of programmes and budget notes.</summary>
    private static IEnumerable<string> Sentences(string text) =>
        from paragraph in text.Split('\n')
        let trimmed = paragraph.Trim()
        where trimmed.Length > 0 && trimmed[0] is not ('〇' or '○' or '【')
        from sentence in trimmed.TrimStart('•', ' ', '　', '・').Split('。', StringSplitOptions.RemoveEmptyEntries)
        let folded = JapaneseText.Fold(sentence)
        where folded.Length > 0
        select folded;
}
