using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC111. たり stands only once in its sentence. It is used in pairs (…したり…したりする). One finding for the plan.
/// </summary>
public sealed partial class TariOnce : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC111";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "一度だけの「たり」";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅲ－３オ、サ（語と語の対応）";

    /// <inheritdoc/>
    public string Rationale =>
        "「…したり、…を開始」のように「たり」が一度しかないと、どこまでが並べられているかが分かりません。「したりする」「したりして」「したりなど」のように一つを例に挙げる言い方は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 委員を委嘱したり、課題を共有したりした。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 委員を委嘱したり、課題を共有した。"), ExamplePlan.Code, PlanColumn.FollowUp, "委嘱したり");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"「たり」が文の中で一度しか用いられていない箇所が{places}あります。",
            "「…したり…したりする」と対にするか、「…し、」などに改めてください。");

    [GeneratedRegex(@"(?<at>[\u3400-\u9FFF]{2}したり)(?<=(?:^|[。\n])(?:(?!たり|だり)[^。\n])*[\u3400-\u9FFF]{2}したり)(?=、(?:(?!たり|だり)[^。\n])*(?:[。\n]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
