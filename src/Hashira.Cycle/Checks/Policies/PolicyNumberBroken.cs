using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC037. Boxes of major policies are not numbered through: a number is missing or stands twice, and so the circled digit of the codes
/// points nowhere or to two boxes.
/// </summary>
public sealed class PolicyNumberBroken : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC037";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "大方針の番号の欠番・重複";

    /// <inheritdoc/>
    public string Basis => "論理：大方針は、文書を通して①からの連番です。";

    /// <inheritdoc/>
    public string Rationale =>
        "大方針の番号が飛んだり重なったりしていると、項目番号の丸数字がどの大方針を指すのか分かりません。"
        + "大方針の枠が二つ以上ある文書だけを調べます。";

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
        ③ 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （③－１）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （③－１）商談会を引き続き開く。［経産省］
        """,
        null,
        PlanColumn.Policy,
        "海外展開を支援する。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        MajorPolicy? previous = null;
        foreach (var policy in plan.MajorPolicies.OrderBy(policy => policy.Number).ThenBy(policy => policy.Source.Start))
        {
            if (previous?.Number == policy.Number)
            {
                yield return this.Found(PolicyBox.Head(policy), $"大方針{PolicyBox.Digit(policy)}の枠が二つあります。", "どちらかの番号を改め、その下の項目番号も併せて直してください。", PolicyBox.Head(previous));
            }
            else if (previous is not null && policy.Number > previous.Number + 1)
            {
                yield return this.Found(
                    PolicyBox.Head(policy),
                    $"大方針{PolicyBox.Digit(previous)}の次が{PolicyBox.Digit(policy)}となり、間の番号の大方針がありません。",
                    "大方針の枠が抜け落ちていないか、番号に誤りがないかを確かめてください。",
                    PolicyBox.Head(previous));
            }

            previous = policy;
        }
    }
}
