using System.Collections.Immutable;
using System.Globalization;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Register;
using Hashira.Documents.Writers;
using Hashira.Host.Api;
using Hashira.Host.Pages.Feeds;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Measures;
using Hashira.Host.Pages.Money;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Search;
using Hashira.Host.Pages.Sheets;
using Hashira.Host.Pages.Shell;
using Hashira.Host.Pages.Site;
using Hashira.Host.Pages.Source;
using Hashira.Host.Pages.Targets;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Hashira.Host.Pages;

/// <summary>Every address, and the page that answers it.</summary>
internal static class Routes
{
    private const int MostMarkedSpans = 100;

    public static void Map(WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<EditionShelf>();
        var database = app.Services.GetRequiredService<HashiraDatabase>();

        app.Get("/health", async (CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            return await db.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false)
                ? Results.Text("ok")
                : Results.Text("database unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        app.Get("/", async (CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            var editions = await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false);
            return Show<HomePage>(new() { [nameof(HomePage.Editions)] = editions, [nameof(HomePage.Register)] = await app.Services.GetRequiredService<PublicShelf>().NowAsync(cancellationToken).ConfigureAwait(false) });
        });
        app.Get(Addresses.Checks, () => Show<ChecksPage>([]));
        app.Get(Addresses.Checks + "/{check}", (string check) =>
            CheckCatalogue.WithId(check) is { } known ? (IResult)Show<CheckPage>(new() { [nameof(CheckPage.Check)] = known }) : Missing(Words.CheckMissing.With(check), null));
        app.Get(Addresses.About, () => Show<AboutPage>([]));

        app.MapRegister(database);
        app.MapSearch(database);
        app.MapSheets(database);
        app.MapSite();
        app.MapFeeds();
        app.MapSitemap();
        var site = app.Services.GetRequiredService<PublicShelf>();

        var edition = app.MapGroup("/editions/{id}");
        edition.Get("", async (string id, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            var editions = await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false);
            return await Open(id, view => Show<EditionPage>(new()
            {
                [nameof(EditionPage.Edition)] = view,
                [nameof(EditionPage.Others)] = editions.Select(other => other.Edition).Where(other => other.Id != id).ToImmutableArray(),
            }), cancellationToken).ConfigureAwait(false);
        });
        edition.Get("/pillars/{number:int}", (string id, int number, CancellationToken cancellationToken) => Open(
            id,
            view => view.Pillars.FirstOrDefault(pillar => pillar.Number == number && pillar.Printed is not null) is { } pillar
                ? Show<PillarPage>(new() { [nameof(PillarPage.Edition)] = view, [nameof(PillarPage.Pillar)] = pillar })
                : Missing(Words.PillarMissing, view),
            cancellationToken));
        edition.Get("/policies/{number:int}", (string id, int number, CancellationToken cancellationToken) => Open(
            id,
            view => view.Policies.FirstOrDefault(policy => policy.Number == number) is { } policy
                ? Show<PolicyPage>(new() { [nameof(PolicyPage.Edition)] = view, [nameof(PolicyPage.Policy)] = policy })
                : Missing(Words.PolicyMissing, view),
            cancellationToken));
        edition.Get("/measures/{column}/{code}/{occurrence:int?}", async (string id, string column, string code, int? occurrence, CancellationToken cancellationToken) =>
        {
            var register = await site.NowAsync(cancellationToken).ConfigureAwait(false);
            return await Open(id, view => ShowMeasure(register, view, column, code, occurrence ?? 1), cancellationToken).ConfigureAwait(false);
        });
        edition.Get("/rows/{number:int}", (string id, int number, CancellationToken cancellationToken) => Open(
            id,
            view => view.Rows.ElementAtOrDefault(number - 1) is not { } row ? Missing(Words.RowMissing, view)
                : row.Row.Code is null ? ShowRow(view, row)
                : Results.Redirect(row.Address),
            cancellationToken));
        FindingRoutes.Map(edition, shelf, database, app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<WebOptions>().IsLocal);
        edition.Get("/source", (string id, HttpRequest request, CancellationToken cancellationToken) => Open(id, view => ShowSource(view, request.Query), cancellationToken));
        edition.Get("/source/file", async (string id, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            var source = await db.SourceDocuments.AsNoTracking().Where(document => document.EditionId == id).OrderByDescending(document => document.Version)
                .Select(document => new { document.File, document.Sha256, document.Bytes!.Content }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return source is not null && source.Content.AsSpan(0, Math.Min(source.Content.Length, 1024)).IndexOf("%PDF-"u8) >= 0
                ? Results.File(source.Content, "application/pdf", source.File, entityTag: new EntityTagHeaderValue($"\"{source.Sha256}\""))
                : Missing(Words.SourceFileMissing, null);
        });
        OpenData.OpenDataRoutes.Map(app, edition, shelf);
        edition.Get("/files/{format}", (string id, string format, CancellationToken cancellationToken) => Open(id, view => Download(view, format), cancellationToken));
        MoneyRoutes.Map(app, edition, shelf);
        Reconciliation.ReconciliationRoutes.Map(app, edition);
        TargetRoutes.Map(edition, shelf, database, app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<WebOptions>().IsLocal);
        edition.Get("/reading", (string id, CancellationToken cancellationToken) => Open(id, view => Show<ReadingPage>(new() { [nameof(ReadingPage.Edition)] = view }), cancellationToken));

        async Task<IResult> Open(string id, Func<EditionView, IResult> show, CancellationToken cancellationToken) =>
            await shelf.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } view ? show(view) : Missing(Words.EditionMissing, null);
    }

    internal static void Get(this IEndpointRouteBuilder routes, string address, Delegate answer) => routes.MapMethods(address, ["GET", "HEAD"], answer);

    /// <summary>The page for a status without a body: an address that is nobody's.</summary>
    public static Task ShowStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        var status when ApiRoutes.Is(context.Request.Path) => ApiProblem.OfStatus(status).ExecuteAsync(context),
        StatusCodes.Status404NotFound => Missing(Words.PageMissing, null).ExecuteAsync(context),
        StatusCodes.Status403Forbidden => Message(StatusCodes.Status403Forbidden, Words.RefusedTitle, Words.ForbiddenForm, [Words.FormRetry], null).ExecuteAsync(context),
        StatusCodes.Status400BadRequest => Refuse(Words.BadRequest, [Words.CheckAddress], null).ExecuteAsync(context),
        _ => Task.CompletedTask,
    };

    /// <summary>The page for a failure of ours.</summary>
    public static Task ShowFailureAsync(HttpContext context) => ApiRoutes.Is(context.Request.Path)
        ? ApiProblem.OfStatus(StatusCodes.Status500InternalServerError).ExecuteAsync(context)
        : Message(StatusCodes.Status500InternalServerError, Words.FailureTitle, Words.Failure, [Words.FailureRetry, Words.FailureReport], null).ExecuteAsync(context);

    private static IResult ShowMeasure(PublicRegister register, EditionView view, string column, string code, int occurrence)
    {
        PlanColumn? asked = column switch { "current" => PlanColumn.Current, "revised" => PlanColumn.Revised, _ => null };
        if (asked is null || !MeasureCode.TryParse(code, out var parsed))
            return Refuse(Words.BadMeasureAddress.With(column, code), [Words.BadMeasureAdvice], Addresses.Edition(view.Id));
        return view.Find(asked.Value, parsed, occurrence) is { } row ? ShowRow(view, row) : LostMeasure.Show(register, view, asked.Value, parsed);
    }

    private static RazorComponentResult<MeasurePage> ShowRow(EditionView view, RowView row) =>
        Show<MeasurePage>(new() { [nameof(MeasurePage.Edition)] = view, [nameof(MeasurePage.Row)] = row });

    private static IResult Download(EditionView view, string format)
    {
        if (!WritePublication.Formats.TryGetValue(format, out var kind))
            return Missing(Words.FormatMissing.With(format), view);
        try
        {
            var published = WritePublication.Run(view.Plan, kind);
            return Results.File(published.Bytes, published.ContentType, published.FileName);
        }
        catch (UnwritablePlanException refusal)
        {
            return Refuse(refusal.Message, [Words.FormatOther], Addresses.Edition(view.Id));
        }
    }

    private static IResult ShowSource(EditionView view, IQueryCollection query)
    {
        var starts = query["start"];
        var ends = query["end"];
        var marked = ImmutableArray.CreateBuilder<TextSpan>();
        var sound = starts.Count == ends.Count && starts.Count <= MostMarkedSpans;
        for (var i = 0; sound && i < starts.Count; i++)
        {
            sound = Number(starts[i]) is { } start && Number(ends[i]) is { } end && start < end && end <= view.Sheets.Length && (marked.Count == 0 || marked[^1].End <= start);
            if (sound)
                marked.Add(new TextSpan(Number(starts[i])!.Value, Number(ends[i])!.Value));
        }

        if (!sound)
            return Refuse(Words.BadPlace.With(Labels.Number(view.Sheets.Length)), [Words.BadPlaceAdvice], Addresses.Edition(view.Id));
        int? page = null;
        if (query["page"] is [{ Length: > 0 } text])
        {
            page = Number(text);
            if (page is null || !view.Sheets.Pages.Contains(page.Value))
                return Refuse(Words.BadPage.With(text, view.Sheets.Pages[0], view.Sheets.Pages[^1]), [Words.BadPageAdvice], Addresses.SourcePage(view.Id, view.Sheets.Pages[0]));
        }

        return Show<SourcePage>(new() { [nameof(SourcePage.Edition)] = view, [nameof(SourcePage.PageNumber)] = page, [nameof(SourcePage.Marked)] = marked.ToImmutable() });
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static RazorComponentResult<T> Show<T>(Dictionary<string, object?> parameters)
        where T : IComponent => new(parameters);

    internal static RazorComponentResult<MessagePage> Missing(string what, EditionView? view) =>
        Message(StatusCodes.Status404NotFound, Words.MissingTitle, what, [Words.CheckAddress, Words.MissingFromList], view is null ? null : Addresses.Edition(view.Id), asks: true);

    internal static RazorComponentResult<MessagePage> Refuse(string what, string[] advice, string? back) => Message(StatusCodes.Status400BadRequest, Words.RefusedTitle, what, advice, back);

    internal static RazorComponentResult<MessagePage> Message(int status, string heading, string what, string[] advice, string? back, IReadOnlyList<Crumb>? suggestions = null, bool asks = false) => new(new Dictionary<string, object?>
    {
        [nameof(MessagePage.Suggestions)] = suggestions ?? [],
        [nameof(MessagePage.Asks)] = asks,
        [nameof(MessagePage.Heading)] = heading,
        [nameof(MessagePage.What)] = what,
        [nameof(MessagePage.Advice)] = advice,
        [nameof(MessagePage.Back)] = back,
    })
    { StatusCode = status };
}
