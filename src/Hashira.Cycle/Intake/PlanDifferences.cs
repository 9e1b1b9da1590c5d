using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Intake;

/// <summary>取込みでの扱い. What an import does to one item of the register.</summary>
public enum DifferenceKind
{
    /// <summary>追加.</summary>
    Added,

    /// <summary>変更.</summary>
    Changed,

    /// <summary>変更なし.</summary>
    Unchanged,

    /// <summary>削除. The register holds it, the new file does not.</summary>
    Removed,

    /// <summary>競合. It can't be said which item of the register it is.</summary>
    InConflict,
}

/// <summary>What an import does to one measure, follow-up, major policy or pillar.</summary>
/// <param name="Kind">Added, changed …</param>
/// <param name="Column">Column in which it stands.</param>
/// <param name="Code">Code of the measure, or of the row of a follow-up; <see langword="null"/> outside the table and where none could be read.</param>
/// <param name="Name">What an official would call it: code and heading, 大方針⑧, 柱１.</param>
/// <param name="Parts">The parts that differ (本文, 見出し, 所管府省, 予算 …), or why it is in conflict; else empty.</param>
public sealed record ImportDifference(DifferenceKind Kind, PlanColumn Column, MeasureCode? Code, string Name, ImmutableArray<string> Parts);

/// <summary>
/// Compares what a file says with what the register holds, by code and column: wording, not places. A file in which only the pages
/// have moved differs in nothing.
/// </summary>
public static class PlanDifferences
{
    private const string Duplicate = "同じ番号が同じ欄に二度以上あります";

    /// <summary>Compares. Items stand in the order of the new file, those that were removed at the end.</summary>
    /// <param name="held">What the register holds; <see langword="null"/> if nothing.</param>
    /// <param name="read">What the file says.</param>
    public static ImmutableArray<ImportDifference> Between(ActionPlan? held, ActionPlan read)
    {
        var before = held is null ? [] : Items(held);
        var after = Items(read);
        var differences = ImmutableArray.CreateBuilder<ImportDifference>();
        var pairs = Pairs(before);
        foreach (var (key, items) in after.GroupBy(item => item.Key).Select(group => (group.Key, group.ToList())))
        {
            var earlier = pairs.TryGetValue(key, out var found) ? found : [];
            for (var i = 0; i < items.Count; i++)
            {
                var item = items[i];
                if (items.Count > 1 && item.Code is not null)
                {
                    differences.Add(new ImportDifference(DifferenceKind.InConflict, item.Column, item.Code, item.Name, [Duplicate]));
                    continue;
                }

                if (i >= earlier.Count)
                {
                    differences.Add(new ImportDifference(DifferenceKind.Added, item.Column, item.Code, item.Name, []));
                    continue;
                }

                ImmutableArray<string> parts = [.. item.Parts.Where((part, index) => part.Words != earlier[i].Parts[index].Words).Select(part => part.Name)];
                differences.Add(new ImportDifference(
                    parts.IsEmpty ? DifferenceKind.Unchanged : DifferenceKind.Changed, item.Column, item.Code, item.Name, parts));
            }
        }

        var kept = after.GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.Count());
        foreach (var (key, items) in pairs)
        {
            differences.AddRange(items.Skip(kept.GetValueOrDefault(key))
                .Select(item => new ImportDifference(DifferenceKind.Removed, item.Column, item.Code, item.Name, [])));
        }

        return differences.ToImmutable();
    }

    private static Dictionary<(PlanColumn, string), List<Item>> Pairs(List<Item> items) =>
        items.GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.ToList());

    private static List<Item> Items(ActionPlan plan) =>
    [
        new Item(PlanColumn.Document, "title", null, "表題", [new Part("本文", plan.Title.Text)]),
        .. plan.Pillars.Select(pillar => new Item(
            PlanColumn.Document, $"pillar {pillar.Number}", null, $"柱{pillar.Number}", [new Part("本文", pillar.Title.Text)])),
        .. plan.MajorPolicies.Select(policy => new Item(
            PlanColumn.Policy,
            $"policy {policy.Number}",
            null,
            $"大方針{(char)('①' + policy.Number - 1)}",
            [new Part("本文", policy.Text.Text), new Part("柱", $"{policy.Pillar}")])),
        .. plan.Rows.SelectMany(Row),
    ];

    private static IEnumerable<Item> Row(PlanRow row)
    {
        var change = $"{row.Change.Kind} {row.Change.MovedTo} {row.Change.MovedFrom} {string.Join(' ', row.Change.Marks.Select(mark => mark.Text))}";
        foreach (var measure in row.Current)
            yield return Measure(measure, PlanColumn.Current, row, change);
        if (row.FollowUp is { } entry)
        {
            yield return new Item(
                PlanColumn.FollowUp,
                // ⑧－３ may be moved away in one row and be another measure's new code in the next: both codes tell the row.
                row.Code is null ? $"without code, {row.MajorPolicy}" : $"{Codes(row.Current)} to {Codes(row.Revised)}",
                row.Code,
                row.Code is { } code ? $"{code}のフォローアップ" : "番号のない行のフォローアップ",
                [
                    new Part("本文", entry.Text.Text),
                    new Part("予算", Budgets(entry.Programmes)),
                    new Part("大方針", $"{row.MajorPolicy}"),
                    new Part("改定の区分", change),
                ]);
        }

        foreach (var measure in row.Revised)
            yield return Measure(measure, PlanColumn.Revised, row, change);
    }

    private static string Codes(ImmutableArray<PlannedMeasure> measures) => string.Join(' ', measures.Select(measure => measure.Code.Plain));

    private static Item Measure(PlannedMeasure measure, PlanColumn column, PlanRow row, string change) => new(
        column,
        measure.Code.Plain,
        measure.Code,
        measure.Heading is { } heading ? $"{measure.Code} {heading.Text}" : $"{measure.Code}",
        [
            new Part("本文", measure.Text.Text),
            new Part("見出し", measure.Heading?.Text ?? ""),
            new Part("項目番号の表記", measure.PrintedCode.Text),
            new Part("所管府省", measure.MinistriesBracket?.Text ?? ""),
            new Part("予算", Budgets(measure.Programmes)),
            new Part("大方針", $"{row.MajorPolicy}"),
            new Part("改定の区分", change),
        ]);

    private static string Budgets(ImmutableArray<Programme> programmes) => string.Join('\n', programmes.Select(programme =>
        $"{programme.Mark}{programme.Name.Text} {string.Join(' ', programme.Notes.Select(note => note.Text))} {string.Join(' ', programme.Appropriations.Select(figure => figure.Printed))}"));

    private sealed record Part(string Name, string Words);

    private sealed record Item(PlanColumn Column, string Id, MeasureCode? Code, string Name, ImmutableArray<Part> Parts)
    {
        public (PlanColumn, string) Key => (Column, Id);
    }
}
