using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC106. A remark in brackets stands behind the full stop of the only sentence of its paragraph and is not closed by one. A remark
/// on a part of a sentence belongs before the full stop. One finding for the plan.
/// </summary>
public sealed partial class StopBeforeRemark : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC106";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "文末の括弧書きと句点の位置";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）オ（文末にある括弧と句点の関係を使い分ける。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「…を開催。（令和３年６月30日）」のように句点の後に置いた括弧書きは、どの部分への注釈かが分かりません。"
        + "時点や実績の断りのような部分的な注釈は「…を開催（令和３年６月30日）。」と句点の前に置きます。二つ以上の文への注釈と、文になっている注釈は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた（令和３年６月30日）。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を開いた。（令和３年６月30日）"), ExamplePlan.Code, PlanColumn.FollowUp, "。（令和３年６月30日）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"句点の後に括弧書きのある文が{places}あります。",
            "部分的な注釈であれば、括弧書きの後に句点を移してください。");

    [GeneratedRegex(@"(?<at>。(?<=(?:^|\n)[^。\n]{4,400}。) ?\([^()。\n]{1,60}\)) ?(?=\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
