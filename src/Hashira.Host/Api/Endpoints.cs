using System.Collections.Immutable;

namespace Hashira.Host.Api;

/// <summary>Ways to declare an address together with its words.</summary>
internal static class Endpoints
{
    /// <summary>An address that can be read. What it takes and gives stands beside it.</summary>
    /// <param name="api">The group.</param>
    /// <param name="address">Address below the group.</param>
    /// <param name="name">Lasting name of the operation.</param>
    /// <param name="tag">Heading under which it is shown.</param>
    /// <param name="summary">What it does, in a few words.</param>
    /// <param name="returns">What it answers with.</param>
    /// <param name="parameters">What may stand in the query.</param>
    /// <param name="answer">Answers.</param>
    public static RouteHandlerBuilder Reads(this RouteGroupBuilder api, string address, string name, string tag, string summary, ApiReturns returns, ImmutableArray<ApiParameter> parameters, Delegate answer) =>
        api.MapMethods(address, ["GET", "HEAD"], answer).WithName(name).WithTags(tag).WithSummary(summary).WithDescription(returns.Description).WithMetadata(returns, new ApiParameters(parameters));

    /// <summary>JSON by a schema.</summary>
    public static ApiReturns Json(string schema, string description) => new(schema, "application/json", description);

    /// <summary>Looks the query through before the endpoint is asked.</summary>
    public static async ValueTask<object?> CheckQueryAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var query = ApiQuery.Read(http.Request.Query, http.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>()?.All ?? [], out var errors);
        if (!errors.IsEmpty)
            return ApiProblem.BadParameters(errors);
        http.Features.Set(query);
        return await next(context).ConfigureAwait(false);
    }
}
