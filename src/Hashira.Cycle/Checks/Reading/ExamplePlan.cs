namespace Hashira.Cycle.Checks.Reading;

/// <summary>The small plan of one row in which examples of checks are set: everything is in order but the words that are handed in.</summary>
internal static class ExamplePlan
{
    /// <summary>Code of the row, as an example names it.</summary>
    public const string Code = "①－１";

    /// <summary>The plan in the form of the sample's cell files. Texts of the left and right cell stand without code and ministries.</summary>
    public static string Of(string? followUp = null, string? current = null, string? revised = null) => $"""
        # 行
        ## 現
        【支援】
        （①－１）{current ?? "中堅企業の取組を支援する。"}［経産省］
        ## フォ
        {followUp ?? "• 説明会を開いた。"}
        ## 新
        【支援】
        （①－１）{revised ?? "中堅企業の取組を引き続き支援する。"}［経産省］
        """;
}
