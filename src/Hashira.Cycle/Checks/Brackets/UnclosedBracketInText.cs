using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Brackets;

/// <summary>
/// HC023. In a text a bracket is opened and not closed, or closed and not opened, so it is open what the bracket holds. Brackets are
/// paired over the whole cell, as a quotation may run over paragraphs. Budget notes are told by <see cref="UnclosedBracketInNote"/>.
/// </summary>
public sealed class UnclosedBracketInText : ICheck
{
    private const int Around = 12;

    /// <inheritdoc/>
    public string Id => "HC023";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "本文の括弧の閉じ忘れ";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ウ（括弧は始めと終わりを対にして用いる。）";

    /// <inheritdoc/>
    public string Rationale =>
        "括弧が対になっていないと、注釈や引用がどこまでかが分かりません。一つのセルの中で、同じ種類の括弧を組み合わせて調べます。"
        + "「１）」のような箇条の番号は指摘しません。予算の注記の括弧はHC009で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会（年２回程度）を開く。［経産省］
        ## フォ
        • 発表会を２回開いた（オンラインを含む）。
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
        （⑧－１）発表会（年２回程度）を開く。［経産省］
        ## フォ
        • 発表会を２回開いた（オンラインを含む。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "発表会を２回開いた（オンラインを含む。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var cell in CellText.Of(plan))
        {
            var text = cell.Text.Text.ToCharArray();
            foreach (var note in BudgetNoteText.Of(cell))
                text.AsSpan(note.Start, note.Length).Fill('　');
            var scan = BracketScan.Of(new string(text));
            foreach (var offset in scan.Unclosed)
            {
                yield return this.Found(
                    Near(cell, offset),
                    $"「{text[offset]}」が閉じていません。括弧の内容がどこまでかが分かりません。",
                    "閉じ括弧を補うか、余分な括弧を除いてください。");
            }

            foreach (var offset in scan.Unopened)
            {
                yield return this.Found(
                    Near(cell, offset),
                    $"「{text[offset]}」に対応する始め括弧がありません。",
                    "始め括弧を補うか、余分な括弧を除いてください。");
            }
        }
    }

    /// <summary>The bracket with some words on either side, within its paragraph.</summary>
    private static RelatedPlace Near(CellText cell, int offset)
    {
        var text = cell.Text.Text;
        var start = offset;
        while (start > 0 && offset - start < Around && text[start - 1] is not ('\n' or '•' or ' '))
            start--;
        var end = offset + 1;
        while (end < text.Length && end - offset <= Around && text[end] != '\n')
            end++;
        return cell.Place(start, end - start);
    }
}
