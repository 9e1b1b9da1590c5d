using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC107. A particle is typed twice or two that exclude each other stand side by side (をを, がが, をが), mostly the rest of an edit.
/// </summary>
public sealed partial class DoubledParticle : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC107";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "助詞の重なり";

    /// <inheritdoc/>
    public string Basis => "論理：「をを」「がが」「をが」のように続く助詞は、日本語の文にありません。";

    /// <inheritdoc/>
    public string Rationale =>
        "助詞の重なりは、語を差し替えたときの消し残しです。どちらの助詞が正しいかで意味が変わることがあります。「ものの」「はは」などの語の一部、「とと」で始まる語は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会をを開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "説明会をを開いた");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        PlanSearch.Find(plan, Pattern()).Select(place => this.Found(
            place,
            $"「{place.Excerpt}」は助詞が重なっています。",
            "余分な助詞を除くか、抜けた語を補ってください。"));

    [GeneratedRegex(@"[\u30A1-\u30FC\u3400-\u9FFF)」]{0,4}(?:をを|がが|をが|がを|にに|をに|にを|でで|へを|をへ|をで|のの|をは|はを|はが)(?<!ものの)[\u30A1-\u30FC\u3400-\u9FFF]{1,2}[^。、\n]{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
