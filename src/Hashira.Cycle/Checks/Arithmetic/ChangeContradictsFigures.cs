using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>
/// HC080. A rise that goes down or a fall that goes up (30件から25件に増加), or a rate of change that does not follow from the two numbers beside it
/// (1,200件（前年度1,000件、30％増）). Rounding to the printed digit is allowed for.
/// </summary>
public sealed partial class ChangeContradictsFigures : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC080";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "数値と合わない増減";

    /// <inheritdoc/>
    public string Basis => "論理：増減の向きと率は、前後の数値から定まります。";

    /// <inheritdoc/>
    public string Rationale =>
        "「30件から25件に増加」「1,200件（前年度1,000件、30％増）」のように、増減の言葉や率が数値と合わないと、どちらかが誤りです。端数の丸めは、印字された桁の範囲で認めます。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 相談は30件から45件に増加した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 相談は30件から25件に増加した。"), ExamplePlan.Code, PlanColumn.FollowUp, "30件から25件に増加");

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
            "数値と増減の言葉を確かめて改めてください。");

    private static string? Fault(Match match)
    {
        if (PrintedNumber.Read(match.Groups["before"].Value) is not { } before || PrintedNumber.Read(match.Groups["after"].Value) is not { } after)
            return null;
        var grows = !match.Groups["down"].Success;
        if (before == after || (after > before) != grows)
            return $"数値では{(after > before ? "増えて" : after < before ? "減って" : "変わって")}{(before == after ? "いません" : "います")}。";
        if (!match.Groups["percent"].Success || PrintedNumber.Read(match.Groups["percent"].Value) is not { } percent || before == 0)
            return null;
        var right = Math.Abs(after - before) * 100 / before;
        var tolerance = match.Groups["about"].Success ? 1m : PrintedNumber.Tolerance(match.Groups["percent"].Value);
        return Math.Abs(right - percent) <= tolerance ? null : $"数値から計算した率（{right.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}％）と合いません。";
    }

    private const string Direction = "(?:(?<up>増加|増|拡大|拡充|引き上げ|引上げ|上昇|伸び|増え)|(?<down>減少|減|縮小|引き下げ|引下げ|低下|減り))";

    [GeneratedRegex(
        @"(?<before>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @"|%)から、?(?<after>" + PrintedNumber.Shape + @") ?\k<unit>(?:に|へ|へと|まで) ?" + Direction
        + @"|(?<after>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @")[^0-9()。\n]{0,10}\((?:前|昨)年度?(?:同期)?(?:は|の|:)? ?(?<before>" + PrintedNumber.Shape + @") ?\k<unit>(?:、|から|に対し|比)+ ?(?<about>約)?(?<percent>" + PrintedNumber.Shape + @") ?%の?" + Direction,
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
