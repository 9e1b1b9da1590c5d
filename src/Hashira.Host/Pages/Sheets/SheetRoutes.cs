using Hashira.Cycle.Register.Reconciliation;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Pages.Sheets;

/// <summary>Addresses of the review sheets.</summary>
internal static class SheetRoutes
{
    public static void MapSheets(this WebApplication app, HashiraDatabase database) =>
        app.Get("/sheets/{key}", async (string key, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            return ReviewSheetKey.Parse(key) is { } parsed && await new LoadReviewSheets(db).RunAsync(parsed, cancellationToken).ConfigureAwait(false) is { } sheet
                ? (IResult)Routes.Show<SheetPage>(new() { [nameof(SheetPage.Sheet)] = sheet, [nameof(SheetPage.Figures)] = await new ListSheetFigures(db).RunAsync(parsed, cancellationToken).ConfigureAwait(false) })
                : Routes.Missing(Words.SheetMissing, null);
        });
}
