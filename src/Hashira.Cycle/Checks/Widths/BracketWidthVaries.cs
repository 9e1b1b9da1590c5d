using Hashira.Cycle.Checks.Brackets;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Widths;

/// <summary>
/// HC093. Brackets of one kind are printed full-width in one place and half-width in another: （ ） and ( ), ［ ］ and [ ]. One finding for each kind.
/// Pairs of two widths are told by <see cref="MixedWidthBrackets"/>; a bracket within Latin text (Bridge (J-Bridge)) is left alone.
/// </summary>
public sealed class BracketWidthVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC093";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "括弧の幅の不統一";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ウ、キ（括弧の用法の統一）";

    /// <inheritdoc/>
    public string Rationale =>
        "所管の「［経産省］」と「[経産省]」、注釈の「（ ）」と「( )」が混じると、括弧を手掛かりにした拾い出しで漏れます。括弧の種類ごとに一件にまとめます。"
        + "始めと終わりで幅の違う括弧はHC010で、項目番号の括弧はHC003で扱います。英文の中の半角括弧は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会（年２回）を開いた。\n• 相談会（年３回）を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会（年２回）を開いた。\n• 相談会(年３回)を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "(年３回)");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var pairs = (from cell in CellText.Of(plan)
                     let text = cell.Text.Text
                     where !MeasureCode.TryParse(text, out var _)
                     from pair in BracketScan.Of(text).Pairs
                     let kind = Kind(text[pair.Open])
                     where kind.Length > 0 && !BracketScan.IsMixed(text[pair.Open], text[pair.Close]) && text.AsSpan(pair.Open, pair.Close - pair.Open).ContainsAnyInRange('\u3041', '\u9FFF')
                     select (kind, Form: text[pair.Open] is '(' or '[' ? "半角" : "全角", Place: cell.Place(pair.Open, pair.Close - pair.Open + 1))).ToList();
        return from kind in pairs.GroupBy(pair => pair.kind, StringComparer.Ordinal)
               let variants = Variants.Of(kind.Select(pair => (pair.Form, pair.Place)))
               where variants is not null
               from finding in this.Together(
                   variants.Deviating,
                   places => $"{kind.Key}の全角と半角が統一されていません（{variants}）。少ない方は{places}です。",
                   $"{kind.Key}を{variants.Usual}に統一してください。")
               select finding;
    }

    private static string Kind(char open) => open switch
    {
        '（' or '(' => "丸括弧",
        '［' or '[' => "角括弧",
        _ => "",
    };
}
