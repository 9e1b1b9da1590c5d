using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>
/// HC081. A range runs from the larger number to the smaller: 50～30件. Dates, ordinals and codes are no ranges of quantities.
/// </summary>
public sealed partial class RangeReversed : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC081";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "大小が逆の範囲";

    /// <inheritdoc/>
    public string Basis => "論理：範囲は小さい数から大きい数へ書きます。";

    /// <inheritdoc/>
    public string Rationale =>
        "「50～30件」のように範囲の始めが終わりより大きいのは、桁や順序の打ち間違いです。年月日、回次、項目番号の範囲は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 参加は毎回30～50人であった。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 参加は毎回50～30人であった。"), ExamplePlan.Code, PlanColumn.FollowUp, "50～30人");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from cell in PlanTexts.Of(plan).Cells.Zip(PlanTexts.Of(plan).Folded)
        from match in Pattern().Matches(cell.Second)
        let fault = Fault(match)
        where fault is not null
        let place = cell.First.Place(match.Index, match.Length)
        select this.Found(
            place,
            $"「{place.Excerpt}」は、{fault}",
            "範囲の数値を確かめて改めてください。");

    private static string? Fault(Match match) =>
        PrintedNumber.Read(match.Groups["low"].Value) is { } low && PrintedNumber.Read(match.Groups["high"].Value) is { } high && low > high
        && match.Groups["low"].Value.EndsWith('万') == match.Groups["high"].Value.EndsWith('万') ? "範囲の始めが終わりより大きくなっています。" : null;

    [GeneratedRegex(
        @"(?<![第0-9A-Za-z年月/\-－])(?<low>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @"|%)?~ ?(?<high>" + PrintedNumber.Shape + @") ?(?:" + PrintedNumber.Unit + @"|%)(?!目)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
