using System.Text.RegularExpressions;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>A budget figure where a plan mentions it.</summary>
/// <param name="Row">Position of its row in the plan.</param>
/// <param name="Code">Measure.</param>
/// <param name="Column">Column.</param>
/// <param name="Programme">The programme as named there.</param>
/// <param name="Key">Form of the programme's name by which mentions are told to be of the same programme.</param>
/// <param name="InNote">It stands in a budget note 【…】, not in running text.</param>
/// <param name="Figure">The figure.</param>
internal sealed partial record BudgetMention(int Row, MeasureCode? Code, PlanColumn Column, Programme Programme, string Key, bool InNote, Appropriation Figure)
{
    /// <summary>The name as printed.</summary>
    public string Name => Figure.Programme ?? Programme.Name.Text;

    /// <summary>Fiscal year and stage as printed, before the colon: <c>令和４年度当初予算</c> gives 当初予算. Empty if the stage can't be told.</summary>
    public string StageWording => Stage().Match(JapaneseText.WithoutTypesettingSpace(Figure.Printed)) is { Success: true } match ? match.Groups["stage"].Value : "";

    /// <summary>The amount as printed, without blanks: １兆1458億円.</summary>
    public string Amount => Money().Matches(Figure.Printed) is { Count: > 0 } amounts ? Blanks().Replace(amounts[^1].Value, "") : Figure.Amount.ToString();

    /// <summary>Place of the figure.</summary>
    public RelatedPlace Place => new(Code, Column, Figure.Printed.Replace("\n", "", StringComparison.Ordinal), Figure.Source);

    /// <summary>The year and stage, in Hashira's words: 令和２年度第３次補正予算.</summary>
    public string Line => $"{Figure.Year}{Figure.Kind}";

    /// <summary>Every figure of the plan that names its programme, row by row, notes and running text alike.</summary>
    public static IEnumerable<BudgetMention> Of(ActionPlan plan) =>
        from mention in MoneyMentions.In(plan)
        where mention.NameKey.Length > 0
        select new BudgetMention(mention.Row, mention.Code, mention.Column, mention.Programme, mention.NameKey, mention.InNote, mention.Figure);

    /// <summary>Whether two figures can be of the same stage: the same, or one of them does not print it.</summary>
    public bool IsSameStage(BudgetMention other) =>
        Figure.Kind.Stage == other.Figure.Kind.Stage
            ? Figure.Kind.Ordinal is null || other.Figure.Kind.Ordinal is null || Figure.Kind.Ordinal == other.Figure.Kind.Ordinal
            : Figure.Kind.Stage == BudgetStage.Unspecified || other.Figure.Kind.Stage == BudgetStage.Unspecified;

    [GeneratedRegex(@"[0-9０-９][0-9０-９,，.．兆億万千百\s]*円", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"年\s*度?\s*(?<stage>[^：:（()）0-9０-９約、]*(?:第?\s*[0-9０-９]{1,2}\s*次\s*[^：:（()）0-9０-９約、]*)?)\s*[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Stage();
}
