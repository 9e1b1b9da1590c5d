using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Hashira.Host.Api.Description;

/// <summary>
/// API を試すページ. Shows the description of the API so that people can try it. The page is a library's, served by this program alone: no font, script,
/// proxy or report of another host.
/// </summary>
internal static class ApiReader
{
    private const string NonceKey = "Hashira.Nonce";

    public static void MapApiReader(this WebApplication app) => app.MapScalarApiReference(ApiAddresses.Reader, (options, context) =>
    {
        options.Title = "柱 Hashira API";
        options.OpenApiRoutePattern = "/api/openapi/{documentName}.json";
        options.AddDocument(ApiDescription.Version);
        options.WithNonce(Nonce(context));
        options.DefaultFonts = false;
        options.ProxyUrl = null;
        options.Telemetry = false;
        options.DisableAgent();
        options.DisableMcp();
        options.HideClientButton = true;
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.Favicon = "/icon.svg";
        options.Theme = ScalarTheme.Default;
    }).ExcludeFromDescription();

    /// <summary>Whether the address is one of the page that tries the API.</summary>
    public static bool Is(PathString path) => path.Value is { } value && (value == ApiAddresses.Reader || value == ApiAddresses.Reader + "/" || value == ApiAddresses.Reader + "/" + ApiDescription.Version);

    /// <summary>
    /// Its policy: scripts by the word of this answer alone, requests to this host alone. The library puts its styles into the page while it runs, so styles of
    /// the page are allowed, here and nowhere else.
    /// </summary>
    public static string Policy(HttpContext context) =>
        $"default-src 'none'; script-src 'nonce-{Nonce(context)}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static string Nonce(HttpContext context) =>
        (string)(context.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));
}
