using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC110. A particle is missing where only one can stand: 「年代問わず」 (を), 「令和４年３月開催し」 (に), 「62件採択し」 (を). Sentences that end in a noun
/// (３月開催。) are telegrams and no fault. One finding for the plan.
/// </summary>
public sealed partial class MissingParticle : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC110";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "助詞の脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅲ－３エ、オ（語順、主語と述語の関係）";

    /// <inheritdoc/>
    public string Rationale =>
        "「３月開催し」「62件採択し」「年代問わず」のように助詞を省いた言い方は、表や箇条の体言止めでは通用しますが、文の中では係り方が分かりにくくなります。体言止めと、括弧の中の書き方は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 令和４年３月に開催し、62件を採択した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 62件採択し、公表した。"), ExamplePlan.Code, PlanColumn.FollowUp, "62件採択し");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"助詞が抜けているとみられる箇所が{places}あります。",
            "「を」「に」などの助詞を補ってください。");

    [GeneratedRegex(
        @"[0-9] ?月(?:末|初旬|上旬|中旬|下旬|頃)?(?:開催|実施|公表|開始|設置|策定|採択|施行|決定|改正)(?:し、|した)"
        + @"|[0-9][0-9,]* ?(?:件|社|人|名|か所|箇所|拠点|講座|課程)(?:採択|支援|認定|開催|実施|選定|登録|公表|派遣|設置)(?:し(?=、)|した)(?<=(?:^|[。\n])[^を。\n]*)"
        + @"|[\u3400-\u9FFF]{1,2}問わず|[0-9] ?日から ?(?:翌年 ?)?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日にて"
        + @"|[\u3041-\u30FA\u3400-\u9FFF]{2}に(?:気付き|気づき|つながり)の(?:機会|場|契機)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
