using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Hashira.Host.Pages.Shell;

/// <summary>
/// 画面の言語. Japanese unless English is asked for by <c>?lang=en</c>, which is remembered in a cookie that says nothing else. What a browser
/// prefers is not asked: the same address shows everybody the same page. What plans and checks say stays Japanese.
/// </summary>
internal static class Language
{
    public const string Cookie = "hashira-lang";

    private const string Query = "lang";

    private static readonly Dictionary<string, CultureInfo> Known = new(StringComparer.Ordinal)
    {
        ["ja"] = CultureInfo.GetCultureInfo("ja-JP"),
        ["en"] = CultureInfo.GetCultureInfo("en"),
    };

    /// <summary>The language of the interface words of this answer: <c>ja</c> or <c>en</c>.</summary>
    public static string Code => Words.LanguageCode;

    /// <summary>Whether the interface words are English.</summary>
    public static bool IsEnglish => Code == "en";

    /// <summary>Value of <c>lang</c> for words of a plan, which are Japanese on every screen; nothing where the page is Japanese anyhow.</summary>
    public static string? OfContent => IsEnglish ? "ja" : null;

    /// <summary>The same address in another language.</summary>
    public static string Address(HttpRequest request, string code) => request.Path.Add(QueryString.Create(
        request.Query.Where(pair => pair.Key != Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create<string, string?>(pair.Key, value)).Append(KeyValuePair.Create<string, string?>(Query, code))));

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app)
    {
        app.UseRequestLocalization(localization =>
        {
            localization.DefaultRequestCulture = new(Known["ja"]);
            localization.SupportedCultures = localization.SupportedUICultures = [.. Known.Values];
            localization.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Asked(context.Request) is { } code ? new ProviderCultureResult(Known[code].Name) : null))];
            localization.ApplyCurrentCultureToResponseHeaders = true;
        });
        return app.Use((context, next) =>
        {
            context.Response.Headers.Vary = "Cookie";
            if (Sound(context.Request.Query[Query]) is { } chosen)
            {
                context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                });
            }

            return next(context);
        });
    }

    private static string Add(this PathString path, QueryString query) => path.ToUriComponent() + query.ToUriComponent();

    private static string? Asked(HttpRequest request) => Sound(request.Query[Query]) ?? Sound(request.Cookies[Cookie]);

    private static string? Sound(string? code) => code is not null && Known.ContainsKey(code) ? code : null;
}
