using System.Text.Json;
using Hashira.Cycle.Register.Search;
using Hashira.Documents.Plans;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages.Search;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>One call that looks through everything.</summary>
internal static class SearchEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.Reads(
        "/search", "search", "検索", "検索", Endpoints.Json("SearchResults", "台帳の全体から語を探し、当たったものと、切り口ごとの件数を返します。一文字の語も正確に探せます。"),
        [
            new ApiParameter("q", "探す語。空白で区切るとすべてを含むもの。前に - を付けた語は含まないもの。", "事業承継 税制") { IsRequired = true },
            .. Enum.GetValues<SearchFacet>().Select(facet => new ApiParameter(SearchRequest.Name(facet), $"絞り込み：{SearchWording.Facet(facet)}。facets にある値をそのまま渡します。", Example(facet))),
            ApiParameter.Limit,
            new ApiParameter("skip", "飛ばす件数。", "0") { Range = (0, SearchRegister.Most), Default = "0" },
        ],
        async (HttpContext context, HashiraDatabase database, CancellationToken cancellationToken) =>
        {
            var query = ApiQuery.Of(context);
            if (SearchQuestion.Parse(query.Text("q")) is not { } question)
                return ApiProblem.BadParameter("q", "探す語がないか、長過ぎます。", $"{SearchQuestion.Longest} 字までの語を指定してください。");
            var filter = new SearchFilter(Enum.GetValues<SearchFacet>().Where(facet => query.Text(SearchRequest.Name(facet)) is not null).ToDictionary(facet => facet, facet => query.Text(SearchRequest.Name(facet))!));
            await using var db = database.Open();
            var results = await new SearchRegister(db).RunAsync(question, filter, query.Number("skip") ?? 0, query.Number("limit") ?? 50, cancellationToken).ConfigureAwait(false);
            return (IResult)ApiAnswer.Of(json => Write(json, results));
        });

    private static string Example(SearchFacet facet) => facet switch
    {
        SearchFacet.Kind => "measure",
        SearchFacet.Edition => "d8b452dc1703",
        SearchFacet.Ministry => "meti",
        SearchFacet.Year => "2022",
        SearchFacet.Change => "new",
        SearchFacet.Programme => "見本事業",
        SearchFacet.Amount => "billions",
        SearchFacet.Finding => "error",
        _ => "2",
    };

    private static void Write(Utf8JsonWriter json, SearchResults results)
    {
        json.WriteStartObject();
        json.WriteNumber("total", results.Total);
        json.WriteBoolean("cut", results.IsCut);
        json.Objects("items", results.Hits, hit =>
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(hit.Entry.Kind.ToString()));
            json.WriteString("edition", hit.Entry.EditionId);
            json.WriteText("editionTitle", hit.EditionTitle);
            json.WriteString("code", hit.Entry.Code?.Plain);
            json.WriteText("title", hit.Entry.Title);
            Marks(json, "titleMarks", hit.TitleMarks);
            json.WriteText("passage", hit.Passage);
            Marks(json, "passageMarks", hit.PassageMarks);
            json.Links(("page", SearchWording.Address(hit.Entry)));
        });
        json.Objects("facets", results.Facets, facet =>
        {
            json.WriteString("name", SearchRequest.Name(facet.Key));
            json.WriteText("title", SearchWording.Facet(facet.Key));
            json.Objects("values", facet.Value, value =>
            {
                json.WriteText("value", value.Value);
                json.WriteText("title", SearchWording.Value(facet.Key, value.Value, results.Editions));
                json.WriteNumber("count", value.Count);
            });
        });
        json.WriteEndObject();
    }

    private static void Marks(Utf8JsonWriter json, string name, IEnumerable<TextSpan> marks) => json.Objects(name, marks, mark =>
    {
        json.WriteNumber("start", mark.Start);
        json.WriteNumber("end", mark.End);
    });
}
