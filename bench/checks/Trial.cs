using System.Globalization;
using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Bench.Checks;

/// <summary>Puts one defect into a clean plan, again and again, and counts what the checks make of it.</summary>
internal static class Trial
{
    private const int Rows = 60;

    public static int Run(int trials)
    {
        Console.WriteLine("family      defect                              |   n | recall | precision | said beside it");
        var (found, all, right, said) = (0, 0, 0, 0);
        foreach (var injection in Injections.All)
        {
            var score = Score(injection, seed => CleanPlan.Make(seed, Rows), trials);
            Print(injection, score);
            (found, all, right, said) = (found + score.Found, all + score.Trials, right + score.Found, said + score.Found + score.Beside.Count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all kinds on generated plans: recall {Share(found, all):0.000}, precision {Share(right, said):0.000}"));

        Console.WriteLine("\nthe same on the sample plan, which has defects of its own: what is said there anyway does not count");
        (found, all, right, said) = (0, 0, 0, 0);
        foreach (var injection in Injections.All)
        {
            var score = Score(injection, _ => SamplePlan.Cells, Math.Min(trials, 10));
            if (score.Trials == 0)
                continue;
            Print(injection, score);
            (found, all, right, said) = (found + score.Found, all + score.Trials, right + score.Found, said + score.Found + score.Beside.Count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all kinds on the sample: recall {Share(found, all):0.000}, precision {Share(right, said):0.000}"));
        return 0;
    }

    /// <summary>Defects of one kind that were not found, on generated plans and on the sample: the paragraphs with and without them, and what was said instead.</summary>
    public static int ShowMissed(string name)
    {
        foreach (var injection in Injections.All.Where(injection => injection.Name.Contains(name, StringComparison.Ordinal)))
        {
            for (var trial = 0; trial < 20; trial++)
            {
                foreach (var clean in new[] { CleanPlan.Make(trial + 1, Rows), SamplePlan.Cells })
                {
                    var editor = new Editor(clean, new Random(trial));
                    if (injection.Apply(editor) is not { } spoiled)
                        continue;
                    var known = Said(clean).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
                    var answers = Said(spoiled).Where(said => !Take(known, said)).ToList();
                    var missed = !answers.Exists(said => injection.Ids.Contains(said.Id));
                    if (!missed && answers.TrueForAll(said => injection.Ids.Contains(said.Id)))
                        continue;
                    var (before, after) = (clean.Rows.ElementAt(editor.Row), spoiled.Rows.ElementAt(editor.Row));
                    Console.WriteLine($"{(missed ? "missed" : "beside")} {injection.Name} ({(ReferenceEquals(clean, SamplePlan.Cells) ? "sample" : "generated")} {trial}): {string.Join(" ／ ", after.Cells.SelectMany(cell => cell).Except(before.Cells.SelectMany(cell => cell)))}");
                    foreach (var said in answers.Where(said => !injection.Ids.Contains(said.Id)))
                        Console.WriteLine($"    {said}");
                }
            }
        }

        return 0;
    }

    /// <summary>What is said about plans in which nothing is wrong.</summary>
    public static int ShowFalseAlarms(int plans)
    {
        var alarms = Enumerable.Range(1, plans).SelectMany(seed => RunChecks.Run(PlanBuilder.Build(CleanPlan.Make(seed, Rows)))).ToList();
        foreach (var check in alarms.GroupBy(finding => finding.Id).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"{check.Key} {check.Count()}");
            foreach (var finding in check.Take(3))
                Console.WriteLine($"    {finding.Code} {finding.Column} 「{finding.Excerpt}」 {finding.Message}");
        }

        Console.WriteLine($"{alarms.Count} findings in {plans} clean plans");
        return 0;
    }

    private static Result Score(Injection injection, Func<int, PlanCells> plan, int trials)
    {
        var (found, tried) = (0, 0);
        var beside = new List<string>();
        for (var trial = 0; trial < trials; trial++)
        {
            var clean = plan(trial + 1);
            var editor = new Editor(clean, new Random(trial));
            if (injection.Apply(editor) is not { } spoiled)
                continue; // The plan has no place for it.
            tried++;
            // What is said of the plan before the defect is put in is no answer to it.
            var known = Said(clean).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
            var answers = Said(spoiled).Where(said => !Take(known, said)).Select(said => said.Id).ToList();
            if (answers.Any(id => injection.Ids.Contains(id)))
                found++;
            beside.AddRange(answers.Where(id => !injection.Ids.Contains(id) && !injection.Consequences.Contains(id)).Distinct());
        }

        return new Result(found, tried, beside);
    }

    // A place shifts with the text before it, and the words at a place with what is put in beside it; that a check speaks of the cell does not.
    // So an answer is one more place of that check in that cell. A note stands for all its places.
    private static IEnumerable<(string Id, MeasureCode? Code, PlanColumn Column)> Said(PlanCells plan) =>
        from finding in RunChecks.Run(PlanBuilder.Build(plan))
        from place in (finding.Severity == Severity.Note ? finding.Related : []).Prepend(new RelatedPlace(finding.Code, finding.Column, finding.Excerpt, finding.Source))
        select (finding.Id, place.Code, place.Column);

    private static bool Take<T>(Dictionary<T, int> known, T key)
        where T : notnull
    {
        if (!known.TryGetValue(key, out var count) || count == 0)
            return false;
        known[key] = count - 1;
        return true;
    }

    private static void Print(Injection injection, Result score)
    {
        var width = 36 - injection.Name.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{injection.Family,-11} {injection.Name}{new string(' ', Math.Max(0, width - injection.Name.Length))} | {score.Trials,3} | {Share(score.Found, score.Trials),6:0.00} | {Share(score.Found, score.Found + score.Beside.Count),9:0.00} | {string.Join(' ', score.Beside.GroupBy(id => id).OrderByDescending(group => group.Count()).Select(group => $"{group.Key}×{group.Count()}"))}"));
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;

    private sealed record Result(int Found, int Trials, List<string> Beside);
}
