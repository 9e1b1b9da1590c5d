using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>
/// HC078. The parts that a bracket or a list names do not add up to the total beside them: 計40件（説明会12件、相談会30件）. Told only where every part has the unit
/// of the total and nothing says that the list is open (うち, など, ほか).
/// </summary>
public sealed partial class SumDoesNotAddUp : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC078";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "内訳と合わない合計";

    /// <inheritdoc/>
    public string Basis => "論理：合計は内訳の和に等しくなります。";

    /// <inheritdoc/>
    public string Rationale =>
        "「計40件（説明会12件、相談会30件）」のように内訳の和が合計と合わないと、どの数値が誤りかが分かりません。全ての内訳に合計と同じ単位が付いているときに確かめます。"
        + "「うち」「など」「ほか」「主な」の付いた内訳や、「約」「延べ」の付いた数値は、合わないことがあるので指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 計42件（説明会12件、相談会30件）を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 計40件（説明会12件、相談会30件）を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "計40件（説明会12件、相談会30件）");

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
            "合計と内訳の数値を確かめて改めてください。");

    private static string? Fault(Match match)
    {
        if (Open().IsMatch(match.Value) || PrintedNumber.Read(match.Groups["total"].Value) is not { } total)
            return null;
        var parts = match.Groups["part"].Captures.Select(part => PrintedNumber.Read(part.Value)).ToList();
        if (parts.Count < 2 || parts.Contains(null))
            return null;
        var sum = parts.Sum()!.Value;
        return sum == total ? null : $"内訳の和が{sum.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture)}{match.Groups["unit"].Value}で、合計と合いません。";
    }

    private const string Label = @"[^0-9()。、\n「」]{1,24}";

    [GeneratedRegex("うち|内訳|など|等[、)]|ほか|他[、)]|主な|例|約|延べ|のべ|重複|前年|昨年|最大|平均|目標|予定|以上|超|未満|以下|~", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"(?:計|合計|総計|全) ?(?<total>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @")[^0-9()。、\n]{0,10}\((?:" + Label + @"(?<part>" + PrintedNumber.Shape + @") ?\k<unit>(?:、|・|及び|と)){1,12}" + Label + @"(?<part>" + PrintedNumber.Shape + @") ?\k<unit>\)"
        + @"|(?<=^|[。\n:は]|を|が)(?:" + Label + @"(?<part>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @")(?:、|・|及び|と)){1,12}" + Label + @"(?<part>" + PrintedNumber.Shape + @") ?\k<unit>(?:、|の)(?:合計|計|合わせて)(?:で)? ?(?<total>" + PrintedNumber.Shape + @") ?\k<unit>",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
