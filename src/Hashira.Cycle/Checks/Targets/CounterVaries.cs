using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>HC082. One sentence counts people as 人 and as 名. One finding for the plan.</summary>
public sealed partial class CounterVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC082";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "「人」と「名」の混在";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）基本的な考え方１（１）エ（一つの文書の中で、同じ用語に幾つもの表記が混在しないようにする。）";

    /// <inheritdoc/>
    public string Rationale => "「参加者数90人、申込者数63名」のように同じ文の中で人の数え方が変わると、別の物を数えているように読めます。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 参加者数は90人、申込者数は163人。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 参加者数は90人、申込者数は163名。"), ExamplePlan.Code, PlanColumn.FollowUp, "90人、申込者数は163名");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"一つの文で「人」と「名」の両方を用いている箇所が{places}あります。",
            "どちらかに統一してください。");

    [GeneratedRegex(@"[0-9]+ ?人(?![材口工件当権気間文格])[^。\n]{0,60}?[0-9] ?名(?![称古])|[0-9]+ ?名(?![称古])[^。\n]{0,60}?[0-9] ?人(?![材口工件当権気間文格])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
