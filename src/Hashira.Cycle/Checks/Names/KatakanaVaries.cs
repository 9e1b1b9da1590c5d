using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC085. A katakana word is written in two ways that differ by ・ or by ー at the end of a part alone: イノベーションジャパン and イノベーション・ジャパン,
/// サーバ and サーバー. The rarer form is told; one finding for each word.
/// </summary>
public sealed partial class KatakanaVaries : ICheck
{
    private const int Shortest = 5;

    /// <inheritdoc/>
    public string Id => "HC085";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "片仮名の語の書き方のゆれ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－３（外来語の表記）、Ⅰ－５（１）イ（外来語の区切りの「・」）";

    /// <inheritdoc/>
    public string Rationale =>
        "同じ語が「・」の有無や語末の「ー」の有無で書き分けられていると、検索から漏れ、別の物に見えます。五文字以上の片仮名の語を調べ、少ない方の書き方を語ごとに一件にまとめます。"
        + "「・」を除くと同じになる並列（アジア・アフリカ）は、続けて書いた形が文書にあるときだけ指摘します。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(
        followUp: "• オープン・イノベーションの相談会を開いた。",
        current: "オープン・イノベーションの取組を支援する。",
        revised: "オープン・イノベーションの取組を引き続き支援する。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(
            followUp: "• オープンイノベーションの相談会を開いた。",
            current: "オープン・イノベーションの取組を支援する。",
            revised: "オープン・イノベーションの取組を引き続き支援する。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "オープンイノベーション");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var words = from cell in CellText.Of(plan)
                    from match in Word().Matches(cell.Text.Text)
                    where match.Length >= Shortest
                    select (Form: match.Value, Place: cell.Place(match.Index, match.Length));
        return from word in words.GroupBy(word => Key(word.Form), StringComparer.Ordinal)
               let variants = Variants.Of(word)
               where variants is not null
               from finding in this.Together(
                   variants.Deviating,
                   places => $"「{string.Join("」「", variants.Counts.Select(form => form.Form))}」と、同じ語が書き分けられています（{variants}）。少ない方は{places}です。",
                   $"「{variants.Usual}」に統一してください。名称であれば正式な書き方を確かめてください。")
               select finding;
    }

    /// <summary>Without ・ and without ー at the end of the word; ー before ・ is kept, as in センター・長.</summary>
    private static string Key(string word) => word.Replace("・", "", StringComparison.Ordinal).TrimEnd('ー');

    [GeneratedRegex(@"(?<![\u30A1-\u30FC])[\u30A1-\u30FA][\u30A1-\u30FAー]*(?:・[\u30A1-\u30FA][\u30A1-\u30FAー]*)*(?![\u30A1-\u30FC])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
