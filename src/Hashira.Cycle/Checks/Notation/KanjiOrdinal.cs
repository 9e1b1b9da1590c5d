using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC105. An ordinal is written in kanji (第二回) though the plan writes such ordinals in figures (第３回). One finding for the plan. Names
/// in brackets are left alone.
/// </summary>
public sealed partial class KanjiOrdinal : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC105";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "漢数字の序数";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－４ア（横書きでは、算用数字を使う。）";

    /// <inheritdoc/>
    public string Rationale =>
        "横書きの文書では「第２回」のように算用数字を用います。漢数字の「第二回」が混じると、回次を拾い出すときに漏れます。かぎ括弧の中の名称と「第三者」「第一次産業」「第四次産業革命」などの語は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 第２回公開審査を行った。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 第二回公開審査を行った。"), ExamplePlan.Code, PlanColumn.FollowUp, "第二回");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern(), properNames: false),
            places => $"漢数字の序数が{places}あります。",
            "「第２回」のように算用数字に改めてください。");

    [GeneratedRegex(@"第[一二三四五六七八九十]{1,3}(?:回|期|号|版|章)(?!線)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
