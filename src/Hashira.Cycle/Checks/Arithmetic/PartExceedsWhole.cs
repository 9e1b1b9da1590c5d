using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>
/// HC077. A part is larger than the whole it is said to be of: 12件（うち15件…）, 12件中15件. The part must have the unit of the whole.
/// </summary>
public sealed partial class PartExceedsWhole : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC077";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "全体より大きい内訳";

    /// <inheritdoc/>
    public string Basis => "論理：内訳は全体を超えません。";

    /// <inheritdoc/>
    public string Rationale =>
        "「12件（うち新規15件）」のように内訳が全体を超えているのは、どちらかの打ち間違いです。「うち」「中」で結ばれた同じ単位の数値を比べます。「延べ」と実数のように数え方の違う数値は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 相談は12件（うち新規５件）。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 相談は12件（うち新規15件）。"), ExamplePlan.Code, PlanColumn.FollowUp, "12件（うち新規15件");

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
            "正しい数値を確かめて改めてください。");

    private static string? Fault(Match match) =>
        match.Value.Contains("延べ", StringComparison.Ordinal) || match.Value.Contains("のべ", StringComparison.Ordinal) || PrintedNumber.Read(match.Groups["whole"].Value) is not { } whole
        || PrintedNumber.Read(match.Groups["part"].Value) is not { } part || part <= whole ? null : "内訳が全体を超えています。";

    [GeneratedRegex(
        @"(?<!(?:延べ|のべ|約) ?)(?<whole>" + PrintedNumber.Shape + @") ?(?<unit>" + PrintedNumber.Unit + @")(?:(?:を|が|に|で|の)?[\u3400-\u9FFFした]{0,6} ?[(、] ?(?:この|その)?(?:うち|内)、?|中、?|の(?:うち|内)、?)(?:[^0-9()。、\n]{0,16})(?<part>" + PrintedNumber.Shape + @") ?\k<unit>(?!以上の)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
