using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC100. A sign that only looks like the one that is meant: ☓ ✕ ✖ ╳ for ×, “ ” for 「 」, Ω-like compatibility forms, Chinese full
/// stops ．． are left alone. One finding for the plan.
/// </summary>
public sealed partial class LookalikeSign : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC100";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "紛らわしい記号・引用符";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ウ・キ（括弧の用法の統一）、Ⅰ－６カ（電子的な情報交換）";

    /// <inheritdoc/>
    public string Rationale =>
        "「☓」（投票の印）を「×」の代わりに用いたり、欧文の引用符「“ ”」をかぎ括弧の代わりに用いたりすると、読み上げや検索で正しく扱われません。英語の語句を囲む引用符は指摘しません。文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 「再エネ×テクノ」を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 「再エネ☓テクノ」を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "☓");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"紛らわしい記号又は欧文の引用符が{places}あります。",
            "「×」やかぎ括弧など、本来の記号に改めてください。");

    [GeneratedRegex(@"[\u2613\u2715\u2716\u2573\u2A2F\u274C]|[“\u201F](?=[^”\n]{0,40}[\u3040-\u30FF\u4E00-\u9FFF])|(?<=[\u3040-\u30FF\u4E00-\u9FFF])”", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
