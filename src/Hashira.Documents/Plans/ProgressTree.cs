using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>進捗管理表の一覧（樹形）. A progress table as an indented list for people: levels, items, indicators with their values, the count of amounts.</summary>
public static class ProgressTree
{
    /// <summary>Prints a table; lines end with a line feed.</summary>
    public static string Print(ProgressTable table)
    {
        var tree = new StringBuilder();
        Line(tree, 0, table.Title.Length == 0 ? "（表題なし）" : Flat(table.Title));
        var above = new List<string>();
        foreach (var measure in table.Measures)
        {
            var names = measure.Levels.Select(level => Flat($"{level.Code?.Text} {level.Name?.Text}".Trim())).ToList();
            for (var i = 0; i + 1 < names.Count; i++)
            {
                if (i < above.Count && above[i] == names[i])
                    continue;
                above = [.. names.Take(i + 1)];
                Line(tree, 1 + i, names[i]);
            }

            var depth = Math.Max(1, names.Count);
            Line(tree, depth, (measure.IsTotal ? "（計の行）" : "") + (names.LastOrDefault() ?? "（名称なし）") + (measure.Department is { } department ? $"　［{Flat(department.Text)}］" : ""));
            foreach (var indicator in measure.Indicators)
            {
                Line(tree, depth + 1, $"指標　{Flat($"{indicator.Code?.Text} {indicator.Name?.Text ?? "（指標名なし）"}".Trim())}{(indicator.Unit.Length > 0 ? $"（{indicator.Unit}）" : "")}");
                Values(tree, depth + 2, "基準値", indicator.Baselines);
                Values(tree, depth + 2, "目標値", indicator.Targets);
                Values(tree, depth + 2, "実績値", indicator.Results);
                Values(tree, depth + 2, "達成率", indicator.Rates);
            }

            foreach (var amount in measure.Amounts)
                Line(tree, depth + 1, $"{amount.Heading}　{(amount.Amount is { } yen ? yen.ToString() : amount.Printed + amount.Unit)}");
        }

        var coverage = table.Coverage;
        Line(tree, 0, string.Create(CultureInfo.InvariantCulture, $"読取り　{table.Measures.Count(measure => !measure.IsTotal):#,0}件、文字のあるセル {coverage.Cells:#,0} のうち 項目 {coverage.Assigned:#,0}、見出し・注記など {coverage.Furniture:#,0}、ほかの表 {coverage.NotUnderstood:#,0}"));
        return tree.ToString();
    }

    private static void Values(StringBuilder tree, int depth, string what, ImmutableArray<IndicatorValue> values)
    {
        if (values.Length > 0)
            Line(tree, depth, what + "　" + string.Join("、", values.Select(value => (value.Year is { } year ? year + " " : "") + Flat(value.Printed))));
    }

    private static string Flat(string text) => text.Replace('\n', ' ');

    private static void Line(StringBuilder tree, int depth, string text) => tree.Append(' ', 2 * depth).Append(text).Append('\n');
}
