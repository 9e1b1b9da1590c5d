using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Register.Money;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages;
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
        api.Reads(
            "/editions/{edition}/money", "listMoneyLines", Tag, "版の予算項目", Endpoints.Json("MoneyLineList", "お金そのもの（ある事業の、ある年度と段階の予算）を、それに言及するすべての箇所とともに返します。何か所に書かれていても一つです。"),
            [new ApiParameter("fiscalYear", "年度の始まる西暦年。令和４年度は 2022。", "2022") { Range = (1900, 2200) }, ApiParameter.Limit, ApiParameter.Cursor],
            async (string edition, HttpContext context, EditionShelf shelf, CancellationToken cancellationToken) =>
            {
                if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
                    return ApiProblem.NoEdition(edition);
                var year = ApiQuery.Of(context).Number("fiscalYear");
                // What is confirmed about a review sheet changes it, closed edition or not.
                return ApiPaging.Page(context, null, [.. view.Money.Where(line => year is null || line.Year?.StartYear == year)], line => line.Key, (json, line) => Write(json, view, line));
            });
        api.Reads("/editions/{edition}/totals", "getTotals", Tag, "予算の合計", Endpoints.Json("Totals", "予算の年度ごとの合計を、版、柱、大方針、府省ごとに、確実な下限と可能な上限で返します。算入しなかった金額とその理由が付きます。"), [], async (string edition, EditionShelf shelf, CancellationToken cancellationToken) =>
            await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is { } view
                ? (IResult)ApiAnswer.Of(json => WriteTotals(json, view))
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
        TotalsJson.Write(json, "plan", view.YearTotals(view.Rows));
        Parts("pillars", MoneyAxis.Pillar);
        Parts("majorPolicies", MoneyAxis.Policy);
        Parts("ministries", MoneyAxis.Ministry);
        json.WriteEndObject();

        void Parts(string name, MoneyAxis axis) => json.Objects(name, BreakDownMoney.Run(view.Plan, view.Money, axis, static (_, _) => MoneyShare.Whole), part =>
        {
            json.WriteText("key", part.Key);
            json.WriteText("name", part.Name);
            TotalsJson.Write(json, "totals", BreakDownMoney.Run(view.Plan, view.Money, MoneyAxis.Year, BreakDownMoney.Within(view.Plan, axis, part.Key)));
        });
    }

    private static void Write(Utf8JsonWriter json, EditionView view, MoneyLine line)
    {
        json.WriteStartObject();
        json.WriteString("key", line.Key);
        json.WriteText("name", line.Name);
        json.WriteMaybe("fiscalYear", line.Year?.StartYear);
        json.WriteString("kind", line.Kind.Key);
        json.WriteMaybe("ordinal", line.Kind.Ordinal);
        json.WriteNumber("amountYen", line.Amount.Amount);
        json.WriteNumber("certainMinimumYen", line.CertainMinimum.Amount);
        json.WriteNumber("possibleMaximumYen", line.PossibleMaximum.Amount);
        json.WriteString("doubt", line.Doubt is { } doubt ? JsonNamingPolicy.CamelCase.ConvertName(doubt.ToString()) : null);
        json.WriteString("mayBe", line.MayBe);
        json.WriteString("partOf", line.Parent);
        json.WriteText("outside", line.Outside);
        json.Objects("mentions", line.Mentions, mention =>
        {
            json.WriteNumber("row", mention.Row + 1);
            json.WriteString("code", mention.Code?.Plain);
            json.WriteString("column", PlanJson.Key(mention.Column));
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(mention.Kind.ToString()));
            json.WriteBoolean("home", mention.IsHome);
            json.WriteText("name", mention.Name);
            json.WritePropertyName("appropriation");
            PlanJson.WriteAppropriation(json, mention.Figure);
        });
        json.Links(("page", Addresses.MoneyLine(view.Id, line.Key)));
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
