using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Targets;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>Targets and results of an edition, who has not reported, and indicators over the editions.</summary>
internal static class TargetEndpoints
{
    private const string Tag = "目標と実績";

    private static readonly ApiParameter Day = new("day", "いつの時点で見るか。付けなければ、方針が述べている最も新しい日。", "2022-06-14");

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads(
            "/editions/{edition}/targets", "listTargets", Tag, "版の目標と実績", Endpoints.Json("TargetList", "施策の本文に書かれた目標を、報告された実績、決まった規則による状態、人の判断とともに、文書の順に返します。報告がないこと（null）と 0 は別です。"),
            [
                new ApiParameter("state", "状態。", "notReported") { Values = [.. Enum.GetValues<TargetState>().Select(TargetJson.Word)] },
                new ApiParameter("column", "欄。current＝現行、revised＝新たな取組方針。", "current") { Values = ["current", "revised"] },
                new ApiParameter("code", "項目番号。", "8-9"),
                Day,
                ApiParameter.Limit,
                ApiParameter.Cursor,
            ],
            async (string edition, HttpContext context, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
                await ToldAsync(edition, context, shelf, database, clock, told =>
                {
                    var query = ApiQuery.Of(context);
                    var code = default(MeasureCode);
                    if (query.Text("code") is { } text && !MeasureCode.TryParse(text, out code))
                        return ApiProblem.BadParameter("code", $"「{text}」は項目番号として読めません。", "「8-9」のように、大方針の番号と項目の番号を - でつないでください。");
                    var found = told.Targets
                        .Where(target => query.Text("state") is not { } state || TargetJson.Word(target.Progress.State) == state)
                        .Where(target => query.Text("column") is not { } column || ApiAddresses.ColumnOf(target.Mention) == column)
                        .Where(target => query.Text("code") is null || target.Mention.Key.Code == code);
                    return ApiPaging.Page(context, null, [.. found], target => target.Key, (json, target) => TargetJson.Write(json, told, target));
                }, cancellationToken).ConfigureAwait(false));
        api.Reads(
            "/editions/{edition}/targets/{target}", "getTarget", Tag, "目標", Endpoints.Json("Target", "一つの目標を返します。"), [Day],
            async (string edition, string target, HttpContext context, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
                await ToldAsync(edition, context, shelf, database, clock, told => told.Targets.FirstOrDefault(one => one.Key == target) is { } found
                    ? ApiAnswer.Of(json => TargetJson.Write(json, told, found))
                    : ApiProblem.Missing($"版「{edition}」に記号 {target} の目標はありません。", $"{ApiAddresses.Edition(edition)}/targets で記号を確かめてください。"), cancellationToken).ConfigureAwait(false));
        api.Reads(
            "/editions/{edition}/unreported", "listUnreported", Tag, "版の未報告の目標", Endpoints.Json("UnreportedList", "期限が来ていて実績が報告されていない目標を、所管府省ごとに、多い順に返します。複数の府省の施策の目標は、それぞれに入ります。"), [Day],
            async (string edition, HttpContext context, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
                await ToldAsync(edition, context, shelf, database, clock, told => ApiAnswer.Of(json =>
                {
                    var missing = told.Unreported.ToList();
                    json.WriteStartObject();
                    json.WriteTime("day", told.Day);
                    json.WriteNumber("total", missing.Count);
                    json.Objects(
                        "items",
                        missing.SelectMany(target => target.Mention.Measure.Ministries, (target, ministry) => (Target: target, Ministry: ministry)).GroupBy(one => RowView.MinistryKey(one.Ministry))
                            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal),
                        group =>
                        {
                            var known = group.First().Ministry.Ministry;
                            json.WriteString("key", known?.Key);
                            json.WriteText("name", known?.Name ?? group.First().Ministry.Printed);
                            json.WriteNumber("count", group.Count());
                            json.WriteStartArray("targets");
                            foreach (var (target, _) in group)
                                TargetJson.Write(json, told, target);
                            json.WriteEndArray();
                        });
                    json.WriteStartArray("withoutMinistry");
                    foreach (var target in missing.Where(target => target.Mention.Measure.Ministries.IsEmpty))
                        TargetJson.Write(json, told, target);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }), cancellationToken).ConfigureAwait(false));
        api.Reads(
            "/measures/{id}/indicators", "getIndicators", Tag, "施策の指標の推移", Endpoints.Json("IndicatorHistory", "識別番号の施策の目標と実績を、指標ごとに、すべての版を通して古い順に返します。合計は、単年度の値を足し合わせてよいと印字から分かる指標だけにあります。累計は足し合わせません。"), [],
            async (string id, HashiraDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
            {
                if (!MeasureId.TryParse(id, out var parsed))
                    return ApiProblem.BadParameter("id", $"「{id}」は識別番号として読めません。", "「K3PQX-9M2AT」のような 10 文字の番号を、施策の id から写してください。");
                await using var db = database.Open();
                if (await new TraceMeasure(db).RunAsync(parsed, cancellationToken).ConfigureAwait(false) is not { } history)
                    return ApiProblem.Missing($"識別番号 {parsed} の施策は台帳にありません。", "施策の一覧の id を確かめてください。");
                var series = await new TrackMeasure(db, clock).RunAsync(history.Id, cancellationToken).ConfigureAwait(false);
                return (IResult)ApiAnswer.Of(json => TargetJson.Write(json, history.Id, series));
            });
    }

    private static async Task<IResult> ToldAsync(
        string edition, HttpContext context, EditionShelf shelf, HashiraDatabase database, TimeProvider clock, Func<EditionTargets, IResult> answer, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
            return ApiProblem.NoEdition(edition);
        DateOnly? day = null;
        if (ApiQuery.Of(context).Text("day") is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var parsed))
                return ApiProblem.BadParameter("day", $"「{text}」は日付として読めません。", "「2022-06-14」のように指定してください。");
            day = parsed;
        }

        await using var db = database.Open();
        return answer(await new ListTargets(db, clock).RunAsync(edition, view.Plan, day, cancellationToken).ConfigureAwait(false));
    }
}
