using System.Globalization;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>
/// HC015. Codes are printed with different dashes (－ ー ―), which look alike and are different characters, so a search for one
/// code misses the others. One finding for the whole plan.
/// </summary>
public sealed class CodeDashVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC015";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Characters;

    /// <inheritdoc/>
    public string Title => "項目番号の横棒の表記ゆれ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（２）イ（符号の用法の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "全角ハイフン「－」、長音記号「ー」、ダッシュ「―」は見た目が似ていますが別の文字で、「⑧－５」で探しても「⑧ー５」は見付かりません。"
        + "文書全体で一件にまとめます。数字と括弧の違いはHC003で扱います。";

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
        （①ー２）商談会を開催する。［経産省］
        """,
        "①－２",
        PlanColumn.Revised,
        "（①ー２）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var variants = Variants.Of(PrintedCode.Of(plan).Select(code => (Name(code.Dash), code.Place)));
        if (variants is null)
            yield break;
        yield return this.Found(
            variants.Deviating[0],
            $"項目番号の横棒に異なる文字が混じっています（{variants}）。",
            $"最も多い{variants.Usual}に置き換えて統一してください。",
            variants.Deviating) with
        { Topic = "plan" };
    }

    private static string Name(char dash) => dash switch
    {
        '\uFF0D' => "「－」（全角ハイフン）",
        '\u30FC' => "「ー」（長音記号）",
        '\u2015' => "「―」（ダッシュ）",
        '-' => "「-」（半角ハイフン）",
        _ => string.Create(CultureInfo.InvariantCulture, $"「{dash}」（U+{(int)dash:X4}）"),
    };
}
