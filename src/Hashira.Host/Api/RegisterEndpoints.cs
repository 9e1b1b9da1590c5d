using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Comparison;
using Hashira.Host.Pages.Register;

namespace Hashira.Host.Api;

/// <summary>What reaches over several editions, and files.</summary>
internal static class RegisterEndpoints
{
    private const string Comparison = "比較";
    private const string Files = "ファイル";
    private const string AnyFile = "application/octet-stream";

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads(
            "/compare", "compareEditions", Comparison, "二つの版の比較", Endpoints.Json("Comparison", "二つの欄を施策ごとに比べ、変わった語句、目標と金額の違い、変更の説明と、すべての欄のハッシュ値（変わっていないことの証明）を返します。"),
            [
                new ApiParameter("from", "前の版の番号。「:current」を付けると現行の欄、「:revised」又は何も付けなければ新たな欄。", "d8b452dc1703:current") { IsRequired = true },
                new ApiParameter("to", "後の版の番号。書き方は同じです。", "d8b452dc1703:revised") { IsRequired = true },
            ],
            async (HttpContext context, ComparisonShelf shelf, CancellationToken cancellationToken) =>
            {
                var query = ApiQuery.Of(context);
                if (EditionSide.Parse(query.Text("from")) is not { } from)
                    return Unreadable("from", query.Text("from"));
                if (EditionSide.Parse(query.Text("to")) is not { } to)
                    return Unreadable("to", query.Text("to"));
                return await shelf.CompareAsync(from, to, cancellationToken).ConfigureAwait(false) is { } comparison
                    ? (IResult)ApiAnswer.Of(json => ComparisonJson.Write(json, comparison))
                    : ApiProblem.Missing($"版「{from.EditionId}」又は「{to.EditionId}」は台帳にありません。", "/api/v1/editions で版の番号を確かめてください。");
            });
        api.Reads("/files", "listRegisterFiles", Files, "台帳のファイルの一覧", Endpoints.Json("FileList", "台帳の全体のファイルの形、大きさ、SHA-256 を返します。"), [], async (OpenRegisterShelf shelf, CancellationToken cancellationToken) =>
            await ListAsync(shelf, null, cancellationToken).ConfigureAwait(false));
        api.Reads("/files/{format}", "getRegisterFile", Files, "台帳のファイル", new ApiReturns("", AnyFile, "台帳の全体を一つのファイルで返します。形は datapackage、sqlite、dcat、dcat-ttl です。"), [], async (string format, OpenRegisterShelf shelf, CancellationToken cancellationToken) =>
            OpenDataFormat.WithKey(format) is { CoversRegister: true } open ? await GivenAsync(shelf, open, null, cancellationToken).ConfigureAwait(false) ?? NoFormat(format, []) : NoFormat(format, OpenDataFormat.All.Where(one => one.CoversRegister).Select(one => one.Key)));
        api.Reads("/editions/{edition}/files", "listFiles", Files, "版のファイルの一覧", Endpoints.Json("FileList", "版のファイルの形、大きさ、SHA-256 を返します。"), [], async (string edition, OpenRegisterShelf shelf, CancellationToken cancellationToken) =>
            (await shelf.RegisterAsync(cancellationToken).ConfigureAwait(false)).Find(edition) is null ? ApiProblem.NoEdition(edition) : await ListAsync(shelf, edition, cancellationToken).ConfigureAwait(false));
        api.Reads("/editions/{edition}/files/{format}", "getFile", Files, "版のファイル", new ApiReturns("", AnyFile, "版を一つのファイルで返します。形は docx、xlsx、html、json、comparison と、datapackage、sqlite、workbook、iati、gif、dcat、dcat-ttl です。"), [], async (string edition, string format, EditionShelf editions, OpenRegisterShelf shelf, CancellationToken cancellationToken) =>
        {
            if (await editions.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                return ApiProblem.NoEdition(edition);
            if (OpenDataFormat.WithKey(format) is { } open)
                return await GivenAsync(shelf, open, edition, cancellationToken).ConfigureAwait(false) ?? ApiProblem.NoEdition(edition);
            if (!WritePublication.Formats.TryGetValue(format, out var kind))
                return NoFormat(format, WritePublication.Formats.Keys.Concat(OpenDataFormat.All.Select(one => one.Key)));
            try
            {
                var published = WritePublication.Run(view.Plan, kind);
                return new ApiAnswer(published.Bytes, published.ContentType, IsClosed: false) { FileName = published.FileName };
            }
            catch (UnwritablePlanException refusal)
            {
                return Unwritable(refusal);
            }
        });
    }

    private static async Task<IResult> ListAsync(OpenRegisterShelf shelf, string? edition, CancellationToken cancellationToken)
    {
        var files = (await shelf.OfferedAsync(edition, patience: null, cancellationToken).ConfigureAwait(false)).Where(one => one.File is not null).Select(one => (one.Format, File: one.File!)).ToList();
        return ApiAnswer.Of(json =>
        {
            json.WriteStartObject();
            json.Objects("items", files, one =>
            {
                json.WriteString("format", one.Format.Key);
                json.WriteText("title", one.Format.Title);
                json.WriteText("purpose", one.Format.Purpose);
                json.WriteText("fileName", one.File.FileName);
                json.WriteText("mediaType", one.Format.ContentType);
                json.WriteNumber("bytes", one.File.Bytes);
                json.WriteString("sha256", one.File.Sha256);
                json.Links(("self", edition is null ? ApiAddresses.RegisterFile(one.Format.Key) : ApiAddresses.File(edition, one.Format.Key)));
            });
            json.WriteEndObject();
        });
    }

    private static async Task<IResult?> GivenAsync(OpenRegisterShelf shelf, OpenDataFormat format, string? edition, CancellationToken cancellationToken)
    {
        try
        {
            return await shelf.FileAsync(format, edition, cancellationToken).ConfigureAwait(false) is var (file, _) ? new ApiAnswer(file.Bytes, file.ContentType, IsClosed: false) { FileName = file.FileName } : null;
        }
        catch (UnwritablePlanException refusal)
        {
            return Unwritable(refusal);
        }
    }

    private static ApiProblem Unwritable(UnwritablePlanException refusal) => new("unwritable", StatusCodes.Status409Conflict, "この形では書けません", refusal.Message, "ほかの形を選んでください。");

    private static ApiProblem NoFormat(string format, IEnumerable<string> known) => ApiProblem.Missing($"「{format}」という形のファイルはありません。", $"{string.Join("、", known)} のいずれかを指定してください。");

    private static ApiProblem Unreadable(string name, string? text) => ApiProblem.BadParameter(name, $"{name} の「{text}」は版の指定として読めません。", "「d8b452dc1703」か「d8b452dc1703:current」のように指定してください。");
}
