using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC090. A name that the plan writes in Latin letters (JETRO, Web) stands elsewhere in katakana (ジェトロ, ウェブ), or the other way round. The rarer form is told;
/// one finding for each name. Names in brackets are left alone, and so is the place that introduces one form by the other.
/// </summary>
public sealed class LatinAndKana : ICheck
{
    private static readonly List<(Regex Latin, Regex Kana, string[] Forms)> Names =
    [
        .. BuiltInTable.Rows("two-scripts.csv").GroupBy(row => row[1], StringComparer.Ordinal).Select(name => (
            new Regex($"(?<![A-Za-z])(?:{string.Join('|', name.Select(row => row[0]))})(?![A-Za-z])", RegexOptions.CultureInvariant),
            new Regex($"(?<![\u30A1-\u30FC]){name.Key}", RegexOptions.CultureInvariant),
            new[] { name.First()[0], name.Key })),
    ];

    /// <inheritdoc/>
    public string Id => "HC090";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "ローマ字と片仮名の書き分け";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）基本的な考え方１（１）エ（同じ用語の表記を混在させない。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「JETRO」と「ジェトロ」のように同じ名称がローマ字と片仮名で書き分けられていると、検索から漏れ、別の機関に見えます。data/two-scripts.csvの名称を調べ、少ない方の書き方を名称ごとに一件にまとめます。"
        + "かぎ括弧の中の名称と、「日本貿易振興機構（ジェトロ）」のような括弧による紹介は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(current: "日本貿易振興機構（JETRO）の相談窓口を周知する。", followUp: "• JETROの海外事務所に窓口を置いた。", revised: "JETROの相談窓口を引き続き周知する。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(current: "日本貿易振興機構（JETRO）の相談窓口を周知する。", followUp: "• ジェトロの海外事務所に窓口を置いた。", revised: "JETROの相談窓口を引き続き周知する。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "ジェトロ");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var cells = PlanTexts.Of(plan).Cells.Zip(PlanTexts.Of(plan).WithoutNames, (cell, text) => (Cell: cell, Text: text)).ToList();
        return from name in Names
               let variants = Variants.Of(Places(name.Latin, $"「{name.Forms[0]}」").Concat(Places(name.Kana, $"「{name.Forms[1]}」")))
               where variants is not null
               from finding in this.Together(
                   variants.Deviating,
                   places => $"同じ名称がローマ字と片仮名で書き分けられています（{variants}）。少ない方は{places}です。",
                   $"{variants.Usual}に統一してください。")
               select finding;

        IEnumerable<(string, RelatedPlace)> Places(Regex pattern, string form) =>
            from cell in cells
            from match in pattern.Matches(cell.Text)
            where !(match.Index > 0 && cell.Text[match.Index - 1] == '(' && match.Index + match.Length < cell.Text.Length && cell.Text[match.Index + match.Length] == ')')
            select (form, cell.Cell.Place(match.Index, match.Length));
    }
}
