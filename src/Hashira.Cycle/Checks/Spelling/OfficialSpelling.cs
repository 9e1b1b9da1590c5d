using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Spelling;

/// <summary>
/// HC092. A word is not spelt as official documents spell it: および for 及び, 取り組み for 取組, ３カ所 for ３か所. Names in brackets and marked programmes are
/// not bound by the rules. One finding for each word, with every place.
/// </summary>
public sealed class OfficialSpelling : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC092";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "公用文の表記によらない語";

    /// <inheritdoc/>
    public string Basis => "「公用文における漢字使用等について」（平成22年内閣訓令第１号）、「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－１・２・４、「送り仮名の付け方」（昭和48年内閣告示第２号）";

    /// <inheritdoc/>
    public string Rationale =>
        "公用文では、漢字と仮名の使い分け、送り仮名の付け方が定められています。規則で一つに定まる語だけを調べ（data/official-spelling.csv）、語ごとに一件にまとめます。"
        + "固有名詞には規則が及ばないため、かぎ括弧の中と〇を付けた事業名は指摘しません。指摘には、規則の箇所を示します。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会及び相談会を３か所で開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会および相談会を３か所で開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "および");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var cells = PlanTexts.Of(plan).Cells.Zip(PlanTexts.Of(plan).WithoutNames, (cell, text) => (Cell: cell, Text: text)).ToList();
        return from rule in SpellingRule.All
               let places = from cell in cells
                            from match in rule.Found.Matches(cell.Text)
                            where match.Length > 0
                            select cell.Cell.Place(match.Index, match.Length)
               from finding in this.Together(
                   places,
                   told => $"「{rule.As}」は、公用文では「{rule.Write}」と書きます（{rule.Clause}）。該当は{told}です。",
                   $"「{rule.Write}」に改めてください。")
               select finding;
    }
}
