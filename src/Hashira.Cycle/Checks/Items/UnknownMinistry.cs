using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC008. A name in the bracket of ministries is none that the register of ministries knows, in full or abbreviated: a slip of the
/// hand, or a body that is no ministry. Collective words (業所管省庁) are known; 等 behind a name is no part of it.
/// </summary>
public sealed class UnknownMinistry : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC008";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Names;

    /// <inheritdoc/>
    public string Title => "府省庁名の誤り";

    /// <inheritdoc/>
    public string Basis => "国家行政組織法（昭和23年法律第120号）及び各府省の設置法に基づく府省庁の名称（data/ministries.csv）";

    /// <inheritdoc/>
    public string Rationale =>
        "府省庁名が誤っていると、所管ごとに並べたときにその項目が漏れます。正式名称と通用している略称、「業所管省庁」などの総称を正しいものとします。"
        + "項目の末尾のほか、事業名に付く［ ］も調べます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省、農水省等］
        ## フォ
        • 発表会を２回開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省、農水省等］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省、農水省］
        ## フォ
        • 発表会を２回開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省、農産省］
        """,
        "⑧－１",
        PlanColumn.Revised,
        "農産省");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        PrintedMinistry.Of(plan).Where(name => name.Name.Ministry is null).Select(name => Unknown(name.Place));

    private Finding Unknown(RelatedPlace place)
    {
        var near = Ministry.All.Where(ministry => !ministry.IsCollective)
            .SelectMany(ministry => ministry.Abbreviations.Prepend(ministry.Name))
            .Where(name => OneLetter.Apart(name, place.Excerpt))
            .Take(3)
            .ToList();
        return this.Found(
            place,
            $"「{place.Excerpt}」という府省庁名は確認できません。",
            near.Count > 0
                ? $"「{string.Join("」又は「", near)}」の書き誤りではないかを確かめてください。"
                : "府省庁の名称又は略称を確かめてください。府省庁でない機関であれば、所管する府省庁を記載してください。");
    }
}
