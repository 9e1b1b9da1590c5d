using Hashira.Host.Api.Description;
using Hashira.Host.Api.Json;
using Hashira.Host.Pages;

namespace Hashira.Host.Api;

/// <summary>データの読出し口（API）. Every address of the programming interface. It reads, and never writes.</summary>
internal static class ApiRoutes
{
    /// <summary>Name of the rule by which pages of other sites may read.</summary>
    public const string OtherSites = "api";

    public static IServiceCollection AddApi(this IServiceCollection services, WebOptions options) => services
        .AddSingleton<OpenRegisterShelf>()
        .AddApiDescription()
        .AddCors(cors => cors.AddPolicy(OtherSites, policy =>
        {
            if (options.AllowsOtherSites)
                policy.AllowAnyOrigin().WithMethods("GET", "HEAD").WithHeaders("If-None-Match").WithExposedHeaders("ETag", "Link", "Repr-Digest");
        }));

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiAddresses.Root).RequireCors(OtherSites).AddEndpointFilter(Endpoints.CheckQueryAsync);
        api.Reads("", "getIndex", "はじめに", "入口", Endpoints.Json("Index", "読み出せるもののアドレスを返します。"), [], () => ApiAnswer.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", ApiDescription.Version);
            json.Links(("editions", ApiAddresses.Root + "/editions"), ("sheets", ApiAddresses.Root + "/sheets"), ("checks", ApiAddresses.Root + "/checks"), ("files", ApiAddresses.Root + "/files"), ("description", ApiAddresses.Description), ("page", ApiAddresses.Reader));
            json.WriteEndObject();
        }));
        EditionEndpoints.Map(api);
        MeasureEndpoints.Map(api);
        MoneyEndpoints.Map(api);
        TargetEndpoints.Map(api);
        SheetEndpoints.Map(api);
        FindingEndpoints.Map(api);
        RegisterEndpoints.Map(api);
        SearchEndpoints.Map(api);
        app.MapOpenApi("/api/openapi/{documentName}.json").RequireCors(OtherSites);
        app.MapApiReader();
    }

    /// <summary>Whether the address belongs to programs, who want no page when something goes wrong.</summary>
    public static bool Is(PathString path) => path.StartsWithSegments(ApiAddresses.Root, StringComparison.Ordinal) || path.StartsWithSegments("/api/openapi", StringComparison.Ordinal);
}
