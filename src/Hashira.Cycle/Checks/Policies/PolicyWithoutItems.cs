using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC038. A box states a major policy and no item stands below it, or items stand under a policy that has no box.
/// </summary>
public sealed class PolicyWithoutItems : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC038";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "項目のない大方針・枠のない項目";

    /// <inheritdoc/>
    public string Basis => "論理：大方針の下には、それを実現する項目が並びます。";

    /// <inheritdoc/>
    public string Rationale =>
        "項目のない大方針は、誰が何をするのかが示されていません。枠のない項目は、どの大方針のためのものかが分かりません。"
        + "大方針の枠のない文書（枠の読み取れない文書を含みます。）では、項目の側は調べません。";

    /// <inheritdoc/>
    public string GoodExample => """
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
        """,
        null,
        PlanColumn.Policy,
        "海外展開を支援する。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        if (plan.MajorPolicies.IsEmpty || plan.Rows.IsEmpty)
            yield break;
        var peopled = plan.Rows.Select(row => row.MajorPolicy).Concat(plan.CurrentMeasures.Concat(plan.RevisedMeasures).Select(measure => measure.Code.Policy)).ToHashSet();
        foreach (var policy in plan.MajorPolicies.Where(policy => !peopled.Contains(policy.Number)))
        {
            yield return this.Found(
                PolicyBox.Head(policy),
                $"大方針{PolicyBox.Digit(policy)}の下に、項目が一つもありません。",
                "大方針を実現する項目を記載するか、大方針の要否を確かめてください。");
        }

        var boxes = plan.MajorPolicies.Select(policy => policy.Number).ToHashSet();
        foreach (var row in plan.Rows.Where(row => row.Code is not null && !boxes.Contains(row.MajorPolicy)).DistinctBy(row => row.MajorPolicy))
        {
            var (measure, column) = row.Revised.Length > 0 ? (row.Revised[0], PlanColumn.Revised) : (row.Current[0], PlanColumn.Current);
            yield return this.Found(
                Spot.CodeOf(measure, column),
                $"{measure.Code}からの項目に、大方針の枠がありません。",
                "大方針の枠が抜け落ちていないかを確かめてください。");
        }
    }
}
