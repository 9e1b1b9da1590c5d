using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Register;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Api;

/// <summary>Ministries, programmes with their printed figures, and totals of an edition.</summary>
internal static class MoneyEndpoints
{
    private const string Tag = "府省と予算";

    public static void Map(RouteGroupBuilder api)
    {
        api.Reads("/editions/{edition}/ministries", "listMinistries", Tag, "版の所管府省", Endpoints.Json("MinistryList", "版の施策を所管する府省と、その施策の項目番号を返します。"), [], async (string edition, EditionShelf shelf, CancellationToken cancellationToken) =>
            await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is { } view
                ? (IResult)ApiAnswer.Of(view.Shown.Edition, json => WriteMinistries(json, view))
                : ApiProblem.NoEdition(edition));
        api.Reads(
            "/editions/{edition}/programmes", "listProgrammes", Tag, "版の事業と予算額", Endpoints.Json("ProgrammeList", "版に書かれた予算事業を、印字された予算額とともに文書の順に返します。金額は足し合わせず、合計は totals を使ってください。"),
            [
                new ApiParameter("policy", "大方針の番号。①が 1。", "8") { Range = (0, 99) },
                new ApiParameter("fiscalYear", "予算額の年度の始まる西暦年。令和４年度は 2022。", "2022") { Range = (1900, 2200) },
                new ApiParameter("name", "事業名に含まれる語。全角と半角、空白の違いは見ません。", "補助金"),
                ApiParameter.Limit,
                ApiParameter.Cursor,
            ],
            async (string edition, HttpContext context, EditionShelf shelf, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                var query = ApiQuery.Of(context);
                var found = Programmes(view)
                    .Where(one => query.Number("policy") is not { } policy || one.Row.Row.MajorPolicy == policy)
                    .Where(one => query.Number("fiscalYear") is not { } year || one.Programme.Appropriations.Any(figure => figure.Year?.StartYear == year))
                    .Where(one => query.Text("name") is not { } name || JapaneseText.Fold(one.Programme.Name.Text).Contains(JapaneseText.Fold(name), StringComparison.OrdinalIgnoreCase));
                return ApiPaging.Page(context, view.Shown.Edition, [.. found], one => one.Number.ToString(CultureInfo.InvariantCulture), Write);
            });
        api.Reads("/editions/{edition}/totals", "getTotals", Tag, "予算の合計", Endpoints.Json("Totals", "フォローアップに書かれた予算の年度ごとの合計を、版、柱、大方針ごとに、確実な下限と可能な上限で返します。算入しなかった金額とその理由が付きます。"), [], async (string edition, EditionShelf shelf, CancellationToken cancellationToken) =>
            await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is { } view
                ? (IResult)ApiAnswer.Of(view.Shown.Edition, json => WriteTotals(json, view))
                : ApiProblem.NoEdition(edition));
    }

    private static void WriteMinistries(Utf8JsonWriter json, EditionView view)
    {
        json.WriteStartObject();
        json.Objects(
            "items",
            view.Plan.Rows.SelectMany(row => row.Current.Select(measure => (Column: "current", Measure: measure)).Concat(row.Revised.Select(measure => (Column: "revised", Measure: measure))))
                .SelectMany(one => one.Measure.Ministries, (one, ministry) => (one.Column, one.Measure.Code, Ministry: ministry))
                .GroupBy(one => RowView.MinistryKey(one.Ministry)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal),
            group =>
            {
                var known = group.First().Ministry.Ministry;
                json.WriteString("key", known?.Key);
                json.WriteText("name", known?.Name ?? group.First().Ministry.Printed);
                json.WriteText("shortName", known?.ShortName);
                json.WriteTime("from", known?.From);
                json.WriteTime("to", known?.To);
                json.Texts("printed", group.Select(one => one.Ministry.Printed).Distinct());
                json.Texts("current", group.Where(one => one.Column == "current").Select(one => one.Code.Plain).Distinct());
                json.Texts("revised", group.Where(one => one.Column == "revised").Select(one => one.Code.Plain).Distinct());
                json.Links(("measures", $"{ApiAddresses.Edition(view.Id)}/measures?ministry={Uri.EscapeDataString(group.Key)}"));
            });
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, EditionView view)
    {
        json.WriteStartObject();
        TotalsJson.Write(json, "plan", SumBudgets.Run(view.Plan.Rows));
        json.Objects("pillars", view.Pillars.Where(pillar => pillar.Printed is not null), pillar =>
        {
            json.WriteNumber("number", pillar.Number);
            json.WriteText("title", pillar.Printed!.Title.Text);
            TotalsJson.Write(json, "totals", SumBudgets.Run(pillar.Rows.Select(row => row.Row)));
        });
        json.Objects("majorPolicies", view.Policies.Where(policy => policy.Number > 0), policy =>
        {
            json.WriteNumber("number", policy.Number);
            json.WriteNumber("pillar", policy.Pillar);
            TotalsJson.Write(json, "totals", SumBudgets.Run(policy.Rows.Select(row => row.Row)));
        });
        json.WriteEndObject();
    }

    internal static IEnumerable<NamedProgramme> Programmes(EditionView view) => view.Rows
        .SelectMany(row => row.Row.Current.SelectMany(measure => measure.Programmes, (measure, programme) => new NamedProgramme(0, row, PlanColumn.Current, measure.Code, programme))
            .Concat((row.Row.FollowUp?.Programmes ?? []).Select(programme => new NamedProgramme(0, row, PlanColumn.FollowUp, null, programme)))
            .Concat(row.Row.Revised.SelectMany(measure => measure.Programmes, (measure, programme) => new NamedProgramme(0, row, PlanColumn.Revised, measure.Code, programme))))
        .Index().Select(one => one.Item with { Number = one.Index + 1 });

    private static void Write(Utf8JsonWriter json, NamedProgramme named)
    {
        json.WriteStartObject();
        json.WriteNumber("number", named.Number);
        json.WriteNumber("row", named.Row.Index + 1);
        json.WriteMaybe("majorPolicy", named.Row.Row.MajorPolicy == 0 ? null : named.Row.Row.MajorPolicy);
        json.WriteString("column", PlanJson.Key(named.Column));
        json.WriteString("code", (named.Code ?? named.Row.Row.Code)?.Plain);
        json.WriteText("name", named.Programme.Name.Text);
        json.Texts("ministries", named.Programme.Ministries.Select(ministry => ministry.Printed));
        json.Texts("notes", named.Programme.Notes.Select(note => note.Text));
        json.WriteStartArray("appropriations");
        foreach (var figure in named.Programme.Appropriations)
            PlanJson.WriteAppropriation(json, figure);
        json.WriteEndArray();
        PlanJson.WriteSource(json, named.Programme.Source);
        json.Links(("page", named.Row.Address));
        json.WriteEndObject();
    }

    /// <summary>A programme at its place.</summary>
    internal sealed record NamedProgramme(int Number, RowView Row, PlanColumn Column, MeasureCode? Code, Programme Programme);
}
