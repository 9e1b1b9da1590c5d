using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC040. The cover says that an item was added, and nothing in the right column bears that name.
/// </summary>
public sealed partial class AnnouncedItemMissing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC040";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "表紙で挙げた新たな項目の不在";

    /// <inheritdoc/>
    public string Basis => "論理：表紙で新たに加えたと述べる項目は、表の中にあります。";

    /// <inheritdoc/>
    public string Rationale =>
        "表紙が挙げる新たな項目が表に見当たらないと、読み手はそれを探し、追加されたものと誤って伝えます。項目を落とした後に表紙を直し忘れたときに起こります。"
        + "「新たな項目として、…、…等を追加」の形で挙げられたものを、新たな欄の見出しと文から探します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 表紙
        取組方針の改定
        新たな項目として、知財戦略の支援を追加した。
        # 大方針
        ⑨ 海外展開と知財戦略を支援する。
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【知財戦略の支援】
        （⑨－１）外国での出願を助ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 表紙
        取組方針の改定
        新たな項目として、知財戦略の支援、販路の開拓を追加した。
        # 大方針
        ⑨ 海外展開と知財戦略を支援する。
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【知財戦略の支援】
        （⑨－１）外国での出願を助ける。［経産省］
        """,
        null,
        PlanColumn.Document,
        "販路の開拓");

    private const int ShortestName = 4;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        if (CoverText.Of(plan) is not { } cover || !plan.RevisedMeasures.Any())
            return [];
        var body = string.Join('\n', plan.RevisedMeasures.SelectMany(measure => new[] { measure.Heading?.Text ?? "", measure.Text.Text }).Concat(plan.MajorPolicies.Select(policy => policy.Text.Text)).Select(JapaneseText.Fold));
        return from announcement in Shape().Matches(cover.Text.Text)
               from name in announcement.Groups["name"].Captures
               let bare = JapaneseText.Fold(name.Value)
               where bare.Length >= ShortestName && !body.Contains(bare, StringComparison.Ordinal)
               select this.Found(
                   cover.Place(name.Index, name.Length),
                   $"表紙で新たに加えたとされている「{name.Value.Replace("\n", "", StringComparison.Ordinal)}」が、新たな取組方針の見出しにも文にもありません。",
                   "項目が抜け落ちていないか、見出しの言葉と違っていないかを確かめ、表紙と表をそろえてください。");
    }

    [GeneratedRegex(@"新た(?:な|に)(?:項目|取組|施策|テーマ)として、(?:(?<name>[^、。\n]{2,40}?)(?:、|及び|並びに|(?:等|など)?[をが](?:新たに)?(?:追加|新設|加え|盛り込)))+", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
