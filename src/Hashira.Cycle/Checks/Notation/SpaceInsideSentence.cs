using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC104. A full-width space stands between two Japanese letters in the middle of a line. Half-width spaces beside Latin letters and digits come from
/// typesetting or from the reading and are never told. One finding for the plan.
/// </summary>
public sealed partial class SpaceInsideSentence : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC104";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "文の中の全角空白";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６ア（字下げ）、カ（電子的な情報交換）";

    /// <inheritdoc/>
    public string Rationale =>
        "文の途中の全角空白は、桁をそろえた名残や打ち間違いで、検索で語が切れます。仮名に接する空白だけを指摘します。"
        + "行頭の字下げ、箇条の番号や句読点の後の空白、漢字どうしの間の空白（氏名や見出し）、数字・英字の脇の半角空白（組版や読取りで生じます。）は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を　開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "会を　開い");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            from cell in CellText.Of(plan)
            where cell.Text.Text.Contains('\u3000', StringComparison.Ordinal)
            from match in Pattern().Matches(cell.Text.Text)
            select cell.Place(match.Index, match.Length),
            places => $"文の中に全角の空白が{places}あります。",
            "空白を除いてください。語を区切るときは「・」や「、」を用いてください。");

    [GeneratedRegex(@"[\u3041-\u30FF\u4E00-\u9FFF](?:[ぁ-ん]\u3000+[\u3041-\u30FF\u4E00-\u9FFF]|[\u30A1-\u30FF\u4E00-\u9FFF]\u3000+[ぁ-ん])[\u3041-\u30FF\u4E00-\u9FFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
