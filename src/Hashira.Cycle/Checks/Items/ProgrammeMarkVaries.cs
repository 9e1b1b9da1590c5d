using System.Globalization;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC014. Programmes are marked with different circles (〇 U+3007, a numeral, and ○ U+25CB, a symbol) that look alike. One finding for the
/// whole plan.
/// </summary>
public sealed class ProgrammeMarkVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC014";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public CheckFamily Family => CheckFamily.Characters;

    /// <inheritdoc/>
    public string Title => "事業の印（〇・○）の表記ゆれ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（２）ウ（箇条書等の冒頭に用いる符号の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "「〇」（漢数字のゼロ）と「○」（丸印）は見た目が似ていますが別の文字で、印を手掛かりに事業を拾い出すと一方が漏れます。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        ○発表会支援事業
        【令和４年度当初：2.6億円】
        • 発表会を２回開いた。

        ○展示会支援事業
        【令和４年度当初：1.3億円】
        • 展示会を３回開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        ○発表会支援事業
        【令和４年度当初：2.6億円】
        • 発表会を２回開いた。

        〇展示会支援事業
        【令和４年度当初：1.3億円】
        • 展示会を３回開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "〇展示会支援事業");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var marked = from row in plan.Rows
                     from programme in row.FollowUp?.Programmes ?? []
                     where programme.Mark.Length > 0
                     select (Name(programme.Mark), Place(plan, row, programme));
        if (Variants.Of(marked) is not { } variants)
            yield break;
        yield return this.Found(
            variants.Deviating[0],
            $"事業名の前の印に異なる文字が混じっています（{variants}）。",
            "「○」（丸印）など、一つの文字に統一してください。",
            variants.Deviating) with
        { Topic = "plan" };
    }

    /// <summary>The mark and the name. The name knows where it is printed; the mark stands right before it, a space at most between.</summary>
    private static RelatedPlace Place(ActionPlan plan, PlanRow row, Programme programme)
    {
        var source = programme.Source;
        var mark = source.Start - 1;
        while (mark > 0 && mark < plan.Document.Text.Length && char.IsWhiteSpace(plan.Document.Text[mark]))
            mark--;
        if (mark >= 0 && mark < plan.Document.Text.Length && plan.Document.Text[mark] == programme.Mark[0])
            source = source with { Spans = source.Spans.SetItem(0, source.Spans[0] with { Start = mark }) };
        return new RelatedPlace(CellText.FollowUpCode(row), PlanColumn.FollowUp, programme.Mark + programme.Name.Text, source);
    }

    private static string Name(string mark) => mark switch
    {
        "〇" => "「〇」（漢数字のゼロ）",
        "○" => "「○」（丸印）",
        "◯" => "「◯」（大きな丸）",
        _ => string.Create(CultureInfo.InvariantCulture, $"「{mark}」（U+{char.ConvertToUtf32(mark, 0):X4}）"),
    };
}
