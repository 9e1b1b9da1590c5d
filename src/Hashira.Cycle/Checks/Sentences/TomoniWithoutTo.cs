using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC109. と is missing in 「…するとともに」: 「行うともに」. A reader takes two coordinate clauses for one.
/// </summary>
public sealed partial class TomoniWithoutTo : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC109";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "「とともに」の「と」の脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文における漢字使用等について」（平成22年内閣訓令第１号）１（２）キ（「説明するとともに意見を聞く。」）";

    /// <inheritdoc/>
    public string Rationale =>
        "「整備を行うともに」は「行うとともに」の「と」の脱落です。名詞に続く「とともに」「（お）二人ともに」「両者ともに」は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開くとともに相談に応じた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を開くともに相談に応じた。"), ExamplePlan.Code, PlanColumn.FollowUp, "開くともに");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        PlanSearch.Find(plan, Pattern()).Select(place => this.Found(
            place,
            $"「{place.Excerpt}」は「と」が抜けています。",
            "「…するとともに」と「と」を補ってください。"));

    [GeneratedRegex(@"[\u3400-\u9FFF]{1,4}(?:[うくぐすつぬぶむる]|する|した|[いきしちりえけせてめれ]る|った|んだ|いた|いだ)ともに(?<![多近遠全早広深強高長]くともに)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
