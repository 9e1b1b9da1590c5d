using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>Compares two columns measure by measure, along links that are already known.</summary>
internal static class ComparePlans
{
    private const string Between = "\n\n";

    /// <summary>Measures that links hold together, compared.</summary>
    public static ImmutableArray<ComparedMeasure> Measures(ImmutableArray<MeasureMention> older, ImmutableArray<MeasureMention> newer, ImmutableArray<LinkPath> links)
    {
        var outgoing = links.ToLookup(link => link.From);
        var incoming = links.ToLookup(link => link.To);
        var from = older.ToDictionary(mention => mention.Key);
        var to = newer.ToDictionary(mention => mention.Key);
        var seen = new HashSet<MentionKey>();
        var measures = ImmutableArray.CreateBuilder<ComparedMeasure>();
        foreach (var mention in newer)
        {
            if (!seen.Add(mention.Key))
                continue;
            // Everything that hangs together: what became one and what one became.
            var after = new List<MentionKey> { mention.Key };
            var before = new List<MentionKey>();
            var paths = new List<LinkPath>();
            for (var i = 0; i < after.Count; i++)
            {
                foreach (var link in incoming[after[i]].Where(link => !before.Contains(link.From)))
                {
                    before.Add(link.From);
                    paths.AddRange(outgoing[link.From]);
                    after.AddRange(outgoing[link.From].Select(other => other.To).Where(seen.Add));
                }
            }

            measures.Add(Compared(
                [.. older.Where(other => before.Contains(other.Key))],
                [.. newer.Where(other => after.Contains(other.Key))],
                before.Count == 0 ? LineageKind.New : before.Count > 1 ? LineageKind.Merged : after.Count > 1 ? LineageKind.Split : paths.Any(path => path.IsMove) ? LineageKind.Moved : LineageKind.Continued,
                paths.Count > 0 && paths.All(path => path.IsDecided)));
        }

        measures.AddRange(older.Where(mention => !outgoing[mention.Key].Any()).Select(mention => Compared([mention], [], LineageKind.Ended, false)));
        return measures.ToImmutable();
    }

    /// <summary>Every cell of both sides with its hashes: cover, pillars, major policies, measures, and follow-ups of two editions.</summary>
    public static ImmutableArray<CellProof> Cells(ActionPlan older, ActionPlan newer, ImmutableArray<ComparedMeasure> measures)
    {
        var cells = ImmutableArray.CreateBuilder<CellProof>();
        cells.Add(Proof("表題", PlanColumn.Document, older.Title.Text, newer.Title.Text));
        foreach (var number in older.Pillars.Concat(newer.Pillars).Select(pillar => pillar.Number).Distinct().Order())
            cells.Add(Proof($"柱{number}", PlanColumn.Document, older.Pillars.FirstOrDefault(pillar => pillar.Number == number)?.Title.Text, newer.Pillars.FirstOrDefault(pillar => pillar.Number == number)?.Title.Text));
        foreach (var number in older.MajorPolicies.Concat(newer.MajorPolicies).Select(policy => policy.Number).Distinct().Order())
            cells.Add(Proof($"大方針{(char)('①' + number - 1)}", PlanColumn.Policy, Box(older, number), Box(newer, number)));
        foreach (var measure in measures)
            cells.Add(Proof(Name(measure), measure.Named[0].Side.Column, Whole(measure.Before), Whole(measure.After)));
        if (!ReferenceEquals(older, newer))
        {
            var rowsBefore = new HashSet<int>();
            var rowsAfter = new HashSet<int>();
            foreach (var measure in measures)
            {
                // Two measures of one row share its follow-up.
                var before = measure.Before.Select(mention => mention.Row).Where(rowsBefore.Add).Select(row => older.Rows[row].FollowUp?.Text.Text).OfType<string>().ToList();
                var after = measure.After.Select(mention => mention.Row).Where(rowsAfter.Add).Select(row => newer.Rows[row].FollowUp?.Text.Text).OfType<string>().ToList();
                if (before.Count + after.Count > 0)
                    cells.Add(Proof($"{Name(measure)} のフォローアップ", PlanColumn.FollowUp, before.Count == 0 ? null : string.Join(Between, before), after.Count == 0 ? null : string.Join(Between, after)));
            }
        }

        return cells.ToImmutable();
    }

    private static string Name(ComparedMeasure measure) => string.Join('、', measure.Named.Select(mention => mention.Name));

    private static string? Box(ActionPlan plan, int number) => plan.MajorPolicies.FirstOrDefault(policy => policy.Number == number)?.Text.Text;

    private static string? Whole(ImmutableArray<MeasureMention> mentions) => mentions.IsEmpty ? null
        : string.Join(Between, mentions.Select(mention => $"{mention.Measure.Heading?.Text}\n{mention.Measure.Text.Text}\n{mention.Measure.MinistriesBracket?.Text}"));

    private static CellProof Proof(string name, PlanColumn column, string? before, string? after) => new(name, column, Hash(before), Hash(after), before is not null && before == after);

    private static string? Hash(string? text) => text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CompareWording.Normalised(text))));

    private static ComparedMeasure Compared(ImmutableArray<MeasureMention> before, ImmutableArray<MeasureMention> after, LineageKind kind, bool decided)
    {
        var both = before.Length > 0 && after.Length > 0;
        return new ComparedMeasure(
            kind,
            before,
            after,
            decided,
            Part(measure => measure.Heading?.Text),
            Part(measure => measure.Text.Text),
            Part(measure => measure.MinistriesBracket?.Text),
            both ? FigureChanges.Between(before.Select(mention => mention.Measure), after.Select(mention => mention.Measure)) : []);

        WordingComparison? Part(Func<PlannedMeasure, string?> part) => both ? CompareWording.Run(Joined(before, part), Joined(after, part)) : null;
    }

    private static string Joined(ImmutableArray<MeasureMention> mentions, Func<PlannedMeasure, string?> part) => string.Join(Between, mentions.Select(mention => part(mention.Measure) ?? ""));
}
