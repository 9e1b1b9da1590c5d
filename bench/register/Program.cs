using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hashira.Bench.Register;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;
using Hashira.Host.Pages;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;

Console.OutputEncoding = Encoding.UTF8;
var onPostgreSql = args.Contains("postgresql");
var times = int.Parse(args.FirstOrDefault(word => word.StartsWith("times=", StringComparison.Ordinal))?[6..] ?? (onPostgreSql ? "100" : "1"), CultureInfo.InvariantCulture);
var rounds = int.Parse(args.FirstOrDefault(word => word.StartsWith("rounds=", StringComparison.Ordinal))?[7..] ?? "11", CultureInfo.InvariantCulture);
var kept = args.FirstOrDefault(word => word.StartsWith("db=", StringComparison.Ordinal))?[3..];
using var temporary = kept is null ? new TemporaryDatabase(onPostgreSql ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite) : null;
var place = kept ?? temporary!.Place;
var database = HashiraDatabase.At(place, TimeSpan.FromMinutes(60));
var words = new Vocabulary(1);
var watch = Stopwatch.StartNew();
if (!args.Contains("loaded"))
    await LoadAsync();
if (args.Contains("load"))
    return 0;

await using var app = WebApp.Build(new WebOptions(place, ["http://127.0.0.1:0"]));
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(10) };
Console.WriteLine($"host     {app.Urls.Single()}");
var measure = new Measure(client, rounds, new ServerTime(onPostgreSql ? BulkLoad.Settings(place) : null));
Console.WriteLine("  median processor  first   size  kind");
var pages = args.Contains("search") ? [] : await measure.PagesAsync(["/", "/programmes", "/feeds", "/open-data", "/checks", "/ministries", "/compare", "/search?q=" + Uri.EscapeDataString(words.At(0)), .. await MoreAsync()]);
var searches = new List<Taken>();
foreach (var asked in Questions())
{
    if (await measure.TakeAsync("search", "/search?q=" + Uri.EscapeDataString(asked)) is var (page, _))
        searches.Add(page);
    if (await measure.TakeAsync("search in the API", "/api/v1/search?q=" + Uri.EscapeDataString(asked)) is var (answer, _))
        searches.Add(answer);
}

Say("pages", pages);
Say("searches", searches);
return 0;

void Say(string what, List<Taken> all)
{
    if (all.Count == 0)
        return;
    var medians = all.Select(one => one.Median).Order().ToList();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {all.Count} addresses of {all.Select(one => one.Kind).Distinct().Count()} kinds; median {medians[medians.Count / 2]:0.0} ms, slowest {medians[^1]:0.0} ms ({all.MaxBy(one => one.Median)!.Kind}); processor time: median {all.Select(one => one.Processor).Order().ElementAt(all.Count / 2):0.0} ms, greatest {all.Max(one => one.Processor):0.0} ms ({all.MaxBy(one => one.Processor)!.Kind}); first answers: slowest {all.Max(one => one.First):0} ms"));
}

// One and two characters, frequent and rare, longer words, several words, a word that must not be there, none at all.
IEnumerable<string> Questions() =>
    onPostgreSql || times > 1
        ? [words.At(0)[..1], words.At(6)[..1], words.At(500)[..1], words.At(9000)[1..], words.At(0), words.At(3), words.At(40), words.At(400), words.At(4000), words.At(0) + "を", words.At(0) + words.At(1), words.At(2) + "を支援する", $"{words.At(1)} {words.At(50)}", $"{words.At(0)} -{words.At(1)}", "DX", "経済産業省", "M004711", "龘龘"]
        : ["県", "橋", "業", "鯨", "支援", "補助", "防災", "捕鯨", "補助金", "事業承継", "中小企業", "地方公共団体", "地域 企業", "支援 -補助", "DX", "経済産業省", "2022-経産-21-0123", "龘龘"];

async Task<List<string>> MoreAsync()
{
    await using var db = database.Open();
    var sheets = db.ReviewSheets.OrderBy(row => row.Id).Skip(100).Take(3).AsEnumerable().Select(row => "/sheets/" + Uri.EscapeDataString(new ReviewSheetKey(row.System, new FiscalYear(row.BusinessYear), row.Number).ToString())).ToList();
    var edition = db.Editions.OrderBy(row => row.ImportedAt).Select(row => row.Id).First();
    return [.. sheets, $"/editions/{edition}/targets", $"/editions/{edition}/unreported", $"/editions/{edition}/money", $"/editions/{edition}/reading", $"/editions/{edition}/source", $"/compare?from={edition}:current&to={edition}:revised", $"/lineage?from={edition}:current&to={edition}:revised"];
}

async Task LoadAsync()
{
    await database.PrepareAsync();
    if (times == 1)
    {
        var (archive, absent) = SharedData.PathOrSkipReason("review-sheets/judgit-2022.zip");
        if (archive is null)
            throw new FileNotFoundException(absent);
        watch.Restart();
        var reader = new ReviewSheetReader(TableLimits.Default);
        reader.Read(Path.GetFileName(archive), await File.ReadAllBytesAsync(archive));
        Console.WriteLine($"read     {reader.Sheets.Length} sheets, {watch.Elapsed.TotalSeconds:0.0} s");
        await using var db = database.Open();
        var done = await new ImportReviewSheets(db, TimeProvider.System).RunAsync(reader.Sheets, "bench", false, null, CancellationToken.None);
        Console.WriteLine($"load     {done.Added} sheets, {watch.Elapsed.TotalSeconds:0.0} s with reading");
        var (plan, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        if (plan is null)
            throw new FileNotFoundException(reason);
        watch.Restart();
        await new ImportEdition(db, TimeProvider.System, RunChecks.Run).RunAsync(new ImportRequest(Path.GetFileName(plan), await File.ReadAllBytesAsync(plan), "bench"));
        Console.WriteLine($"plan     {watch.Elapsed.TotalSeconds:0.0} s");
        return;
    }

    watch.Restart();
    await BulkLoad.SheetsAsync(place, MadeSheets.Make(5_394 * times, words));
    Console.WriteLine($"sheets   {5_394 * times} by COPY, {watch.Elapsed.TotalSeconds:0} s");
    watch.Restart();
    await BulkLoad.IndexAsync(database, place);
    Console.WriteLine($"index    {watch.Elapsed.TotalSeconds:0} s");
    watch.Restart();
    for (var number = 1; number <= times; number++)
    {
        await using var db = database.Open();
        var made = RandomPlans.Of(number, 9, 20);
        var text = Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(made with { Cover = [$"第{number}次の支援の取組方針の改定（案）", .. made.Cover.Skip(1)] }).Text);
        await new ImportEdition(db, TimeProvider.System, RunChecks.Run).RunAsync(new ImportRequest($"plan-{number}.txt", text, "bench"));
    }

    Console.WriteLine($"editions {times}, {watch.Elapsed.TotalSeconds:0} s");
    await BulkLoad.AnalyseAsync(place);
}
