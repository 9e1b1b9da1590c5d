using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC098. Full-width commas ， stand beside 、 as the comma of Japanese text. One finding for the plan.
/// </summary>
public sealed partial class CommaWithTen : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC098";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "読点の「、」と「，」の混在";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ア（句読点。一つの文書内でどちらかに統一する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "横書きの読点には「、」と「，」のどちらを用いてもよいのですが、一つの文書では統一します。数字の桁区切りと英文の中のコンマは読点ではないので指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会、相談会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会、相談会，研修を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "，");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"読点の「、」に「，」が{places}混じっています。",
            "読点を「、」に統一してください。");

    [GeneratedRegex(@"(?<=[\u3040-\u30FF\u4E00-\u9FFF)」])[,](?=[\u3040-\u30FF\u4E00-\u9FFF(「])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
