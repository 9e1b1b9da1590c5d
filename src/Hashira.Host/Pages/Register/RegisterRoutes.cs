using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Pages.Comparison;
using Hashira.Host.Pages.Lineage;
using Hashira.Storage;

namespace Hashira.Host.Pages.Register;

/// <summary>Addresses of what reaches over several editions: comparison, lineage, history; and the documents as handed in.</summary>
internal static class RegisterRoutes
{
    public static void MapRegister(this WebApplication app, HashiraDatabase database)
    {
        var shelf = app.Services.GetRequiredService<ComparisonShelf>();
        app.Get(Addresses.Compare, async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            var asked = ComparisonRequest.Parse(request.Query);
            var comparison = asked is { From: { } from, To: { } to } ? await shelf.CompareAsync(from, to, cancellationToken).ConfigureAwait(false) : null;
            if (comparison is null && (request.Query.ContainsKey("from") || request.Query.ContainsKey("to")))
                return (IResult)Routes.Missing(Words.EditionMissing, null);
            return Routes.Show<ComparePage>(new()
            {
                [nameof(ComparePage.Editions)] = await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false),
                [nameof(ComparePage.Request)] = asked,
                [nameof(ComparePage.Comparison)] = comparison,
            });
        });
        app.Get(Addresses.LineageForm, (HttpRequest request, CancellationToken cancellationToken) => ShowLineageAsync(
            database,
            shelf,
            request.Query,
            (shown, titles) => Routes.Show<LineagePage>(new() { [nameof(LineagePage.Shown)] = shown, [nameof(LineagePage.Titles)] = titles }),
            cancellationToken));
        app.Get(Addresses.LineageForm + "/link", (HttpRequest request, CancellationToken cancellationToken) => ShowLineageAsync(
            database,
            shelf,
            request.Query,
            (shown, _) => LineageForms.Link(request.Query["link"]) is { } key && shown.Entries.FirstOrDefault(entry => entry.Link.Key == (key.From, key.To)) is { } found
                ? Routes.Show<DecisionPage>(new() { [nameof(DecisionPage.Shown)] = shown, [nameof(DecisionPage.Entry)] = found })
                : Routes.Missing(Words.LineageMissing, null),
            cancellationToken));
        app.MapPost(Addresses.LineageForm, async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            if (LineageForms.Parse(form) is not { } asked)
                return Routes.Refuse(Words.FormTooOld, [Words.FormRetry], null);
            await using var db = database.Open();
            return Ending(await new DecideLineage(db, TimeProvider.System).RunAsync(asked, cancellationToken).ConfigureAwait(false), asked.From, asked.To);
        });
        app.MapPost(Addresses.LineageWithdrawal, async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            if (LineageForms.Event(form) is not { } number || EditionSide.Parse(form["from"]) is not { } from || EditionSide.Parse(form["to"]) is not { } to)
                return Routes.Refuse(Words.FormTooOld, [Words.FormRetry], null);
            await using var db = database.Open();
            return Ending(await new DecideLineage(db, TimeProvider.System).WithdrawAsync(number, form["by"].ToString(), form["reason"].ToString(), cancellationToken).ConfigureAwait(false), from, to);
        });
        app.Get("/editions/{id}/document", async (string id, int? version, HttpResponse response, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            switch (await new ExportSource(db).RunAsync(id, version, cancellationToken).ConfigureAwait(false))
            {
                case SourceExport.Intact intact:
                    response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(intact.Sha256))}:";
                    return Results.File(intact.Content, "application/octet-stream", intact.File);
                case SourceExport.Damaged damaged:
                    return Routes.Message(StatusCodes.Status500InternalServerError, Words.SourceDamagedTitle, damaged.Reason, [Words.FailureReport], Addresses.Edition(id));
                default:
                    return Routes.Missing(Words.SourceMissing, null);
            }
        });
    }

    private static IResult Ending(LineageResult result, EditionSide from, EditionSide to) => result is LineageResult.Refused refused
        ? Routes.Message(StatusCodes.Status400BadRequest, Words.LineageRefused, refused.Reason, [Words.FormRetry], Addresses.Lineage(from, to))
        : Results.Redirect(Addresses.Lineage(from, to));

    private static async Task<IResult> ShowLineageAsync(
        HashiraDatabase database, ComparisonShelf shelf, IQueryCollection query, Func<ShownLineage, Dictionary<string, string>, IResult> show, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (EditionSide.Parse(query["from"]) is not { } from || EditionSide.Parse(query["to"]) is not { } to || from == to
            || await shelf.LineageAsync(from, to, cancellationToken).ConfigureAwait(false) is not { } shown)
        {
            return Routes.Missing(Words.EditionMissing, null);
        }

        var editions = await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false);
        return show(shown, editions.ToDictionary(edition => edition.Edition.Id, edition => edition.Edition.Title));
    }
}
