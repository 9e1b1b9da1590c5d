using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC084. Ministries in brackets are parted by 、 in one place and by ・ in another, or by both in one bracket. One finding for the plan.
/// </summary>
public sealed class MinistrySeparatorVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC084";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "所管府省の区切りの不統一";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）イ、（２）イ（符号の用法の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "「［経産省、農水省］」と「［経産省・農水省］」が混じると、府省ごとに分けるときに読み違えます。一つの括弧の中で両方を用いたものも数えます。少ない方の書き方を文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "〇広報事業［経産省、農水省］\n• 説明会を開いた。\n〇輸出事業［経産省、外務省］\n• 商談会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(followUp: "〇広報事業［経産省、農水省］\n• 説明会を開いた。\n〇輸出事業［経産省・外務省］\n• 商談会を開いた。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "経産省・外務省");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = new List<(string Form, RelatedPlace Place)>();
        foreach (var cell in CellText.Of(plan))
        {
            var text = cell.Text.Text;
            for (var open = text.IndexOfAny(['［', '[']); open >= 0; open = text.IndexOfAny(['［', '['], open + 1))
            {
                var close = text.IndexOfAny(['］', ']'], open);
                if (close < 0)
                    break;
                var names = text[(open + 1)..close];
                if (names.AsSpan().ContainsAny('、', '・') && names.Split('、', '・').All(name => Ministry.Find(name.Trim().TrimEnd('等')) is not null))
                    places.Add((Form(names), cell.Place(open + 1, names.Length)));
            }
        }

        return Variants.Of(places) is { } variants
            ? this.Together(variants.Deviating, told => $"所管府省の区切りに異なる符号が混じっています（{variants}）。少ない方は{told}です。", $"{variants.Usual}に統一してください。")
            : [];
    }

    private static string Form(string names) => (names.Contains('、', StringComparison.Ordinal), names.Contains('・', StringComparison.Ordinal)) switch
    {
        (true, true) => "「、」と「・」の両方",
        (true, _) => "「、」",
        _ => "「・」",
    };
}
