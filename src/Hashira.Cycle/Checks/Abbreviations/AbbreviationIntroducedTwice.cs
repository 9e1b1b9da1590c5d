using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Abbreviations;

/// <summary>
/// HC116. One short form is introduced for two long ones (…推進計画（以下「計画」という。） … 基本計画（以下「計画」という。）), so it is open which is meant afterwards. Two introductions of the same long
/// form are no fault here.
/// </summary>
public sealed partial class AbbreviationIntroducedTwice : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC116";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "二つの物に付けた同じ略称";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６ク（略語は、元になった用語を示してから用いる。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「以下「…」という。」と定めた略称を別の物にも付けると、その後の略称がどちらを指すのかが分かりません。元の用語が異なるときに指摘します。同じ用語を二度紹介しているだけの場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 地域経済振興計画（以下「振興計画」という。）を公表した。\n• 人材育成計画（以下「育成計画」という。）を公表した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(followUp: "• 地域経済振興計画（以下「計画」という。）を公表した。\n• 人材育成計画（以下「計画」という。）を公表した。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "人材育成計画（以下「計画」");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var introductions = from text in PlanTexts.Of(plan).Cells.Zip(PlanTexts.Of(plan).Folded)
                            where text.Second.Contains("(以下", StringComparison.Ordinal)
                            let cell = text.First
                            from match in Introduction().Matches(text.Second)
                            select (Short: match.Groups["short"].Value, Long: match.Groups["long"].Value, Place: cell.Place(match.Index, match.Length));
        return from name in introductions.GroupBy(introduction => introduction.Short, StringComparer.Ordinal)
               let first = name.First()
               from other in name.Skip(1)
               where !other.Long.EndsWith(first.Long, StringComparison.Ordinal) && !first.Long.EndsWith(other.Long, StringComparison.Ordinal)
               select this.Found(
                   other.Place,
                   $"「{name.Key}」という略称が、「{first.Long}」と「{other.Long}」の二つに付けられています。",
                   "どちらかの略称を改めてください。",
                   first.Place);
    }

    [GeneratedRegex(@"(?<long>[^\s()「」。、]{2,40})」?\(以下、?「(?<short>[^「」\n]{1,20})」", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
