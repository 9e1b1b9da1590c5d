using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Brackets;

/// <summary>
/// HC010. A bracket opens in full width and closes in half width, or the other way round. In a budget note each note is told by
/// itself; all others of the plan are one finding. A text that uses both kinds, each pair of one width, is no fault here.
/// </summary>
public sealed class MixedWidthBrackets : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC010";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "始めと終わりで幅の違う括弧";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）キ（括弧の用法の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "「（…)」のように始めが全角で終わりが半角の括弧は、一方を直したときの直し残しに多く、括弧を手掛かりにした機械処理で抜け落ちます。"
        + "予算の注記は注記ごとに、そのほかは文書全体で一件にまとめて指摘します。半角どうし、全角どうしの括弧の併用は指摘しません。";

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
        • 発表会を２回開いた（オンラインを含む)。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "（オンラインを含む)");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var elsewhere = new List<RelatedPlace>();
        foreach (var cell in CellText.Of(plan))
        {
            var text = cell.Text.Text;
            var mixed = BracketScan.Of(text).Pairs.Where(pair => BracketScan.IsMixed(text[pair.Open], text[pair.Close])).ToList();
            if (mixed.Count == 0)
                continue;
            var notes = BudgetNoteText.Of(cell).ToList();
            foreach (var (open, close) in mixed)
            {
                var place = cell.Place(open, close - open + 1);
                if (notes.Find(note => open >= note.Start && open < note.Start + note.Length) is { } note)
                {
                    yield return this.Found(
                        place,
                        $"予算の注記の括弧が「{text[open]}」で始まり「{text[close]}」で終わっています。",
                        "始めと終わりの括弧を同じ幅（全角）にしてください。",
                        note.Place);
                }
                else
                {
                    elsewhere.Add(place);
                }
            }
        }

        if (elsewhere.Count > 0)
        {
            yield return this.Found(
                elsewhere[0],
                $"始めと終わりで幅の違う括弧が{Phrase.Number(elsewhere.Count)}か所あります（{Phrase.Measures(elsewhere)}）。",
                "始めと終わりの括弧を同じ幅（全角）にしてください。",
                elsewhere) with
            { Topic = "plan" };
        }
    }
}
