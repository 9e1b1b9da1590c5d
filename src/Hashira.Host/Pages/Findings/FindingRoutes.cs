using System.Text;
using Hashira.Cycle.Checks.Decisions;
using Hashira.Cycle.Checks.Settings;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hashira.Host.Pages.Findings;

/// <summary>Addresses at which something is decided about findings, and what can be taken away from there.</summary>
internal static class FindingRoutes
{
    private const string ActorCookie = "hashira-actor";
    private const int LargestForm = 100_000;

    public static void Map(IEndpointRouteBuilder edition, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, bool isLocal)
    {
        edition.MapMethods("/findings", ["GET", "HEAD"], async (string id, HttpRequest request, CancellationToken cancellationToken) =>
            await WorkAsync(id, cancellationToken).ConfigureAwait(false) is not { } work ? (IResult)Routes.Missing(Words.EditionMissing, null)
            : FindingFilter.Parse(request.Query) is { Filter: { } filter } ? Routes.Show<FindingsPage>(new() { [nameof(FindingsPage.Work)] = work, [nameof(FindingsPage.Filter)] = filter, [nameof(FindingsPage.Number)] = Parts.Pager.Asked(request.Query) })
            : BadFilter(id, request));

        edition.MapMethods("/findings/{fingerprint}", ["GET", "HEAD"], async (string id, string fingerprint, HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken) =>
            await FindAsync(id, fingerprint, context.Request, cancellationToken).ConfigureAwait(false) is var (work, placed, filter, fault) && fault is not null ? fault
            : Page(work!, placed!, filter!, FindingForm.Of(placed!, Actor(context.Request, isLocal)), null, context, antiforgery));

        edition.MapPost("/findings/{fingerprint}", async (string id, string fingerprint, HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken) =>
        {
            if (context.Request.ContentLength is null or > LargestForm || !context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
                return Routes.Refuse(Words.FormExpired, [Words.FormExpiredAdvice], Addresses.Findings(id));
            var (work, placed, filter, missing) = await FindAsync(id, fingerprint, context.Request, cancellationToken).ConfigureAwait(false);
            if (missing is not null)
                return missing;
            var sent = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            var form = FindingForm.Read(sent);
            var (request, fault) = form.Request(id, fingerprint, sent["action"].ToString());
            if (request is not null)
            {
                await using var db = database.Open();
                if (await new DecideFinding(db, clock).RunAsync(request, cancellationToken).ConfigureAwait(false) is DecideResult.Refused refused)
                    fault = refused.Reason;
            }

            if (fault is not null)
                return Page(work!, placed!, filter!, form, fault, context, antiforgery);
            Remember(context, form.By);
            var query = filter!.Query();
            // Answered by an address of its own, so that going back or loading anew sends nothing twice.
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Addresses.Finding(id, fingerprint, query + (query.Length == 0 ? "?" : "&") + "done=1");
            return Results.Empty;
        });

        edition.MapMethods("/errata.docx", ["GET", "HEAD"], (string id, CancellationToken cancellationToken) => Give(id, work =>
            Results.File(Errata(work).ToDocx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "正誤表.docx"), cancellationToken));
        edition.MapMethods("/errata.xlsx", ["GET", "HEAD"], (string id, CancellationToken cancellationToken) => Give(id, work =>
            Results.File(Errata(work).ToXlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "正誤表.xlsx"), cancellationToken));
        edition.MapMethods("/errata.csv", ["GET", "HEAD"], (string id, CancellationToken cancellationToken) => Give(id, work =>
            Results.File(Errata(work).ToCsv(), "text/csv; charset=utf-8", "正誤表.csv"), cancellationToken));
        edition.MapMethods("/waivers.yaml", ["GET", "HEAD"], (string id, CancellationToken cancellationToken) => Give(id, work =>
            Results.File(Encoding.UTF8.GetBytes(WriteWaivers.Run(Waivers(work))), "text/plain; charset=utf-8", "hashira-checks.yaml"), cancellationToken));

        async Task<FindingWork?> WorkAsync(string id, CancellationToken cancellationToken)
        {
            if (await shelf.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } view)
                return null;
            await using var db = database.Open();
            var decisions = await new ListDecisions(db).RunAsync(id, cancellationToken).ConfigureAwait(false);
            return new FindingWork(view, decisions, JapanTime.Today(clock));
        }

        async Task<(FindingWork? Work, PlacedFinding? Placed, FindingFilter? Filter, IResult? Fault)> FindAsync(string id, string fingerprint, HttpRequest request, CancellationToken cancellationToken)
        {
            if (await WorkAsync(id, cancellationToken).ConfigureAwait(false) is not { } work)
                return (null, null, null, Routes.Missing(Words.EditionMissing, null));
            if (FindingFilter.Parse(request.Query).Filter is not { } filter)
                return (null, null, null, BadFilter(id, request));
            return work.Find(fingerprint) is { } placed ? (work, placed, filter, null) : (null, null, null, Routes.Missing(Words.FindingMissing, work.Edition));
        }

        async Task<IResult> Give(string id, Func<FindingWork, IResult> make, CancellationToken cancellationToken) =>
            await WorkAsync(id, cancellationToken).ConfigureAwait(false) is { } work ? make(work) : Routes.Missing(Words.EditionMissing, null);
    }

    /// <summary>Who decided last in this browser; on the own machine at first the user of the system.</summary>
    public static string Actor(HttpRequest request, bool isLocal) =>
        request.Cookies[ActorCookie] is { Length: > 0 and <= 60 } known ? known : isLocal ? Environment.UserName : "";

    /// <summary>Remembers who decided, for the next form.</summary>
    public static void Remember(HttpContext context, string by) => context.Response.Cookies.Append(
        ActorCookie, by.Trim(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(180), Secure = context.Request.IsHttps });

    private static ErrataList Errata(FindingWork work) => ErrataList.Of(work.Edition.Title, work.Edition.Shown.Findings, work.Decisions);

    private static IEnumerable<Waiver> Waivers(FindingWork work) => work.Decisions.Values.Where(decision => decision is { Kind: DecisionKind.Waived, Reason: not null })
        .Select(decision => new Waiver(decision.Fingerprint, decision.CheckId, decision.Excerpt, decision.Reason!, decision.By, decision.Until));

    private static RazorComponentResult<FindingPage> Page(FindingWork work, PlacedFinding placed, FindingFilter filter, FindingForm form, string? fault, HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new RazorComponentResult<FindingPage>(new Dictionary<string, object?>
        {
            [nameof(FindingPage.Work)] = work,
            [nameof(FindingPage.Placed)] = placed,
            [nameof(FindingPage.Filter)] = filter,
            [nameof(FindingPage.Form)] = form,
            [nameof(FindingPage.Fault)] = fault,
            [nameof(FindingPage.IsRecorded)] = fault is null && context.Request.Query["done"] == "1",
            [nameof(FindingPage.TokenName)] = tokens.FormFieldName,
            [nameof(FindingPage.Token)] = tokens.RequestToken ?? "",
        })
        { StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static RazorComponentResult<Shell.MessagePage> BadFilter(string id, HttpRequest request) =>
        Routes.Refuse(Words.BadFilter.With(FindingFilter.Parse(request.Query).Fault), [Words.BadFilterAdvice], Addresses.Findings(id));
}
