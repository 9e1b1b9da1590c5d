using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC113. 並びに joins words in a sentence without 及び. 並びに is for the larger step where 及び joins the smaller one. One finding for the
/// plan.
/// </summary>
public sealed partial class NarabiniAlone : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC113";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "「及び」のない「並びに」";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅱ－１（「及び」「並びに」の使い分け）";

    /// <inheritdoc/>
    public string Rationale =>
        "「並びに」は、「及び」で結んだものを更に大きく結ぶときに用います。「及び」のない文の「並びに」は、どの段階で並べているのかを読み手に迷わせます。かぎ括弧の中の名称は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 制度の概要及び申請の要点を説明した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 制度の概要並びに申請の要点を説明した。"), ExamplePlan.Code, PlanColumn.FollowUp, "並びに");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern(), properNames: false),
            places => $"「及び」のない文に「並びに」が{places}あります。",
            "単に並べるだけであれば「及び」に改めてください。");

    [GeneratedRegex(@"(?<at>並びに)(?<=(?:^|[。\n])(?:(?!及び)[^。\n])*並びに)(?=(?:(?!及び)[^。\n])*(?:[。\n]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
