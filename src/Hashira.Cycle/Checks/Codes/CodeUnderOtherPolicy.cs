using Hashira.Cycle.Checks.Policies;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC031. An item bears the number of another major policy than the one under whose box it stands: either the code or the place is wrong.
/// </summary>
public sealed class CodeUnderOtherPolicy : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC031";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "別の大方針の番号の項目";

    /// <inheritdoc/>
    public string Basis => "論理：項目番号の丸数字は、その項目が属する大方針の番号です。";

    /// <inheritdoc/>
    public string Rationale =>
        "大方針⑨の下に「⑧－２」があると、番号か置き場所のどちらかが誤りで、大方針ごとの集計から漏れます。"
        + "大方針の枠が読み取れた文書だけを調べます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 大方針
        ⑨ 海外展開を支援する。
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
        # 大方針
        ⑨ 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑧－１）輸出の支援を続ける。［経産省］
        """,
        "⑧－１",
        PlanColumn.Revised,
        "（⑧－１）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var boxes = plan.MajorPolicies.GroupBy(policy => policy.Number).ToDictionary(policy => policy.Key, policy => policy.First());
        return from row in plan.Rows
               where boxes.ContainsKey(row.MajorPolicy)
               let box = boxes[row.MajorPolicy]
               from item in row.Current.Select(measure => (Measure: measure, Column: PlanColumn.Current)).Concat(row.Revised.Select(measure => (Measure: measure, Column: PlanColumn.Revised)))
               where item.Measure.Code.Policy != box.Number
               select this.Found(
                   Spot.CodeOf(item.Measure, item.Column),
                   $"{item.Measure.Code}が、大方針{(char)('①' + box.Number - 1)}の項目の中にあります。",
                   "番号の書き誤りか、置き場所の誤りかを確かめてください。大方針をまたいで移したのであれば、「に移動」「から移動」と記載してください。",
                   PolicyBox.Head(box));
    }
}
