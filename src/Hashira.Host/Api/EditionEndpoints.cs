using Hashira.Cycle.Register;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Register;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>Editions, what they say, and the document they were made of.</summary>
internal static class EditionEndpoints
{
    private const string Tag = "版";

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads("/editions", "listEditions", Tag, "版の一覧", Endpoints.Json("EditionList", "台帳にある版を、取り込んだ日の新しい順に返します。"), [ApiParameter.Limit, ApiParameter.Cursor], async (HttpContext context, HashiraDatabase database, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            return ApiPaging.Page(context, null, await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false), summary => summary.Edition.Id, EditionJson.Write);
        });
        api.Reads("/editions/{edition}", "getEdition", Tag, "版", Endpoints.Json("EditionDetail", "一つの版の題名、状態、件数、柱、大方針を返します。"), [], async (string edition, HashiraDatabase database, EditionShelf shelf, CancellationToken cancellationToken) =>
        {
            await using var db = database.Open();
            var summary = (await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.Edition.Id == edition);
            return summary is not null && await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is { } view
                ? (IResult)ApiAnswer.Of(summary.Edition, json => EditionJson.Write(json, summary, view))
                : ApiProblem.NoEdition(edition);
        });
        api.Reads("/editions/{edition}/plan", "getPlan", Tag, "方針の全体", Endpoints.Json("Plan", "版の全体を、hashira read --format json と同じ形で返します。大きいので、ふつうは measures を使ってください。"), [], async (string edition, EditionShelf shelf, CancellationToken cancellationToken) =>
            await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is { } view
                ? (IResult)ApiAnswer.Of(view.Shown.Edition, json => PlanJson.Write(json, view.Plan))
                : ApiProblem.NoEdition(edition));
        api.Reads(
            "/editions/{edition}/document", "getDocument", Tag, "元の文書", new ApiReturns("", "application/octet-stream", "版のもとになった文書を、取り込んだときのままのバイト列で返します。Repr-Digest に SHA-256 が付きます。"),
            [new ApiParameter("version", "何番目に取り込んだ文書か。1 から。付けなければ今の記載の文書。", "1") { Range = (1, 100_000) }],
            async (string edition, HttpContext context, HashiraDatabase database, CancellationToken cancellationToken) =>
            {
                await using var db = database.Open();
                var version = ApiQuery.Of(context).Number("version");
                return await new ExportSource(db).RunAsync(edition, version, cancellationToken).ConfigureAwait(false) switch
                {
                    // The bytes behind a number never change, and those of a closed edition neither.
                    SourceExport.Intact intact => new ApiAnswer(intact.Content, "application/octet-stream", version is not null) { FileName = intact.File },
                    SourceExport.Damaged damaged => (IResult)new ApiProblem("damaged", StatusCodes.Status500InternalServerError, "台帳の損傷", damaged.Reason, "管理者に知らせてください。"),
                    _ => version is null ? ApiProblem.NoEdition(edition) : ApiProblem.Missing($"版「{edition}」の{version}番目の文書はありません。", "version を付けずに読み出すと、今の記載の文書が得られます。"),
                };
            });
    }
}
