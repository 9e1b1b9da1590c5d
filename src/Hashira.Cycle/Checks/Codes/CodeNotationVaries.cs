using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC003. Codes are printed with digits and round brackets of different widths, so a search for the printed form misses some of
/// them. One finding for the whole plan; the dash is told apart by <see cref="CodeDashVaries"/>.
/// </summary>
public sealed class CodeNotationVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC003";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Characters;

    /// <inheritdoc/>
    public string Title => "項目番号の数字・括弧の表記ゆれ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－４エ（数字の全角・半角の統一）、Ⅰ－５（１）キ（括弧の用法の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "「（⑧－１４）」と「（⑧－１4）」は人には同じでも、検索や集計では別の文字列です。"
        + "文書全体で一件にまとめ、最も多い書き方と異なる箇所を全て挙げます。横棒の違いはHC015で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【販路開拓】
        （①－１）見本市への出展を支援する。［経産省］
        ## フォ
        • 出展は12社。
        ## 新
        【販路開拓】
        （①－１）見本市への出展を引き続き支援する。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【販路開拓】
        （①－１）見本市への出展を支援する。［経産省］
        ## フォ
        • 出展は12社。
        ## 新
        【販路開拓】
        （①－１）見本市への出展を引き続き支援する。［経産省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【販路開拓】
        （①－2）商談会を開催する。［経産省］
        """,
        "①－２",
        PlanColumn.Revised,
        "（①－2）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var variants = Variants.Of(PrintedCode.Of(plan).Select(code => ($"{code.Brackets}・{code.Digits}", code.Place)));
        if (variants is null)
            yield break;
        var places = variants.Deviating;
        yield return this.Found(
            places[0],
            $"項目番号の数字や括弧の書き方がそろっていません（{variants}）。",
            $"最も多い「{variants.Usual}」にそろえてください。該当：{string.Join('、', places.Take(10).Select(place => place.Excerpt))}"
                + (places.Count > 10 ? $"ほか{Phrase.Number(places.Count - 10)}か所" : ""),
            places) with
        { Topic = "plan" };
    }
}
