using Hashira.Cycle.Register.Money;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Site;
using Hashira.Model;

namespace Hashira.Host.Pages.Money;

/// <summary>Addresses of money: an edition's, one line's, a programme's over the editions, and the tables as files.</summary>
internal static class MoneyRoutes
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void Map(WebApplication app, RouteGroupBuilder edition, EditionShelf shelf)
    {
        var site = app.Services.GetRequiredService<PublicShelf>();
        edition.Get("/money", (string id, HttpRequest request, CancellationToken cancellationToken) => Filtered(id, request, (view, filter) => Routes.Show<MoneyPage>(new()
        {
            [nameof(MoneyPage.Edition)] = view,
            [nameof(MoneyPage.Filter)] = filter,
        }), cancellationToken));
        edition.Get("/money/totals.csv", (string id, HttpRequest request, CancellationToken cancellationToken) => Filtered(id, request, (view, filter) => Results.File(
            MoneyCsv.Totals(BreakDownMoney.Run(view.Plan, view.Money, filter.By, filter.Within(view.Plan))), Csv, $"予算の集計-{view.Id}.csv"), cancellationToken));
        edition.Get("/money/lines.csv", (string id, HttpRequest request, CancellationToken cancellationToken) => Filtered(id, request, (view, filter) =>
        {
            var within = filter.Within(view.Plan);
            return Results.File(MoneyCsv.Mentions(view.Money.Where(line => line.Mentions.Any(mention => within(line, mention) != MoneyShare.None))), Csv, $"予算項目-{view.Id}.csv");
        }, cancellationToken));
        edition.Get("/money/{key}", async (string id, string key, CancellationToken cancellationToken) =>
            await shelf.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } view ? Routes.Missing(Words.EditionMissing, null)
            : view.Money.FirstOrDefault(line => line.Key == key) is { } line
                ? (IResult)Routes.Show<MoneyLinePage>(new() { [nameof(MoneyLinePage.Edition)] = view, [nameof(MoneyLinePage.Line)] = line })
                : Routes.Missing(Words.MoneyLineMissing, view));
        app.Get(Addresses.Programmes + "/{name}", async (string name, CancellationToken cancellationToken) =>
        {
            // A solidus inside a name comes through as it was escaped.
            var key = ProgrammeKey.Of(name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
            var register = await site.NowAsync(cancellationToken).ConfigureAwait(false);
            var lines = LinesOf(register, key);
            var named = register.Programmes.FirstOrDefault(programme => programme.Key == key);
            return lines.Count == 0 && named is null ? (IResult)Routes.Missing(Words.ProgrammeMissing.With(name), null) : Routes.Show<ProgrammePage>(new()
            {
                [nameof(ProgrammePage.Lines)] = lines,
                [nameof(ProgrammePage.Register)] = register,
                [nameof(ProgrammePage.Programme)] = named,
            });
        });

        async Task<IResult> Filtered(string id, HttpRequest request, Func<EditionView, MoneyFilter, IResult> show, CancellationToken cancellationToken)
        {
            if (await shelf.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } view)
                return Routes.Missing(Words.EditionMissing, null);
            return MoneyFilter.Parse(request.Query) is ({ } filter, _) ? show(view, filter)
                : Routes.Refuse(Words.BadFilter.With(MoneyFilter.Parse(request.Query).Fault), [Words.BadMoneyFilterAdvice], Addresses.Money(id));
        }
    }

    /// <summary>The lines of a programme in the newest editions that name it, in order of year and stage.</summary>
    private static List<(EditionView Edition, MoneyLine Line)> LinesOf(PublicRegister register, string key)
    {
        var shortened = ProgrammeKey.Shortened(key).ToHashSet(StringComparer.Ordinal);
        var named = register.Programmes.Where(programme => programme.Key == key || shortened.Contains(programme.Key)).SelectMany(programme => programme.Mentions).Select(mention => mention.EditionId).ToHashSet(StringComparer.Ordinal);
        var lines = register.Open.Editions.Reverse().Where(edition => named.Contains(edition.Edition.Id)).Take(ProgrammePage.MostEditions).Select(edition => register.View(edition.Edition.Id))
            .SelectMany(view => view.Money.Where(line => line.NameKey == key || line.Mentions.Any(mention => ProgrammeKey.Of(mention.Name) == key)), (view, line) => (Edition: view, Line: line));
        return [.. lines.OrderBy(pair => pair.Line.Year?.StartYear ?? int.MaxValue).ThenBy(pair => pair.Line.Kind.Stage == BudgetStage.Unspecified).ThenBy(pair => pair.Line.Kind.Stage).ThenBy(pair => pair.Line.Kind.Ordinal).ThenBy(pair => pair.Edition.Shown.Edition.ImportedAt)];
    }
}
