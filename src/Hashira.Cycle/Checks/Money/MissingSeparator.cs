using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC021. In a budget note the stage and the amount are not parted by ：, often because （ was typed for it. A reader can still guess;
/// whoever takes the figures into a table loses this one.
/// </summary>
public sealed partial class MissingSeparator : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC021";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Characters;

    /// <inheritdoc/>
    public ImmutableArray<string> SameSlipAs => ["HC009"];

    /// <inheritdoc/>
    public string Title => "予算の注記の「：」の脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（２）イ（「：」は項目とその内容を区切る。用法を文書内で統一する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "注記は「年度・段階：金額」の形で書かれ、「：」がないと年度と金額の対応が読み取れないことがあります。「（」などに打ち間違えた場合も指摘します。"
        + "注記【 】の中だけを見ます。本文中の「…予算において９億円を措置」のような文は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【学び直し】
        （③－１）講座を支援する。［文科省］
        ## フォ
        〇学び直し推進事業
        【令和３年度補正予算：15.5億円（令和２年度第３次補正予算：12.8億円）】
        • 講座を63件採択。
        ## 新
        【学び直し】
        （③－１）講座の支援を続ける。［文科省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【学び直し】
        （③－１）講座を支援する。［文科省］
        ## フォ
        〇学び直し推進事業
        【令和３年度補正予算：15.5億円（令和２年度第３次補正予算12.8億円）】
        • 講座を63件採択。
        ## 新
        【学び直し】
        （③－１）講座の支援を続ける。［文科省］
        """,
        "③－１",
        PlanColumn.FollowUp,
        "令和２年度第３次補正予算12.8億円");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from note in BudgetNoteText.Of(plan)
        from match in Shape().Matches(note.Text)
        let wrong = match.Groups["wrong"].Value.Trim()
        let stage = match.Groups["stage"].Value.Trim()
        select this.Found(
            note.Cell.Place(note.Start + match.Index, match.Length),
            wrong.Length == 0
                ? $"予算の注記で、「{stage}」と金額の間に「：」がありません。"
                : $"予算の注記で、「{stage}」と金額の間が「：」でなく「{wrong}」となっています。",
            $"「{stage}：{match.Groups["amount"].Value.Trim()}」と記載してください。",
            note.Place);

    [GeneratedRegex(
        @"(?<stage>(?:令和|平成|昭和)?\s*(?:元|[0-9０-９]{1,4})\s*年\s*度?\s*(?:当初\s*(?:予算)?|(?:第?\s*[0-9０-９一二三四五]{1,2}\s*次\s*)?補正\s*(?:予算)?|予備費\s*(?:予算)?|予算)(?:案|額|（案）)?)(?<wrong>\s*[^：:\s0-9０-９約]?\s*)(?<amount>(?:約\s*)?[0-9０-９][0-9０-９,，.．\s]*(?:兆|億|万)?[^【】（()）：:]{0,14}?円)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
