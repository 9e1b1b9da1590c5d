using Hashira.Cycle.Publishing.Site;
using Hashira.Host.Pages.Lineage;
using Hashira.Host.Pages.Shell;
using Hashira.Model;

namespace Hashira.Host.Pages.Site;

/// <summary>Addresses of what reaches over all editions: ministries, programmes, measures for life, feeds.</summary>
internal static class SiteRoutes
{
    public static void MapSite(this WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<PublicShelf>();
        app.Get(Addresses.Ministries, async (CancellationToken cancellationToken) =>
            Routes.Show<MinistriesPage>(new() { [nameof(MinistriesPage.Register)] = await shelf.NowAsync(cancellationToken).ConfigureAwait(false) }));
        app.Get(Addresses.Ministries + "/{key}", async (string key, CancellationToken cancellationToken) =>
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            if (register.Ministries.FirstOrDefault(ministry => ministry.Key == key) is { } known)
                return Routes.Show<MinistryPage>(new() { [nameof(MinistryPage.Register)] = register, [nameof(MinistryPage.Ministry)] = known });
            // People know a ministry by its name.
            return Ministry.Find(key) is { } named && named.Key != key ? Results.Redirect(Addresses.Ministry(named.Key)) : (IResult)Routes.Missing(Words.MinistryMissing.With(key), null);
        });
        app.Get(Addresses.Programmes, async (int? page, CancellationToken cancellationToken) =>
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            var pages = Math.Max(1, (register.Programmes.Length + ProgrammesPage.Most - 1) / ProgrammesPage.Most);
            return (page ?? 1) is var number && number >= 1 && number <= pages
                ? (IResult)Routes.Show<ProgrammesPage>(new() { [nameof(ProgrammesPage.Register)] = register, [nameof(ProgrammesPage.Number)] = number })
                : Routes.Missing(Words.PageMissing, null);
        });
        app.Get(Addresses.Feeds, async (CancellationToken cancellationToken) =>
            Routes.Show<FeedsPage>(new() { [nameof(FeedsPage.Register)] = await shelf.NowAsync(cancellationToken).ConfigureAwait(false) }));
        app.Get("/measures/{id}", async (string id, CancellationToken cancellationToken) =>
        {
            // Somebody who has only the printed plan types the code.
            if (MeasureCode.TryParse(id, out var code))
                return Results.Redirect("/measures?code=" + code.Plain);
            if (!MeasureId.TryParse(id, out var asked))
                return Routes.Missing(Words.MeasureIdMissing.With(id), null);
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            if (await shelf.HistoryAsync(register, asked, cancellationToken).ConfigureAwait(false) is not { } history)
                return Routes.Missing(Words.MeasureIdMissing.With(id), null);
            // A decision on links may have joined two numbers, and people type a number as they like: one address for one measure.
            if (history.Id.ToString() != id)
                return Results.Redirect(Addresses.MeasureHistory(history.Id));
            return Routes.Show<HistoryPage>(new() { [nameof(HistoryPage.History)] = history, [nameof(HistoryPage.Story)] = TellStory.Run(register.Open, history) });
        });
        app.Get("/measures", async (string? code, CancellationToken cancellationToken) =>
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            if (!MeasureCode.TryParse(code, out var parsed))
                return (IResult)Routes.Missing(Words.MeasureIdMissing.With(code ?? ""), null);
            var bearers = Bearers(register, parsed);
            return bearers is [{ Address: { } only }] ? Results.Redirect(only) : Suggest(StatusCodes.Status404NotFound, Words.CodeAlone.With(parsed), bearers, null);
        });
    }

    /// <summary>The measures that bear a code in the editions in force.</summary>
    public static List<Crumb> Bearers(PublicRegister register, MeasureCode code) =>
    [
        .. from edition in register.InForce
           from row in edition.Rows
           where row.Row.Revised.Any(measure => measure.Code == code)
           select new Crumb(Words.SideOf.With($"{Labels.Codes(row)} {row.Heading}", edition.Title), row.Address),
    ];

    /// <summary>A page for an address that leads nowhere, with those that may be meant.</summary>
    public static IResult Suggest(int status, string what, List<Crumb> suggestions, string? back) =>
        Routes.Message(status, status == StatusCodes.Status410Gone ? Words.GoneTitle : Words.MissingTitle, what, [Words.CheckAddress, Words.MissingFromList], back, suggestions, asks: true);
}
