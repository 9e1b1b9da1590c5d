using System.Collections.Immutable;
using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>Plans of a few rows in which everything is right but what the test is about.</summary>
internal static class SmallPlan
{
    /// <summary>A plan of policy ①, one row for each follow-up cell, ①－１, ①－２ …</summary>
    public static ActionPlan WithFollowUps(params string[] cells) => PlanBuilder.FromText(string.Join('\n', cells.Select((cell, i) => Row(i + 1, cell))));

    /// <summary>What a check finds, as code, column and excerpt.</summary>
    public static IEnumerable<string> Found(this ActionPlan plan, string id) => plan.Findings(id).Select(finding => $"{finding.Code} {finding.Column} {finding.Excerpt}");

    /// <summary>The findings of one check, those that a graver finding of the same slip names included.</summary>
    public static ImmutableArray<Finding> Findings(this ActionPlan plan, string id) => [.. RunChecks.Run(plan).SelectMany(Sides).Where(finding => finding.Id == id)];

    /// <summary>A finding, and what other checks say of the same slip as findings of their own.</summary>
    public static IEnumerable<Finding> Sides(Finding finding) =>
        finding.Also.Select(also => finding with { Id = also.Id, Excerpt = also.Excerpt, Message = also.Message }).Prepend(finding);

    /// <summary>A row whose left and right cell are in order.</summary>
    public static string Row(int number, string followUp, string? current = null, string? revised = null)
    {
        var code = $"（{new MeasureCode(1, number)}）";
        return $"""
            # 行
            ## 現
            {current ?? $"【支援】\n{code}中堅企業の取組を支援する。［経産省］"}
            ## フォ
            {followUp}
            ## 新
            {revised ?? $"【支援】\n{code}中堅企業の取組を引き続き支援する。［経産省］"}
            """;
    }
}
