using System.Text.Json;
using Hashira.Cycle.Checks;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Api;

/// <summary>Findings of an edition and the checks that make them. What officials decided of a finding is not told.</summary>
internal static class FindingEndpoints
{
    private const string Tag = "指摘と点検";

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads(
            "/editions/{edition}/findings", "listFindings", Tag, "版の指摘の一覧", Endpoints.Json("FindingList", "点検で見付かったことを文書の順に返します。"),
            [
                new ApiParameter("severity", "重さ。error＝誤り、warning＝注意、note＝表記。", "error") { Values = ["error", "warning", "note"] },
                new ApiParameter("check", "点検の番号。", "HC012"),
                new ApiParameter("code", "項目番号。", "8-9"),
                new ApiParameter("column", "欄。", "followUp") { Values = ["current", "followUp", "revised", "policy", "document"] },
                ApiParameter.Limit,
                ApiParameter.Cursor,
            ],
            async (string edition, HttpContext context, EditionShelf shelf, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                var query = ApiQuery.Of(context);
                var code = default(MeasureCode);
                if (query.Text("code") is { } text && !MeasureCode.TryParse(text, out code))
                    return ApiProblem.BadParameter("code", $"「{text}」は項目番号として読めません。", "「8-9」のように、大方針の番号と項目の番号を - でつないでください。");
                var found = view.Shown.Findings
                    .Where(finding => query.Text("severity") is not { } severity || FindingsJson.Key(finding.Severity) == severity)
                    .Where(finding => query.Text("check") is not { } check || finding.Id == check)
                    .Where(finding => query.Text("code") is null || finding.Code == code)
                    .Where(finding => query.Text("column") is not { } column || PlanJson.Key(finding.Column) == column);
                return ApiPaging.Page(context, view.Shown.Edition, [.. found], finding => finding.Fingerprint, FindingsJson.WriteFinding);
            });
        api.Reads("/editions/{edition}/findings/{fingerprint}", "getFinding", Tag, "指摘", Endpoints.Json("Finding", "一つの指摘を、根拠、関連箇所、対応の案とともに返します。"), [], async (string edition, string fingerprint, EditionShelf shelf, CancellationToken cancellationToken) =>
        {
            if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                return ApiProblem.NoEdition(edition);
            return view.Shown.Findings.FirstOrDefault(finding => finding.Fingerprint == fingerprint) is { } found
                ? (IResult)ApiAnswer.Of(view.Shown.Edition, json => FindingsJson.WriteFinding(json, found))
                : ApiProblem.Missing($"版「{edition}」に指紋 {fingerprint} の指摘はありません。", $"{ApiAddresses.Edition(edition)}/findings で指紋を確かめてください。");
        });
        api.Reads("/checks", "listChecks", Tag, "点検の一覧", Endpoints.Json("CheckList", "すべての点検を番号の順に返します。"), [], () => ApiAnswer.Of(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var check in CheckCatalogue.All)
                Write(json, check);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        api.Reads("/checks/{check}", "getCheck", Tag, "点検", Endpoints.Json("Check", "一つの点検の、見付けること、根拠、だれが困るかを返します。"), [], (string check) => CheckCatalogue.WithId(check) is { } known
            ? (IResult)ApiAnswer.Of(json => Write(json, known))
            : ApiProblem.Missing($"「{check}」という番号の点検はありません。", "/api/v1/checks で番号を確かめてください。"));
    }

    private static void Write(Utf8JsonWriter json, ICheck check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteText("title", check.Title);
        json.WriteString("severity", FindingsJson.Key(check.Severity));
        json.WriteString("family", check.Family.Key());
        json.WriteText("basis", check.Basis);
        json.WriteText("why", check.Rationale);
        json.Links(("self", $"{ApiAddresses.Root}/checks/{check.Id}"), ("page", Addresses.Check(check.Id)));
        json.WriteEndObject();
    }
}
