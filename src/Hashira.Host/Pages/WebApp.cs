using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hashira.Cycle.Register.Search;
using Hashira.Host.Api;
using Hashira.Host.Mcp;
using Hashira.Host.Pages.Comparison;
using Hashira.Host.Pages.Reconciliation;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Shell;
using Hashira.Host.Pages.Site;
using Hashira.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Hashira.Host.Pages;

/// <summary>
/// 画面. The web application: pages rendered on the server that need no script, on Kestrel, for one register.
/// </summary>
public static class WebApp
{
    /// <summary>Builds the application without starting it.</summary>
    /// <param name="options">Where it listens and what it shows.</param>
    public static WebApplication Build(WebOptions options)
    {
        JapaneseFirst.Begin();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls([.. options.Addresses]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            // What keeps it from starting is told in one sentence by the command.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // Its keys live in memory until the next start, so that nothing need be encrypted.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddSimpleConsole()
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // A page of another site must not reach this machine's register under a name of its own.
        if (options.IsLocal)
            builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        builder.Services.AddRazorComponents();
        // Only forms are signed, and only until the next start: no key need be made at the start and kept on disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var keyMaker in builder.Services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            builder.Services.Remove(keyMaker);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
        });
        builder.Services.AddSingleton(HashiraDatabase.At(options.Database));
        builder.Services.AddSingleton<EditionShelf>();
        builder.Services.AddSingleton<ComparisonShelf>();
        builder.Services.AddSingleton<ReconciliationShelf>();
        builder.Services.AddApi(options);
        builder.Services.AddSingleton<PublicShelf>();
        builder.Services.AddRegisterTools(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = "token";
            antiforgery.Cookie = new CookieBuilder { Name = "hashira-form", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, SecurePolicy = CookieSecurePolicy.SameAsRequest };
            // Every answer already says that no other site may frame it.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        var app = builder.Build();
        // A proxy on this machine says by which scheme it was asked; addresses in feeds and previews are written with it.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
        app.UseLanguage();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Routes.ShowFailureAsync });
        app.UseStatusCodePages(context => Routes.ShowStatusAsync(context.HttpContext));
        app.UseCors();
        app.UseSameOrigin();
        app.UseBuiltInFiles();
        Routes.Map(app);
        app.MapApi();
        app.MapMcp(McpSetup.Address);
        return app;
    }

    /// <summary>Brings the register up to date, serves until told to stop, and says where.</summary>
    /// <param name="options">Where it listens and what it shows.</param>
    /// <param name="started">Called once with the addresses that are listened on.</param>
    /// <param name="cancellationToken">Stops the application.</param>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task RunAsync(WebOptions options, Action<IEnumerable<string>> started, CancellationToken cancellationToken)
    {
        await using var app = Build(options);
        await app.Services.GetRequiredService<HashiraDatabase>().PrepareAsync(cancellationToken).ConfigureAwait(false);
        await using (var db = app.Services.GetRequiredService<HashiraDatabase>().Open())
            await new IndexRegister(db).RunAsync(cancellationToken).ConfigureAwait(false);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        started(app.Urls);
        _ = app.Services.GetRequiredService<ReconciliationShelf>().WarmAsync(app.Services.GetRequiredService<PublicShelf>(), app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }
}
