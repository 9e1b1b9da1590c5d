using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Parts;
using Hashira.Host.Pages.Register;
using Hashira.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Hashira.Host.Pages.Reconciliation;

/// <summary>Addresses of an edition's reconciliation with the review sheets: the list, one figure with its decision, and the list as CSV.</summary>
internal static class ReconciliationRoutes
{
    private const int LargestForm = 200_000;
    private const int MostFound = 20;
    private const int LongestSearch = 100;

    public static void Map(WebApplication app, IEndpointRouteBuilder edition)
    {
        var editions = app.Services.GetRequiredService<EditionShelf>();
        var shelf = app.Services.GetRequiredService<ReconciliationShelf>();
        var database = app.Services.GetRequiredService<HashiraDatabase>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var isLocal = app.Services.GetRequiredService<WebOptions>().IsLocal;

        edition.Get("/reconciliation", (string id, HttpContext context, CancellationToken cancellationToken) => ReadyAsync(
            id, context, (ready, filter) => List(ready, filter, Pager.Asked(context.Request.Query), new ReconciliationForm([], FindingRoutes.Actor(context.Request, isLocal), "", false), null, context), cancellationToken));
        edition.Get("/reconciliation.csv", (string id, HttpContext context, CancellationToken cancellationToken) => ReadyAsync(
            id, context, (ready, filter) => Results.File(ReconciliationOutput.CsvFile([.. ready.Figures.Where(filter.Takes)]), "text/csv; charset=utf-8", $"照合-{id}.csv"), cancellationToken));
        edition.Get("/reconciliation/{key}", (string id, string key, HttpContext context, CancellationToken cancellationToken) => FigureAsync(
            id, key, context, (ready, filter, figure) => Figure(ready, filter, figure, ReconciliationForm.Of(figure, FindingRoutes.Actor(context.Request, isLocal)), null, context), cancellationToken));

        edition.MapPost("/reconciliation", async (string id, HttpContext context, CancellationToken cancellationToken) =>
        {
            if (IsNoForm(context.Request))
                return Routes.Refuse(Words.FormTooOld, [Words.FormRetry], Addresses.Reconciliation(id));
            var sent = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            var form = ReconciliationForm.Read(sent);
            return await DecideAsync(id, context, form, ready => form.Confirm(ready, sent["figure"].OfType<string>().ToHashSet()),
                filter => Addresses.Reconciliation(id, QueryHelpers.AddQueryString(filter.Query(), "done", "1")),
                (ready, filter, fault) => List(ready, filter, 1, form, fault, context), cancellationToken).ConfigureAwait(false);
        });
        edition.MapPost("/reconciliation/{key}", async (string id, string key, HttpContext context, CancellationToken cancellationToken) =>
        {
            if (IsNoForm(context.Request))
                return Routes.Refuse(Words.FormTooOld, [Words.FormRetry], Addresses.Reconciliation(id));
            var sent = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            var form = ReconciliationForm.Read(sent);
            return await DecideAsync(id, context, form, ready => Find(ready, key) is { } figure ? form.Request(ready, figure, sent["action"].ToString()) : (null, Words.FigureMissing),
                filter => Addresses.Reconciled(id, key, QueryHelpers.AddQueryString(filter.Query(), "done", "1")),
                (ready, filter, fault) => Find(ready, key) is { } figure ? Figure(ready, filter, figure, form, fault, context) : Routes.Missing(Words.FigureMissing, ready.Edition),
                cancellationToken).ConfigureAwait(false);
        });

        async Task<IResult> ReadyAsync(string id, HttpContext context, Func<ShelvedReconciliation.Ready, ReconciliationFilter, IResult> show, CancellationToken cancellationToken)
        {
            var (filter, fault) = ReconciliationFilter.Parse(context.Request.Query);
            if (filter is null)
                return Routes.Refuse(Words.BadFilter.With(fault), [Words.BadReconciliationFilterAdvice], Addresses.Reconciliation(id));
            if (await editions.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } view)
                return Routes.Missing(Words.EditionMissing, null);
            switch (await shelf.FindAsync(view, cancellationToken).ConfigureAwait(false))
            {
                case ShelvedReconciliation.Ready ready:
                    return show(ready, filter);
                case ShelvedReconciliation.Preparing preparing:
                    // Browsers ask again by themselves, without a script.
                    context.Response.Headers["Refresh"] = "2";
                    return Routes.Show<PreparingPage>(new() { [nameof(PreparingPage.Edition)] = view, [nameof(PreparingPage.Done)] = preparing.Done, [nameof(PreparingPage.All)] = preparing.All });
                default:
                    return Routes.Show<NoSheetsPage>(new() { [nameof(NoSheetsPage.Edition)] = view });
            }
        }

        Task<IResult> FigureAsync(string id, string key, HttpContext context, Func<ShelvedReconciliation.Ready, ReconciliationFilter, ReconciledFigure, IResult> show, CancellationToken cancellationToken) => ReadyAsync(
            id, context, (ready, filter) => Find(ready, key) is { } figure ? show(ready, filter, figure) : Routes.Missing(Words.FigureMissing, ready.Edition), cancellationToken);

        async Task<IResult> DecideAsync(
            string id, HttpContext context, ReconciliationForm form, Func<ShelvedReconciliation.Ready, (SheetRequest? Request, string? Fault)> ask,
            Func<ReconciliationFilter, string> onward, Func<ShelvedReconciliation.Ready, ReconciliationFilter, string?, IResult> show, CancellationToken cancellationToken)
        {
            (ShelvedReconciliation.Ready Ready, ReconciliationFilter Filter)? found = null;
            var other = await ReadyAsync(id, context, (ready, filter) =>
            {
                found = (ready, filter);
                return Results.Empty;
            }, cancellationToken).ConfigureAwait(false);
            if (found is not var (ready, filter))
                return other;
            var (request, fault) = ask(ready);
            if (request is not null)
            {
                await using var db = database.Open();
                if (await new DecideSheet(db, clock).RunAsync(request, cancellationToken).ConfigureAwait(false) is SheetDecisionResult.Refused refused)
                    fault = refused.Reason;
            }

            if (fault is not null)
                return show(ready, filter, fault);
            FindingRoutes.Remember(context, form.By);
            // Answered by an address of its own, so that going back or loading anew sends nothing twice.
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = onward(filter);
            return Results.Empty;
        }
    }

    private static ReconciledFigure? Find(ShelvedReconciliation.Ready ready, string key) => ready.Figures.FirstOrDefault(figure => figure.Figure.Key == key);

    private static bool IsNoForm(HttpRequest request) => request.ContentLength is null or > LargestForm || !request.HasFormContentType;

    private static RazorComponentResult<ReconciliationPage> List(ShelvedReconciliation.Ready ready, ReconciliationFilter filter, int page, ReconciliationForm form, string? fault, HttpContext context) => new(new Dictionary<string, object?>
    {
        [nameof(ReconciliationPage.Ready)] = ready,
        [nameof(ReconciliationPage.Filter)] = filter,
        [nameof(ReconciliationPage.Number)] = page,
        [nameof(ReconciliationPage.Form)] = form,
        [nameof(ReconciliationPage.Fault)] = fault,
        [nameof(ReconciliationPage.IsRecorded)] = fault is null && context.Request.Query["done"] == "1",
    })
    { StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };

    private static RazorComponentResult<FigurePage> Figure(ShelvedReconciliation.Ready ready, ReconciliationFilter filter, ReconciledFigure figure, ReconciliationForm form, string? fault, HttpContext context)
    {
        var words = context.Request.Query["q"].ToString();
        words = words.Length > LongestSearch ? words[..LongestSearch] : words;
        return new(new Dictionary<string, object?>
        {
            [nameof(FigurePage.Ready)] = ready,
            [nameof(FigurePage.Figure)] = figure,
            [nameof(FigurePage.Filter)] = filter,
            [nameof(FigurePage.Form)] = form,
            [nameof(FigurePage.Search)] = words,
            [nameof(FigurePage.Found)] = ready.Index.Search(words, MostFound),
            [nameof(FigurePage.Fault)] = fault,
            [nameof(FigurePage.IsRecorded)] = fault is null && context.Request.Query["done"] == "1",
        })
        { StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }
}
