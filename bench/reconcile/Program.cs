using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Readers;
using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;

Console.OutputEncoding = Encoding.UTF8;
var set = args.FirstOrDefault() ?? "all";
var (plan, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
var (archive, _) = SharedData.PathOrSkipReason("review-sheets/judgit-2022.zip");
if (plan is null || archive is null)
{
    Console.Error.WriteLine(reason);
    return 2;
}

var watch = Stopwatch.StartNew();
var reader = new ReviewSheetReader(TableLimits.Default);
reader.Read(Path.GetFileName(archive), File.ReadAllBytes(archive));
var sheets = reader.Sheets;
Console.WriteLine($"read      {sheets.Length,6} sheets, {reader.Problems.Count} problems, {watch.Elapsed.TotalSeconds:0.0} s");

if (set == "load")
{
    var file = Path.Combine(Path.GetTempPath(), $"hashira-bench-{Guid.NewGuid():N}.db");
    var database = HashiraDatabase.At(file);
    await database.PrepareAsync();
    foreach (var round in new[] { "first", "again" })
    {
        watch.Restart();
        await using var db = database.Open();
        var result = await new ImportReviewSheets(db, TimeProvider.System).RunAsync(sheets, "bench", false, null, CancellationToken.None);
        Console.WriteLine($"{round,-9} {result.Added} added, {result.Changed} changed, {result.Unchanged} unchanged, {watch.Elapsed.TotalSeconds:0.0} s");
    }

    database.Release();
    File.Delete(file);
    return 0;
}

watch.Restart();
var index = new SheetIndex(sheets);
Console.WriteLine($"index     {watch.Elapsed.TotalSeconds:0.0} s");
watch.Restart();
var read = DocumentReader.Read(Path.GetFileName(plan), File.ReadAllBytes(plan));
Console.WriteLine($"plan      {watch.Elapsed.TotalSeconds:0.0} s");
watch.Restart();
var figures = new ReconcileEdition(index).Run(read, [], []);
Console.WriteLine($"reconcile {figures.Length,6} figures, {watch.Elapsed.TotalSeconds:0.0} s");

var followUp = figures.Where(figure => figure.Figure.Column == PlanColumn.FollowUp).ToList();
var truth = File.ReadLines(Path.Combine(Repository.Root, "bench", "reconcile", "truth-2022.csv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',')).ToList();
foreach (var part in set == "all" ? ["build", "held"] : new[] { set })
{
    int counted = 0, right = 0, wrongExact = 0, unnamed = 0, unnamedRight = 0, without = 0, withoutLeft = 0;
    foreach (var line in truth.Where(line => line[5] == part))
    {
        var figure = followUp.ElementAtOrDefault(int.Parse(line[0], CultureInfo.InvariantCulture) - 1);
        if (figure is null || figure.Figure.Figure.Amount != new Yen(long.Parse(line[3], CultureInfo.InvariantCulture)) || figure.Figure.Figure.Kind.Key != line[2])
        {
            Console.Error.WriteLine($"The list does not fit the plan at figure {line[0]}.");
            return 2;
        }

        var expected = line[4].TrimStart('?').Split('+');
        var first = figure.Sheets.Select(sheet => sheet.Sheet.Key.Number).ToList();
        var isRight = line[4] == "none" ? first.Count == 0 : first.Count > 0 && expected.Contains(first[0]);
        if (line[4] == "none")
            (without, withoutLeft) = (without + 1, withoutLeft + (isRight ? 1 : 0));
        else if (line[4][0] == '?')
            (unnamed, unnamedRight) = (unnamed + 1, unnamedRight + (isRight ? 1 : 0));
        else
            (counted, right) = (counted + 1, right + (isRight ? 1 : 0));
        var isExact = figure.Sheets.Length > 0 && figure.Sheets[0].Amount == AmountMatch.Exact && figure.Outcome is ReconciliationOutcome.Exact or ReconciliationOutcome.ManyToOne;
        if (isExact && !isRight)
            wrongExact++;
        if (!isRight && (part == "build" || args.Contains("--show")))
            Console.WriteLine($"  {part} {line[0],3}  expected {line[4]}, got {figure.Outcome} {string.Join('+', first)} ({figure.Figure.Programme.Length} characters)");
    }

    Console.WriteLine($"{part,-6} first proposal right {right}/{counted} = {(counted == 0 ? 0 : 100.0 * right / counted):0.0} %; wrongly exact {wrongExact}; part of a grant that names none of its parts {unnamedRight}/{unnamed}; without a counterpart and none proposed {withoutLeft}/{without}");
}

var others = figures.Count(figure => figure.Outcome is ReconciliationOutcome.Exact or ReconciliationOutcome.Rounded && figure.Sheets.Any(sheet => sheet.Ministry is not (MinistryMatch.Same or MinistryMatch.Agency)));
Console.WriteLine($"figures of another ministry called exact or rounded: {others}");
Console.WriteLine(string.Join(", ", figures.GroupBy(figure => figure.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}")));
return 0;
