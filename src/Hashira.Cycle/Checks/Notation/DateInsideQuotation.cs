using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC117. A remark with a date stands inside the quotation marks of a name (「…対策（令和３年11月19日閣議決定）」), as if it were part of the name.
/// One finding for the plan.
/// </summary>
public sealed partial class DateInsideQuotation : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC117";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "かぎ括弧の中に入った日付の注記";

    /// <inheritdoc/>
    public string Basis => "法令・閣議決定等の引用の慣用：番号や日付は、名称のかぎ括弧の外に「「…」（令和○年○月○日閣議決定）」と置きます。";

    /// <inheritdoc/>
    public string Rationale =>
        "「「…対策（令和３年11月19日閣議決定）」」のように日付の注記を名称のかぎ括弧の中に入れると、日付までが名称に見え、名称で探したときに漏れます。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 「経済対策」（令和３年11月19日閣議決定）を踏まえて実施した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 「経済対策（令和３年11月19日閣議決定）」を踏まえて実施した。"), ExamplePlan.Code, PlanColumn.FollowUp, "「経済対策（令和３年11月19日閣議決定）」");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"日付の注記がかぎ括弧の中に入っている名称が{places}あります。",
            "注記をかぎ括弧の外に出してください。");

    [GeneratedRegex(@"「[^「」\n]{2,60}\((?:令和|平成)[^()\n]{2,24}\)」", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
