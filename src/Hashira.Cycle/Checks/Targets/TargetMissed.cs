using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC071. The result for the same period is below the target (above it, for 以内 and 以下), and no word of the follow-up says so. Targets of about so much (程度, 約) are
/// missed by more than a tenth only. Where several results have the unit, only one of the same thing is held against the target.
/// </summary>
public sealed partial class TargetMissed : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC071";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "断りのない目標の未達";

    /// <inheritdoc/>
    public string Basis => "論理：実績が目標に届かないときは、その旨と理由を示さなければ、次の方針の妥当性を判断できません。";

    /// <inheritdoc/>
    public string Rationale =>
        "「令和３年度は５件予定」に対して「２件を採択」とだけ報告されていると、目標を下回ったことに読み手が気付かず、理由も分かりません。同じ単位・同じ時期の実績が目標に届かず、"
        + "「下回った」「延期」「影響」などの断りがないときに指摘します。「程度」「約」の目標は一割を超えて下回ったときに限ります。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(current: "調査を行う（令和３年度５件予定）。", followUp: "• 令和３年度は２件を採択した。渡航制限の影響で応募が計画を下回った。");

    /// <inheritdoc/>
    public CheckExample BadExample =>
        new(ExamplePlan.Of(current: "調査を行う（令和３年度５件予定）。", followUp: "• 令和３年度は２件を採択した。"), ExamplePlan.Code, PlanColumn.FollowUp, "２件");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows.Where(row => row.FollowUp is { } followUp && !Explained().IsMatch(followUp.Text.Text)))
        {
            var results = StatedFigure.FollowUp(row).Where(stated => stated.Figure.Kind == FigureKind.Result).ToList();
            foreach (var target in StatedFigure.Current(row).Where(stated => stated.IsToBeReached && stated.Unit != "円" && !stated.What.StartsWith("前年", StringComparison.Ordinal)))
            {
                var sameUnit = results.Where(result => result.Unit == target.Unit).ToList();
                var same = sameUnit.Count == 1 ? sameUnit : [.. sameUnit.Where(result => result.What.Length > 1 && result.What == target.What)];
                if (same.Count == 0 || same.Any(result => !IsSamePeriod(target.Figure.Period, result.Figure.Period) || !Misses(target, result)))
                    continue;
                var nearest = same.MaxBy(result => result.Value)!;
                yield return this.Found(
                    nearest.Place,
                    $"現行の取組方針の目標「{target.Figure.Printed}」に対し、実績は「{nearest.Figure.Printed}」で、目標に届いていません。その旨と理由の記載がありません。",
                    "目標に届かなかった旨と理由を記載してください。別の時期や範囲の数値であれば、違いが分かるように記載してください。",
                    target.Place);
            }
        }
    }

    private static bool Misses(StatedFigure target, StatedFigure result)
    {
        var rough = target.Figure.Qualifier.Contains("程度", StringComparison.Ordinal) || target.Figure.Qualifier.Contains('約', StringComparison.Ordinal) || result.Figure.Qualifier.Contains('約', StringComparison.Ordinal);
        var slack = rough ? 0.1m : 0m;
        return target.Figure.Qualifier.Contains("以内", StringComparison.Ordinal) || target.Figure.Qualifier.Contains("以下", StringComparison.Ordinal)
            ? result.Value > target.Value * (1 + slack)
            : result.Value < target.Value * (1 - slack) && !result.Figure.Qualifier.Contains("以上", StringComparison.Ordinal);
    }

    /// <summary>A figure without a period may be for any; two with one must be for the same year.</summary>
    private static bool IsSamePeriod(string? one, string? other) =>
        one is null || other is null || Year().Match(JapaneseText.Fold(one)).Value == Year().Match(JapaneseText.Fold(other)).Value;

    [GeneratedRegex("未達|下回|届か|達しな|達せ|影響|延期|中止|困難|見送|縮小|とどま|遅れ|遅延|少なかった|減少|中断|制限|目標には", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex("(?:令和|平成)(?:元|[0-9]{1,2})年|20[0-9]{2}年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
