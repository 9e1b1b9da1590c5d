using Hashira.Cycle.Register.Lineage;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>Measures of an edition, one measure, and its history.</summary>
internal static class MeasureEndpoints
{
    private const string Tag = "施策";

    private static readonly ApiParameter Column = new("column", "どちらの欄の記載か。付けなければ、行ごとに新たな取組方針の記載（なければ現行の記載）を返します。", "revised") { Values = ["current", "revised"] };

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads(
            "/editions/{edition}/measures", "listMeasures", Tag, "版の施策の一覧", Endpoints.Json("MeasureList", "版の施策を文書の順に返します。"),
            [
                new ApiParameter("pillar", "柱の番号。", "2") { Range = (0, 99) },
                new ApiParameter("policy", "大方針の番号。①が 1。", "8") { Range = (0, 99) },
                new ApiParameter("ministry", "所管府省。略称、正式な名称、当システムの記号のいずれか。", "経産省"),
                new ApiParameter("change", "改定での扱い。", "new") { Values = [.. Enum.GetValues<MeasureChange>().Select(PlanJson.Key)] },
                Column,
                ApiParameter.Limit,
                ApiParameter.Cursor,
            ],
            async (string edition, HttpContext context, EditionShelf shelf, OpenRegisterShelf register, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                var numbers = (await register.RegisterAsync(cancellationToken).ConfigureAwait(false)).Numbers;
                return ApiPaging.Page(
                    context, view.Shown.Edition, Filtered(view, ApiQuery.Of(context)), item => $"{ApiAddresses.ColumnOf(item.Mention)}:{item.Mention.Key}",
                    (json, item) => MeasureJson.WriteItem(json, item.Row, item.Mention, numbers.Of(item.Mention)));
            });
        api.Reads(
            "/editions/{edition}/measures/{code}", "getMeasure", Tag, "施策", Endpoints.Json("MeasureDetail", "一つの施策の行を、三つの欄、事業と予算、数値、日付、合計、指摘、出典の位置とともに返します。"),
            [Column, new ApiParameter("occurrence", "同じ項目番号が複数あるときの何番目か。", "1") { Range = (1, 999), Default = "1" }],
            async (string edition, string code, HttpContext context, EditionShelf shelf, OpenRegisterShelf register, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                if (!MeasureCode.TryParse(code, out var parsed))
                    return ApiProblem.BadParameter("code", $"「{code}」は項目番号として読めません。", "「8-9」のように、大方針の番号と項目の番号を - でつないでください。");
                var query = ApiQuery.Of(context);
                var key = new MentionKey(parsed, query.Number("occurrence") ?? 1);
                var found = Mentions(view, query.Text("column") is { } column ? [column == "current" ? PlanColumn.Current : PlanColumn.Revised] : [PlanColumn.Revised, PlanColumn.Current]).FirstOrDefault(item => item.Mention.Key == key);
                if (found.Mention is null)
                    return ApiProblem.Missing($"版「{edition}」に項目番号 {parsed} の施策はありません。", $"{ApiAddresses.Edition(edition)}/measures で項目番号を確かめてください。");
                var numbers = (await register.RegisterAsync(cancellationToken).ConfigureAwait(false)).Numbers;
                return (IResult)ApiAnswer.Of(json => MeasureJson.Write(json, view, found.Row, found.Mention, numbers.Of(found.Mention)));
            });
        api.Reads(
            "/measures/{id}", "getHistory", Tag, "施策の沿革", Endpoints.Json("MeasureHistory", "識別番号の施策を、すべての版での記載と、記載から記載へのつながりとともに返します。どの版での記載の番号でも構いません。"), [],
            async (string id, HashiraDatabase database, CancellationToken cancellationToken) =>
            {
                if (!MeasureId.TryParse(id, out var parsed))
                    return ApiProblem.BadParameter("id", $"「{id}」は識別番号として読めません。", "「K3PQX-9M2AT」のような 10 文字の番号を、施策の id から写してください。");
                await using var db = database.Open();
                return await new TraceMeasure(db).RunAsync(parsed, cancellationToken).ConfigureAwait(false) is { } history
                    ? (IResult)ApiAnswer.Of(json => MeasureJson.Write(json, history))
                    : ApiProblem.Missing($"識別番号 {parsed} の施策は台帳にありません。", "施策の一覧の id を確かめてください。");
            });
    }

    private static List<(RowView Row, MeasureMention Mention)> Filtered(EditionView view, ApiQuery query)
    {
        var columns = query.Text("column") is { } column ? new[] { column == "current" ? PlanColumn.Current : PlanColumn.Revised } : [PlanColumn.Revised, PlanColumn.Current];
        var ministry = query.Text("ministry");
        var known = ministry is null ? null : Ministry.WithKey(ministry) ?? Ministry.Find(ministry);
        return
        [
            .. Mentions(view, columns)
                // Without a column each row is told once, by its newest wording.
                .Where(item => query.Text("column") is not null || item.Mention.Side.Column == PlanColumn.Revised || item.Row.Row.Revised.IsEmpty)
                .Where(item => query.Number("pillar") is not { } pillar || PillarOf(view, item.Row) == pillar)
                .Where(item => query.Number("policy") is not { } policy || item.Row.Row.MajorPolicy == policy)
                .Where(item => query.Text("change") is not { } change || PlanJson.Key(item.Row.Row.Change.Kind) == change)
                .Where(item => ministry is null || item.Mention.Measure.Ministries.Any(one => known is null ? JapaneseText.Fold(one.Printed) == JapaneseText.Fold(ministry) : one.Ministry?.Key == known.Key))
                .OrderBy(item => item.Row.Index),
        ];
    }

    internal static int PillarOf(EditionView view, RowView row) => view.Plan.MajorPolicies.FirstOrDefault(policy => policy.Number == row.Row.MajorPolicy)?.Pillar ?? 0;

    internal static IEnumerable<(RowView Row, MeasureMention Mention)> Mentions(EditionView view, IEnumerable<PlanColumn> columns) =>
        columns.SelectMany(column => MeasureMention.Of(view.Plan, new EditionSide(view.Id, column))).Select(mention => (view.Rows[mention.Row], mention));
}
