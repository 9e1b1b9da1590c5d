using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC103. An iteration mark other than 々 (ゝ ゞ ヽ ヾ 〃 仝 〱), or 々 where it does not belong: at the beginning of a word or across the
/// joint of a compound (民主々義). One finding for the plan.
/// </summary>
public sealed partial class IterationMark : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC103";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "繰り返し符号の誤り";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６イ（繰り返し符号は「々」のみを用いる。）";

    /// <inheritdoc/>
    public string Rationale =>
        "繰り返し符号は「々」だけを用い、複合語の切れ目に当たる「民主主義」「表外漢字字体表」「学生生活」などには用いません。仮名や数字の後の「々」も誤りです。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 民主主義を学んだ。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 民主々義を学んだ。"), ExamplePlan.Code, PlanColumn.FollowUp, "民主々義");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"繰り返し符号の誤りが{places}あります。",
            "「々」は同じ漢字の繰り返しだけに用い、そのほかは文字を繰り返して書いてください。");

    [GeneratedRegex(@"[ゝゞヽヾ〃仝〱〲]|(?<=^|[^\u3400-\u9FFF])々|民主々義|会社々員|学生々活|事務々所|研究々会", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
