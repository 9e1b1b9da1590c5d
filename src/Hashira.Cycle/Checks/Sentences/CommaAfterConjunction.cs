using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC112. A comma stands right behind 及び, 並びに, 又は or 若しくは, which join two words and are not parted from the second. One finding for
/// the plan.
/// </summary>
public sealed partial class CommaAfterConjunction : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC112";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "「及び」「又は」の直後の読点";

    /// <inheritdoc/>
    public string Basis => "法令の慣用：語を並べる「及び」「又は」の直後には読点を打ちません（句や文を並べる「、又は、」を除きます。）。";

    /// <inheritdoc/>
    public string Rationale =>
        "「支援事業及び、専門家の派遣」のように「及び」の直後に読点を打つと、「及び」が何を結ぶのかが分かりにくくなります。「、又は、」のように前にも読点のあるものは、句を並べるものとして指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会及び相談会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会及び、相談会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "会及び、");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"「及び」「又は」などの直後に読点のある箇所が{places}あります。",
            "直後の読点を除いてください。");

    [GeneratedRegex(@"[^、。\n](?:及び|並びに|又は|若しくは)、", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
