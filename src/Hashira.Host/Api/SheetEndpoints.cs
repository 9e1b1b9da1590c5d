using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>The government's review sheets, and which of them people confirmed for which figure.</summary>
internal static class SheetEndpoints
{
    private const string Tag = "レビューシート";

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads(
            "/sheets", "listSheets", Tag, "レビューシートの一覧", Endpoints.Json("SheetList", "取り込んだ行政事業レビューシートを、予算年度ごとの額とともに、取り込んだ順に返します。語で探すには search を使ってください。"),
            [
                new ApiParameter("system", "公開の形。rs＝RSシステム、sheet＝それより前のレビューシート。", "rs") { Values = ["rs", "sheet"] },
                new ApiParameter("businessYear", "事業年度の始まる西暦年。予算年度ではありません。", "2022") { Range = (1900, 2200) },
                new ApiParameter("ministry", "府省庁。シートの印字のとおり。", "経済産業省"),
                ApiParameter.Limit,
                ApiParameter.Cursor,
            ],
            async (HttpContext context, HashiraDatabase database, CancellationToken cancellationToken) =>
            {
                var query = ApiQuery.Of(context);
                ReviewSheetKey? after = null;
                if (query.Text("cursor") is { } cursor && (after = ReviewSheetKey.Parse(cursor)) is null)
                    return ApiPaging.LostCursor(cursor);
                var filter = new SheetFilter(
                    query.Text("system") switch { "rs" => ReviewSheetSystem.RsSystem, "sheet" => ReviewSheetSystem.SheetArchive, _ => null },
                    query.Number("businessYear") is { } year ? new FiscalYear(year) : null,
                    query.Text("ministry"));
                await using var db = database.Open();
                return await new ListReviewSheets(db).RunAsync(filter, after, ApiPaging.LimitOf(query), cancellationToken).ConfigureAwait(false) is { } page
                    ? ApiPaging.Page(context, null, page.Sheets, page.Total, page.IsLast ? null : page.Sheets[^1].Key.ToString(), SheetJson.WriteItem)
                    : ApiPaging.LostCursor(query.Text("cursor")!);
            });
        api.Reads(
            "/sheets/{sheet}", "getSheet", Tag, "一枚のレビューシート", Endpoints.Json("Sheet", "一枚のレビューシートを、予算、関連事業、対応を確認した予算額とともに返します。"), [],
            async (string sheet, HashiraDatabase database, CancellationToken cancellationToken) =>
            {
                await using var db = database.Open();
                if (ReviewSheetKey.Parse(sheet) is not { } key || await new LoadReviewSheets(db).RunAsync(key, cancellationToken).ConfigureAwait(false) is not { } found)
                    return ApiProblem.Missing($"「{sheet}」というレビューシートは台帳にありません。", "/api/v1/sheets で記号を確かめてください。");
                var links = await new ListSheetLinks(db).RunAsync(cancellationToken).ConfigureAwait(false);
                return (IResult)ApiAnswer.Of(json => SheetJson.Write(json, found, links.Where(link => link.Sheet == key)));
            });
        api.Reads(
            "/editions/{edition}/sheet-links", "listSheetLinks", Tag, "版の予算額とレビューシートの対応", Endpoints.Json("SheetLinkList", "人が確認した、版の予算額とレビューシートの対応を返します。同じシートの同じ額は、合計で一度だけ数えます。提案は含みません。"),
            [ApiParameter.Limit, ApiParameter.Cursor],
            async (string edition, HttpContext context, EditionShelf shelf, HashiraDatabase database, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                await using var db = database.Open();
                var links = (await new ListSheetLinks(db).RunAsync(cancellationToken).ConfigureAwait(false)).Where(link => link.Concerns(view.Plan)).ToList();
                return ApiPaging.Page(context, null, links, KeyOf, SheetJson.Write);
            });
    }

    private static string KeyOf(SheetLink link) => FormattableString.Invariant($"{link.Measure}:{JapaneseText.Fold(link.Programme)}:{link.Year?.StartYear}:{link.Kind.Key}{link.Kind.Ordinal}:{link.Amount.Amount}:{link.Sheet}");
}
