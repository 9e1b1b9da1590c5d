using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC108. A function word is typed twice (についてについて, こと こと, 及び及び), the rest of an edit. Words that are doubled by nature (ますます, それぞれ)
/// are none of them.
/// </summary>
public sealed partial class DoubledWord : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC108";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "語の重なり";

    /// <inheritdoc/>
    public string Basis => "論理：同じ機能語が続くことはありません。";

    /// <inheritdoc/>
    public string Rationale =>
        "「についてについて」「することこと」のような重なりは、差し替えたときの消し残しです。「ますます」「それぞれ」のように重ねてできた語は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 制度について周知した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 制度についてについて周知した。"), ExamplePlan.Code, PlanColumn.FollowUp, "についてについて");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        PlanSearch.Find(plan, Pattern()).Select(place => this.Found(
            place,
            $"「{place.Excerpt}」と同じ語が重なっています。",
            "余分な語を除いてください。"));

    [GeneratedRegex(@"(?<w>について|において|に対して|により|による|に関する|とともに|ための|ため|こと|もの|及び|並びに|又は|若しくは|また、|さらに、|する|した|して|から|まで|など)\k<w>(?!ば)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
