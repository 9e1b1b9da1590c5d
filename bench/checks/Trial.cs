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
                    if (Spoil(injection, clean, trial) is not var (spoiled, number, known))
                        continue;
                    var answers = Answers(spoiled, known).ToList();
                    var missed = !answers.Exists(said => injection.Ids.Contains(said.Id)) && !injection.Ids.Any(id => Places(spoiled, id, number) > Places(clean, id, number));
                    if (!missed && answers.TrueForAll(said => injection.Ids.Contains(said.Id)))
                        continue;
                    var (before, after) = (clean.Rows.ElementAt(number), spoiled.Rows.ElementAt(number));
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

    // A place of which the checks say so already can't answer whether they would see the defect; another one is looked for.
    private static (PlanCells Plan, int Row, Dictionary<(string Id, int Row, PlanColumn Column), int> Known)? Spoil(Injection injection, PlanCells clean, int trial)
    {
        // What is said of the plan before the defect is put in is no answer to it.
        var known = Said(clean).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var editor = new Editor(clean, new Random(trial + (1000 * attempt)));
            if (injection.Apply(editor) is { } spoiled
                && !known.Keys.Any(said => said.Row == editor.Row && injection.Ids.Contains(said.Id))
                && !(injection.CopiesCell && known.Keys.Any(said => said.Row == editor.CopiedRow)))
                return (spoiled, editor.Row, known);
        }

        return null;
    }

    private static Result Score(Injection injection, Func<int, PlanCells> plan, int trials)
    {
        var (found, tried) = (0, 0);
        var beside = new List<string>();
        for (var trial = 0; trial < trials; trial++)
        {
            var clean = plan(trial + 1);
            if (Spoil(injection, clean, trial) is not var (spoiled, row, known))
                continue; // The plan has no place for it.
            tried++;
            var answers = Answers(spoiled, known).Select(said => said.Id).ToList();
            if (answers.Any(id => injection.Ids.Contains(id)) || (row >= 0 && injection.Ids.Any(id => Places(spoiled, id, row) > Places(clean, id, row))))
                found++;
            beside.AddRange(answers.Where(id => !injection.Ids.Contains(id) && !injection.Consequences.Contains(id)).Distinct());
        }

        return new Result(found, tried, beside);
    }

    // A place shifts with the text before it, the words at a place with what is put in beside it, and a code may be what is changed; that a
    // check speaks of the cell does not. So an answer is one more place of that check in that cell. A note stands for all its places.
    private static IEnumerable<(string Id, int Row, PlanColumn Column)> Said(PlanCells cells) => Said(cells, finding => finding.Severity == Severity.Note);

    // A third programme on a line of money that two share already is one more place of the finding about the two.
    private static int Places(PlanCells cells, string id, int row) => Said(cells, finding => finding.Id == id).Count(said => said.Id == id && said.Row == row);

    private static IEnumerable<(string Id, int Row, PlanColumn Column)> Said(PlanCells cells, Func<Finding, bool> everyPlace)
    {
        var plan = PlanBuilder.Build(cells);
        var rows = (from row in plan.Rows.Index()
                    from source in row.Item.Current.Concat(row.Item.Revised).Select(measure => measure.Source).Concat(row.Item.FollowUp is { } followUp ? [followUp.Source] : [])
                    from span in source.Spans
                    select (span.Start, span.End, row.Index)).OrderBy(place => place.Start).ToList();
        return from finding in RunChecks.Run(plan)
               from place in (everyPlace(finding) ? finding.Related : []).Prepend(new RelatedPlace(finding.Code, finding.Column, finding.Excerpt, finding.Source))
               select (finding.Id, rows.FirstOrDefault(row => row.Start <= place.Source.Start && place.Source.Start < row.End, (Start: 0, End: 0, Index: -1)).Index, place.Column);
    }

    // What a check says of a cell it did not speak of before, and only as often as it says more than before: what moves with its row is not new.
    private static IEnumerable<(string Id, int Row, PlanColumn Column)> Answers(PlanCells spoiled, Dictionary<(string Id, int Row, PlanColumn Column), int> known)
    {
        var said = Said(spoiled).ToList();
        var more = said.CountBy(answer => answer.Id).ToDictionary(pair => pair.Key, pair => pair.Value - known.Where(before => before.Key.Id == pair.Key).Sum(before => before.Value));
        var left = new Dictionary<(string Id, int Row, PlanColumn Column), int>(known);
        foreach (var answer in said)
        {
            if (left.TryGetValue(answer, out var count) && count > 0)
                left[answer] = count - 1;
            else if (more[answer.Id]-- > 0)
                yield return answer;
        }
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
