using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC088. One ministry stands in the brackets by its full name and by its abbreviation (経済産業省, 経産省), so a list by ministry splits it. One finding
/// for the plan.
/// </summary>
public sealed class MinistryFormVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC088";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "府省庁名の正式名称と略称の混在";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６ク（略語）、基本的な考え方１（１）エ（同じ用語の表記を混在させない。）";

    /// <inheritdoc/>
    public string Rationale =>
        "所管の欄に「経済産業省」と「経産省」が混じると、所管ごとに並べたときに別の府省庁になります。所管の［ ］と事業に付く［ ］を調べ、府省庁ごとに少ない方の書き方を、文書全体で一件にまとめます。"
        + "本文の中の正式名称は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "〇広報事業［経産省］\n• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "〇広報事業［経済産業省］\n• 説明会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "経済産業省");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var names = from name in PrintedMinistry.Of(plan)
                    where name.Name.Ministry is { IsCollective: false }
                    select (name.Name.Ministry!.Key, Form: JapaneseText.Fold(name.Name.Printed), name.Place);
        var varied = names.GroupBy(name => name.Key, StringComparer.Ordinal)
            .Select(ministry => Variants.Of(ministry.Select(name => (name.Form, name.Place))))
            .OfType<Variants>()
            .ToList();
        return this.Together(
            varied.SelectMany(variants => variants.Deviating),
            places => $"所管の府省庁名に正式名称と略称が混じっています（{string.Join('、', varied)}）。少ない方は{places}です。",
            "正式名称か略称のどちらかに統一してください。");
    }
}
