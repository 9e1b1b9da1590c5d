using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC083. One abbreviation is written with and without a stroke, a hyphen or a point (F/S, FS). The rarer form is told; one finding for each.
/// </summary>
public sealed partial class LatinFormVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC083";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "略語の書き方のゆれ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）基本的な考え方１（１）エ（同じ用語の表記を混在させない。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「F/S」と「FS」のように、同じ略語が斜線・ハイフン・点の有無で書き分けられていると、検索から漏れます。大文字の略語を調べ、少ない方の書き方を略語ごとに一件にまとめます。かぎ括弧の中の名称は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(current: "実現可能性調査（FS）を支援する。", followUp: "• FSを支援した。", revised: "FSを引き続き支援する。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(current: "実現可能性調査（FS）を支援する。", followUp: "• F/Sを支援した。", revised: "FSを引き続き支援する。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "F/S");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var texts = PlanTexts.Of(plan);
        var words = from cell in texts.Cells.Zip(texts.WithoutNames)
                    from match in Word().Matches(cell.Second)
                    select (Form: match.Value, Place: cell.First.Place(match.Index, match.Length));
        return from word in words.GroupBy(word => Separators().Replace(word.Form, ""), StringComparer.Ordinal)
               where word.Any(form => form.Form != word.Key)
               let variants = Variants.Of(word)
               where variants is not null
               from finding in this.Together(
                   variants.Deviating,
                   places => $"同じ略語が書き分けられています（{variants}）。少ない方は{places}です。",
                   $"「{variants.Usual}」に統一してください。")
               select finding;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9&/\-.])[A-Z](?:[/\-.]?[A-Z]){1,5}(?![A-Za-z0-9&/\-.])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[/\-.]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
