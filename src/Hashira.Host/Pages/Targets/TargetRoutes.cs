using Hashira.Cycle.Register.Targets;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Register;
using Hashira.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hashira.Host.Pages.Targets;

/// <summary>Addresses of targets and results: the list, what nobody reported, one target with its judgement, and the list as CSV.</summary>
internal static class TargetRoutes
{
    private const int LargestForm = 100_000;

    public static void Map(IEndpointRouteBuilder edition, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, bool isLocal)
    {
        edition.Get("/targets", (string id, HttpRequest request, CancellationToken cancellationToken) => ListAsync(
            id,
            request,
            (view, listed, filter) => Routes.Show<TargetsPage>(new() { [nameof(TargetsPage.Edition)] = view, [nameof(TargetsPage.Listed)] = listed, [nameof(TargetsPage.Filter)] = filter }),
            cancellationToken));
        edition.Get("/targets.csv", (string id, HttpRequest request, CancellationToken cancellationToken) => ListAsync(
            id,
            request,
            (_, listed, filter) => Results.File(TargetsCsv.Write(listed.Targets.Where(filter.Takes)), "text/csv; charset=utf-8", "目標と実績.csv"),
            cancellationToken));
        edition.Get("/unreported", (string id, HttpRequest request, CancellationToken cancellationToken) => ListAsync(
            id,
            request,
            (view, listed, _) => Routes.Show<UnreportedPage>(new() { [nameof(UnreportedPage.Edition)] = view, [nameof(UnreportedPage.Listed)] = listed }),
            cancellationToken));
        edition.Get("/targets/{key}", (string id, string key, HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken) => ListAsync(
            id,
            context.Request,
            (view, listed, filter) => listed.Targets.FirstOrDefault(target => target.Key == key) is { } target
                ? Page(view, listed, target, filter, TargetForm.Of(target, FindingRoutes.Actor(context.Request, isLocal)), null, context, antiforgery)
                : Routes.Missing(Words.TargetMissing, view),
            cancellationToken));
        edition.MapPost("/targets/{key}", async (string id, string key, HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken) =>
        {
            if (context.Request.ContentLength is null or > LargestForm || !context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
                return Routes.Refuse(Words.FormExpired, [Words.FormExpiredAdvice], Addresses.Targets(id));
            var sent = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            var form = TargetForm.Read(sent);
            var (request, fault) = form.Request(id, key, sent["action"].ToString());
            if (request is not null)
            {
                await using var db = database.Open();
                if (await new JudgeTarget(db, clock).RunAsync(request, cancellationToken).ConfigureAwait(false) is JudgeResult.Refused refused)
                    fault = refused.Reason;
            }

            return await ListAsync(
                id,
                context.Request,
                (view, listed, filter) =>
                {
                    if (listed.Targets.FirstOrDefault(target => target.Key == key) is not { } target)
                        return Routes.Missing(Words.TargetMissing, view);
                    if (fault is not null)
                        return Page(view, listed, target, filter, form, fault, context, antiforgery);
                    FindingRoutes.Remember(context, form.By);
                    var query = filter.Query();
                    // Answered by an address of its own, so that going back or loading anew sends nothing twice.
                    context.Response.StatusCode = StatusCodes.Status303SeeOther;
                    context.Response.Headers.Location = Addresses.Target(id, key, query + (query.Length == 0 ? "?" : "&") + "done=1");
                    return Results.Empty;
                },
                cancellationToken).ConfigureAwait(false);
        });

        async Task<IResult> ListAsync(string id, HttpRequest request, Func<EditionView, EditionTargets, TargetFilter, IResult> show, CancellationToken cancellationToken)
        {
            var (filter, fault) = TargetFilter.Parse(request.Query);
            if (filter is null)
                return Routes.Refuse(Words.BadFilter.With(fault), [Words.BadFilterAdvice], Addresses.Targets(id));
            if (await shelf.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } view)
                return Routes.Missing(Words.EditionMissing, null);
            await using var db = database.Open();
            return show(view, await new ListTargets(db, clock).RunAsync(id, view.Plan, filter.Day, cancellationToken).ConfigureAwait(false), filter);
        }
    }

    private static RazorComponentResult<TargetPage> Page(
        EditionView view, EditionTargets listed, MeasureTarget target, TargetFilter filter, TargetForm form, string? fault, HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new RazorComponentResult<TargetPage>(new Dictionary<string, object?>
        {
            [nameof(TargetPage.Edition)] = view,
            [nameof(TargetPage.Listed)] = listed,
            [nameof(TargetPage.Target)] = target,
            [nameof(TargetPage.Filter)] = filter,
            [nameof(TargetPage.Form)] = form,
            [nameof(TargetPage.Fault)] = fault,
            [nameof(TargetPage.IsRecorded)] = fault is null && context.Request.Query["done"] == "1",
            [nameof(TargetPage.TokenName)] = tokens.FormFieldName,
            [nameof(TargetPage.Token)] = tokens.RequestToken ?? "",
        })
        { StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }
}
