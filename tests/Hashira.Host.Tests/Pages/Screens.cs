using System.Collections.Concurrent;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages;
using Hashira.Host.Tests.Pages;
using Hashira.Model;
using Hashira.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Screens))]

namespace Hashira.Host.Tests.Pages;

/// <summary>
/// The real host over a real register that holds the sample plan, and a real Chromium to look at it. Started once; every test opens a
/// browser window of its own, which is closed when the next test of its class opens one.
/// </summary>
public sealed class Screens : IAsyncLifetime
{
    private readonly TemporaryDatabase _register = new();
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly ConcurrentBag<string> _requests = [];
    private readonly ConcurrentDictionary<string, (string? Test, List<IBrowserContext> Windows)> _open = [];

    public string Address { get; private set; } = "";

    public string EditionId { get; private set; } = "";

    /// <summary>Place of the register.</summary>
    public string Register => _register.Place;

    /// <summary>Every address that any page has asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Every screen of the edition, and those beside it.</summary>
    public IEnumerable<string> All =>
    [
        "/", "/open-data", Edition("/open-data"), "/about", "/checks", "/checks/HC005",
        Edition(""), Edition("/pillars/2"), Edition("/policies/8"), Edition("/findings"), Edition("/findings?severity=error"), Edition("/reading"), Edition("/source"),
        Edition("/money"), Edition("/money?by=ministry&year=2022"), Edition($"/money/{MoneyKey}"), $"/programmes/{Uri.EscapeDataString(Programme)}",
        Edition("/targets"), Edition("/targets?state=not-reported"), Edition("/targets?state=pending"), Edition("/unreported"), Edition("/unreported?day=2000-01-01"),
        "/search", "/search?q=%E6%94%AF%E6%8F%B4", "/search?q=zzz",
        "/compare", $"/compare{BothColumns}&show=moved", $"/lineage{BothColumns}", $"/lineage/link{BothColumns}&link=8-4~8-9", $"/measures/{MeasureId.Of(EditionId, PlanColumn.Revised, MeasureCode.Parse("8-9"), 1)}",
        Edition("/reconciliation"), Edition("/reconciliation?kind=many-to-one&state=open"), Edition("/reconciliation?ministry=nobody"), Edition($"/reconciliation/{FigureKey}"), Edition($"/reconciliation/{FigureKey}?q=%E6%89%BF%E7%B6%99"),
        $"/sheets/{SampleSheets.All[1].Key}", $"/sheets/{Sheet}",
        "/ministries", "/ministries/meti", "/programmes", "/feeds", "/?lang=en",
        Edition("/measures/revised/7-9"), Edition("/measures/revised/8-9"), Edition("/measures/current/7-4"), Edition("/measures/revised/9-16"), Edition("/measures/current/3-2"),
    ];

    /// <summary>The screens that most readers see, in English.</summary>
    public IEnumerable<string> English =>
    [
        "/?lang=en", Edition("?lang=en"), Edition("/policies/8?lang=en"), Edition("/money?lang=en"), Edition("/targets?lang=en"),
        Edition("/reconciliation?lang=en"), Edition($"/reconciliation/{FigureKey}?lang=en"), $"/sheets/{SampleSheets.All[1].Key}?lang=en", $"/programmes/{Uri.EscapeDataString(Programme)}?lang=en",
        Edition("/measures/revised/8-9?lang=en"), "/search?q=%E6%94%AF%E6%8F%B4&lang=en", "/ministries/meti?lang=en",
    ];

    /// <summary>What is not there, was there, or can't be asked for, with the status that says so.</summary>
    public IEnumerable<(string Address, int Status)> Refusals =>
    [
        ("/nowhere", 404), (Edition("/measures/revised/9-99"), 404), (Edition("/money/NOSUCHKEY"), 404), (Edition("/reconciliation/000000000000"), 404), ("/sheets/sheet~2022~0", 404), ("/measures/9-99", 404),
        (Edition("/findings?severity=huge"), 400), (Edition("/reconciliation?kind=huge"), 400), (Edition("/reconciliation/000000000000?lang=en"), 404),
    ];

    /// <summary>A programme that the sample mentions under several measures and names.</summary>
    public const string Programme = "中小企業生産性革命推進事業";

    /// <summary>A review sheet of the register, on which no figure draws.</summary>
    public const string Sheet = "rs~2024~77";

    /// <summary>Key of one of its lines of money.</summary>
    public string MoneyKey { get; private set; } = "";

    /// <summary>Key of a budget figure of that programme.</summary>
    public string FigureKey { get; private set; } = "";

    /// <summary>Both columns of the edition, as a query.</summary>
    public string BothColumns => $"?from={EditionId}:current&to={EditionId}:revised";

    public string Edition(string rest) => $"/editions/{EditionId}{rest}";

    public async ValueTask InitializeAsync()
    {
        await using var db = await _register.OpenAsync();
        var import = new ImportEdition(db, new FixedClock(), RunChecks.Run);
        var bytes = await File.ReadAllBytesAsync(Repository.Path("samples/growth-2022/growth-2022.txt"));
        var imported = Assert.IsType<ImportResult.Imported>(await import.RunAsync(new ImportRequest("growth-2022.txt", bytes, "見本")));
        EditionId = imported.Edition.Id;
        var plan = (await new ShowEdition(db).RunAsync(EditionId, default))!.Plan;
        FigureKey = ReconcileEdition.Figures(plan, []).First(figure => figure.Programme == Programme).Key;
        await new ImportReviewSheets(db, new FixedClock()).RunAsync(SampleSheets.All, "見本", dryRun: false, null, default);
        MoneyKey = FindMoneyLines.Run((await new ShowEdition(db).RunAsync(EditionId, default))!.Plan).First(line => line.Name == Programme).Key;
        await new ImportReviewSheets(db, new FixedClock()).RunAsync(
            [
                new ReviewSheet(
                    ReviewSheetKey.Parse(Sheet)!.Value, "見本の支援に必要な経費", "経済産業省", "支援局", "支援課", "企業を支える。", "商談会を開く。", "会場の手配",
                    [new SheetBudget(new FiscalYear(2023), new Yen(123_000), new Yen(0), null, null, null, null, null, null)], [new RelatedSheet("4", "基盤の事業", "親事業")], ""),
            ], "見本", false, null, default);
        _app = WebApp.Build(new WebOptions(_register.Place, ["http://127.0.0.1:0"]));
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    /// <summary>Opens a window. The test is skipped where there is no Chromium.</summary>
    /// <param name="width">Width of the window.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="address">Another host than the one of the fixture.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true, string? address = null)
    {
        var (chromium, reason) = InstalledParts.ChromiumOrSkipReason();
        Assert.SkipWhen(chromium is null, reason);
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _once.Release();
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            JavaScriptEnabled = script,
            Locale = "ja-JP",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            // What axe brings into the page is not the page's.
            BypassCSP = false,
        });
        await CloseAfterThisTestAsync(context);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => _requests.Add(request.Url);
        return page;
    }

    /// <summary>A window takes some 50 megabytes. The tests of a class come one after the other, so those that went before need theirs no longer.</summary>
    private async Task CloseAfterThisTestAsync(IBrowserContext window)
    {
        var test = TestContext.Current.Test?.UniqueID;
        var place = TestContext.Current.TestClass?.UniqueID ?? "";
        if (_open.TryGetValue(place, out var open) && open.Test == test)
        {
            open.Windows.Add(window);
            return;
        }

        _open[place] = (test, [window]);
        foreach (var left in open.Windows ?? [])
            await left.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _register.Dispose();
        _once.Dispose();
    }
}
