using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>
/// HC079. A percentage contradicts the two numbers beside it (100件中45件（50％）), or a share is over 100 per cent. Rounding to the printed digit is allowed
/// for; 約 allows one point.
/// </summary>
public sealed partial class PercentageDoesNotFollow : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC079";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "数値と合わない割合";

    /// <inheritdoc/>
    public string Basis => "論理：割合は、全体に対する部分の比で、100％を超えません。";

    /// <inheritdoc/>
    public string Rationale =>
        "「100件中45件（50％）」のように割合が数値から計算した値と合わない、又は「参加者の120％が利用」のように部分の割合が100％を超えるものは、どちらかの誤りです。"
        + "端数の丸めは、印字された桁の範囲で認めます。前年比、達成率、目標に対する割合は100％を超えることがあるので指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 100件中45件（45％）が採択された。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 100件中45件（50％）が採択された。"), ExamplePlan.Code, PlanColumn.FollowUp, "100件中45件（50％）");

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
            "数値と割合を確かめて改めてください。");

    private static string? Fault(Match match)
    {
        if (PrintedNumber.Read(match.Groups["percent"].Value) is not { } percent)
            return null;
        if (match.Groups["share"].Success)
            return percent > 100 ? "部分の割合が100％を超えています。" : null;
        if (PrintedNumber.Read(match.Groups["whole"].Value) is not { } whole || PrintedNumber.Read(match.Groups["part"].Value) is not { } part || whole == 0)
            return null;
        var right = part * 100 / whole;
        var tolerance = match.Groups["about"].Success ? 1m : PrintedNumber.Tolerance(match.Groups["percent"].Value);
        return Math.Abs(right - percent) <= tolerance ? null : $"数値から計算した割合（{right.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}％）と合いません。";
    }

    [GeneratedRegex(
        @"(?<whole>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @")(?:中、?|の(?:うち|内)、?|、(?:この|その)?うち)[^0-9()。、\n]{0,12}(?<part>" + PrintedNumber.Shape + @") ?\k<unit>[^0-9()。、\n]{0,4}\((?:全体の)?(?<about>約)?(?<percent>" + PrintedNumber.Shape + @") ?%\)"
        + @"|(?<share>[\u3400-\u9FFF]{1,6}の)(?<percent>" + PrintedNumber.Shape + @") ?%(?=が(?:利用|参加|回答|活用|導入|満足|該当|就職|占め)|を占め|に当たる)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
