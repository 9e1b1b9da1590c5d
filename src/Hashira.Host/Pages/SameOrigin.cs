using Hashira.Host.Mcp;

namespace Hashira.Host.Pages;

/// <summary>
/// Requests that change something are taken only from our own pages. Browsers say with every form where it comes from (<c>Origin</c>,
/// <c>Sec-Fetch-Site</c>), and a page of another site can't make them say otherwise. This needs neither a cookie nor a key, so any of several
/// machines may answer.
/// </summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsOurs(context.Request) || McpSetup.IsWelcome(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Routes.ShowStatusAsync(context);
    });

    // A proxy may speak another scheme to us than to the browser; the host is what it hands on.
    private static bool IsOurs(HttpRequest request) =>
        (!request.Headers.TryGetValue("Sec-Fetch-Site", out var site) || site == "same-origin")
        && Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Authority, new UriBuilder(origin.Scheme, request.Host.Host, request.Host.Port ?? -1).Uri.Authority, StringComparison.OrdinalIgnoreCase);
}
