using System.Globalization;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC089. A ministry in the bracket of the revised plan, or of a programme, did not exist under that name at the date of the plan: abolished before, or not yet set up. The date of the plan
/// is the latest date at which the follow-ups state a result (令和４年５月末時点); without one nothing is told.
/// </summary>
public sealed class MinistryNotInForce : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC089";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "その時点にない府省庁名";

    /// <inheritdoc/>
    public string Basis => "各府省の設置法（府省庁の名称と存続期間はdata/ministries.csv）";

    /// <inheritdoc/>
    public string Rationale =>
        "廃止された府省庁や、まだ設置されていない府省庁が所管に書かれていると、責任の所在が分かりません。計画の時点は、フォローアップに書かれた「…時点」「…現在」の最も遅い日とします。"
        + "時点の記載がない計画と、前の時点で書かれた現行の取組方針の欄は調べません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "〇広報事業［デジタル庁］\n• 登録は30社（令和４年５月末時点）。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "〇広報事業［デジタル庁］\n• 登録は30社（令和３年５月末時点）。"), ExamplePlan.Code, PlanColumn.FollowUp, "デジタル庁");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        if (DateOf(plan) is not { } date)
            yield break;
        foreach (var name in PrintedMinistry.Of(plan).Where(name => name.Place.Column != PlanColumn.Current))
        {
            if (name.Name.Ministry is not { IsCollective: false } ministry || ministry.IsInForce(date))
                continue;
            var told = ministry.To is { } to && to < date ? $"廃止されています（{Day(to)}まで）" : $"設置されていません（{Day(ministry.From ?? date)}から）";
            yield return this.Found(
                name.Place,
                $"「{name.Name.Printed}」は、計画の時点（{Day(date)}）には{told}。",
                "その時点の府省庁名を確かめて改めてください。");
        }
    }

    private static DateOnly? DateOf(ActionPlan plan)
    {
        DateOnly? latest = null;
        foreach (var date in plan.Rows.SelectMany(row => row.FollowUp?.Dates ?? []).Where(date => date.Latest is not null))
        {
            var behind = plan.Document.Text.AsSpan(Math.Min(date.Source.End, plan.Document.Text.Length));
            var words = behind[..Math.Min(4, behind.Length)].ToString().TrimStart('末', '頃', ' ', '\n');
            if ((words.StartsWith("時点", StringComparison.Ordinal) || words.StartsWith("現在", StringComparison.Ordinal)) && (latest is null || date.Latest > latest))
                latest = date.Latest;
        }

        return latest;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
