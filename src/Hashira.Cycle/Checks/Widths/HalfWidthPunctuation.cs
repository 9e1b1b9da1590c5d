using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Widths;

/// <summary>
/// HC097. Half-width Japanese punctuation or kana (､ ｡ ･ ｢ ｣ ｱ) stands in the text, so a search and a split into sentences miss it.
/// One finding for the plan.
/// </summary>
public sealed partial class HalfWidthPunctuation : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC097";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "半角の句読点・仮名";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ア（句読点）、Ⅰ－６カ（電子的な情報交換）";

    /// <inheritdoc/>
    public string Rationale =>
        "半角の「､」「｡」「･」「｢」「｣」や半角片仮名は、全角のものとは別の文字です。検索から漏れ、機械で文に分けるときに文の終わりが分からなくなります。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会、相談会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会､相談会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "､");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"半角の句読点又は仮名が{places}あります。",
            "全角の「、」「。」「・」「「」「」」又は全角の片仮名に改めてください。");

    [GeneratedRegex(@"[\uFF61-\uFF9F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
