using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Widths;

/// <summary>
/// HC094. Single digits, or numbers of several digits, are printed full-width in one place and half-width in another. Officials print one digit full-width
/// and more half-width; whichever the plan does, the rarer form is told. Digits beside Latin letters (F21, 2021) and inside names are left alone. One finding for the plan.
/// </summary>
public sealed partial class DigitWidthVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC094";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "数字の幅の不統一";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－４エ（全角・半角は、文書内で使い分けを統一する。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「令和４年度」と「令和4年度」が混じると、年度や件数を拾い出すときに漏れます。一桁の数と二桁以上の数のそれぞれについて、文書の中で少ない方の書き方を一件にまとめて指摘します。"
        + "一桁を全角、二桁以上を半角とする使い分けは統一したものとして扱います。項目番号、英字に続く数字、小数、かぎ括弧の中の名称は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 令和４年度に説明会を５回、相談会を12回開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 令和４年度に説明会を５回、相談会を3回開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "3回");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var numbers = (from cell in CellText.Of(plan)
                       let text = PlanSearch.WithoutNames(cell.Text.Text)
                       from match in Number().Matches(text)
                       let digits = match.Groups["digits"]
                       select (IsShort: digits.Length == 1, Form: Form(digits.Value), Place: cell.Place(match.Index, match.Length))).ToList();
        var places = new[] { true, false }
            .Select(isShort => Variants.Of(numbers.Where(number => number.IsShort == isShort).Select(number => (number.Form, number.Place))))
            .Where(variants => variants is not null && variants.Counts[0].Count > variants.Deviating.Count)
            .ToList();
        return this.Together(
            places.SelectMany(variants => variants!.Deviating),
            told => $"数字の全角と半角が統一されていません（{string.Join('、', places)}）。少ない方の書き方は{told}です。",
            "一桁は全角、二桁以上は半角など、文書の中で多い方の書き方にそろえてください。");
    }

    private static string Form(string digits) =>
        $"{(digits.Length == 1 ? "一桁" : "二桁以上")}の{(digits.All(char.IsAsciiDigit) ? "半角" : digits.Any(char.IsAsciiDigit) ? "全角と半角の混じったもの" : "全角")}";

    [GeneratedRegex(
        @"(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ.．,，/／:：\-－ー―‐~～①-⑳](?: )?)(?<digits>[0-9０-９]+)(?![0-9０-９.．,，/／:：\-－―‐A-Za-zＡ-Ｚａ-ｚ](?![0-9０-９]{0}$)) ?[\u3041-\u30FF\u3400-\u9FFF]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
