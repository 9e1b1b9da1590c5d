using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC114. The same is said twice: 各…ごと, 約…程度, まず最初に, 例示を示す. One finding for the plan.
/// </summary>
public sealed partial class RedundantWording : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC114";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "意味の重なる言い方";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅱ－５ウ（ア）（表現の重複に留意する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「各地域ごとに」「約20名程度」「約300名以上」「例示を示す」のような重なりは、どちらの意味かが曖昧になります。「約」と「以上」「超」「未満」の併用は、幅のある値なのか下限なのかが分かりません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 約300名が参加した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 約300名以上が参加した。"), ExamplePlan.Code, PlanColumn.FollowUp, "約300名以上");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"意味の重なる言い方が{places}あります。",
            "どちらか一方の言い方に改めてください。");

    [GeneratedRegex(@"各(?!種|般)[\u30A1-\u30FC\u3400-\u9FFF]{1,8}(?:ごと|毎)(?![月日年週回])|(?:(?<![契節公制条規集予誓要倹婚密売])約|およそ|おおむね|概ね) ?[0-9][0-9,.]{0,12} ?[万億兆千]{0,2} ?(?:[\u3400-\u9FFF%]|か所|か国|か月|ポイント){0,2}(?:程度|前後|くらい|ぐらい|ほど|以上|以下|超|未満|弱|強)(?![化調度制い])|[0-9] ?社の(?:企業|会社)(?!等)|まず最初|まず初めに|例示を示|一番最初|後で後悔|あらかじめ予[約告定測]|必ず必要|過半数を超え|製造メーカー|諸[\u3400-\u9FFF]{2}(?:方々|たち)|従来から(?:の|より)?これまで|各[\u3400-\u9FFF]{2,4}それぞれ", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
