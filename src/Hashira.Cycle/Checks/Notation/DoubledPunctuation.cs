using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC099. Two full stops or commas stand side by side (。。 、、 、。), also with a closing bracket between them (。）。). One finding for the
/// plan.
/// </summary>
public sealed partial class DoubledPunctuation : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC099";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "句読点の重なり";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）エ、オ（括弧の中の句点、文末の括弧と句点）";

    /// <inheritdoc/>
    public string Rationale =>
        "「。。」「、。」のように句読点が重なるのは、直したときの消し残しです。名詞で終わる括弧書きの中の句点と文末の句点が重なる「。）。」も指摘します。かぎ括弧の中で文が終わる「…。」。は引用として指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた（令和３年６月30日）。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を開いた。。"), ExamplePlan.Code, PlanColumn.FollowUp, "。。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"句読点の重なりが{places}あります。",
            "余分な句読点を除いてください。");

    [GeneratedRegex(@"[。、｡､]{2,}|(?<=[\u4E00-\u9FFF])[。](?=\)。)|(?<=\()[。、]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
