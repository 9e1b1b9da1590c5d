using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Codes;

/// <summary>A measure code as printed, over an item or inside a mark such as （⑧―５に移動）.</summary>
/// <param name="Place">The bracketed code or the whole mark.</param>
/// <param name="Dash">The dash between the two numbers.</param>
/// <param name="Brackets">Kind of its round brackets.</param>
/// <param name="Digits">Width of its digits.</param>
internal sealed partial record PrintedCode(RelatedPlace Place, char Dash, string Brackets, string Digits)
{
    /// <summary>Every code printed in the table, in order of the rows.</summary>
    public static IEnumerable<PrintedCode> Of(ActionPlan plan) =>
        from row in plan.Rows
        from cell in row.Current.Select(measure => new CellText(measure.Code, PlanColumn.Current, measure.PrintedCode))
            .Concat(row.Revised.Select(measure => new CellText(measure.Code, PlanColumn.Revised, measure.PrintedCode)))
            .Concat(row.Change.Marks.Select(mark => new CellText(CellText.CodeIn(row, mark.Column), mark.Column, mark)))
        where cell.Text.Source is not null
        let match = Shape().Match(cell.Text.Text)
        where match.Success
        select new PrintedCode(cell.Place(), match.Groups["dash"].Value[0], BracketsOf(cell.Text.Text), DigitsOf(match.Groups["item"].Value));

    private static string BracketsOf(string text) => (text.Contains('（', StringComparison.Ordinal) || text.Contains('）', StringComparison.Ordinal), text.AsSpan().ContainsAny('(', ')')) switch
    {
        (true, false) => "全角の括弧",
        (false, true) => "半角の括弧",
        (true, true) => "全角と半角の混じった括弧",
        _ => "括弧なし",
    };

    private static string DigitsOf(string item) => (item.Any(digit => digit >= '０'), item.Any(char.IsAsciiDigit)) switch
    {
        (true, true) => "全角と半角の混じった数字",
        (true, false) => "全角の数字",
        _ => "半角の数字",
    };

    [GeneratedRegex(@"[①-⑳]\s*(?<dash>[-\u2010-\u2015\u2212\uFF0D\u30FC\uFF70\u2500\uFE63])\s*(?<item>[0-9０-９]{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
