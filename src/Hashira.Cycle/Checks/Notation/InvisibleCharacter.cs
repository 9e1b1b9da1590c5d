using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC101. A character that nobody sees stands in the text: zero-width space or joiner, soft hyphen, byte order mark, direction mark.
/// One finding for the plan.
/// </summary>
public sealed partial class InvisibleCharacter : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC101";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "目に見えない文字";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６カ（電子的な情報交換では、内容が意図するとおりに伝わるよう留意する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "幅のない空白や向きの指定などの見えない文字は、ウェブページや別の文書から写したときに紛れ込みます。検索や突合せで同じ語が別の語になります。異体字の選択子は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を​開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "を​開");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"目に見えない文字が{places}あります。",
            "該当箇所の語を打ち直すか、見えない文字を除いてください。");

    [GeneratedRegex(@"[^\s]?[\u200B-\u200F\u00AD\u2060-\u2064\uFEFF\u202A-\u202E]+[^\s]?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
