using Hashira.Host.Api;
using Hashira.Host.Api.Description;

namespace Hashira.Host.Pages;

/// <summary>
/// Headers that every answer carries. Pages need nothing but our own style sheets and images: no script, no frame, no other host,
/// no cookie. A page that draws something runs our own scripts and no others.
/// </summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// The page of the source text draws the pages of a PDF where scripts run: with our own files alone, and with a worker that has a
    /// policy of its own.
    /// </summary>
    private const string DrawingPolicy = ContentSecurityPolicy + "; script-src 'self'; worker-src 'self'; connect-src 'self'";

    /// <summary>A page that holds a chart runs our own script and reads nothing with it.</summary>
    private const string OwnScriptPolicy = ContentSecurityPolicy + "; script-src 'self'";

    private static readonly object OwnScripts = new();

    /// <summary>Lets the page run scripts of ours; called by the part of a page that brings one, while it is rendered.</summary>
    public static void AllowOwnScripts(this HttpContext context) => context.Items[OwnScripts] = true;

    private static bool Draws(PathString path) =>
        path.StartsWithSegments("/vendor/pdfjs", StringComparison.Ordinal) || (path.StartsWithSegments("/editions", StringComparison.Ordinal) && path.Value!.EndsWith("/source", StringComparison.Ordinal));

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            var isOpen = ApiRoutes.Is(context.Request.Path) && context.RequestServices.GetRequiredService<WebOptions>().AllowsOtherSites;
            headers.ContentSecurityPolicy = ApiReader.Is(context.Request.Path) ? ApiReader.Policy(context) : Draws(context.Request.Path) ? DrawingPolicy : context.Items.ContainsKey(OwnScripts) ? OwnScriptPolicy : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = isOpen ? "cross-origin" : "same-origin";
            headers.Remove("blazor-enhanced-nav");
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
