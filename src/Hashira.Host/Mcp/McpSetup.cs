using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using Hashira.Storage;
using ModelContextProtocol.Protocol;

namespace Hashira.Host.Mcp;

/// <summary>公開先. Where the pages that an answer cites are reached.</summary>
/// <param name="Root">Address with a slash at the end; a slash alone if no host is known.</param>
internal sealed record ToolSite(string Root);

/// <summary>Offers the tools for assistants, over HTTP beside the pages or over the standard streams of a process.</summary>
public static class McpSetup
{
    /// <summary>Address of the tools.</summary>
    public const string Address = "/mcp";

    private const string Instructions =
        "日本政府の支援施策の取組方針（現行・フォローアップ・新たな方針の三欄の計画）の台帳です。答えには必ず出典（版、項目番号、ページ、アドレス）を添えてください。金額は印字のままで、内数や再掲があるため足し合わせないでください。";

    internal static IServiceCollection AddRegisterTools(this IServiceCollection services, WebOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new ToolSite(options.OpenData.BaseUrl is { Length: > 0 } known ? known
            : provider.GetService<IHttpContextAccessor>()?.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}/" : "/"));
        Tools(services).WithHttpTransport(transport => transport.SessionMode = ModelContextProtocol.AspNetCore.HttpServerSessionMode.Stateless);
        return services;
    }

    /// <summary>
    /// A page of another site must not use the tools through a visitor's browser; a browser says where a request comes from, other programs do not.
    /// </summary>
    internal static bool IsWelcome(HttpRequest request) => request.Path.StartsWithSegments(Address, StringComparison.Ordinal) && request.Headers.Origin.Count == 0 && !request.Headers.ContainsKey("Sec-Fetch-Site");

    /// <summary>Answers on the given streams until they end.</summary>
    /// <param name="database">The register.</param>
    /// <param name="root">Address of the pages that answers cite, with a slash at the end.</param>
    /// <param name="input">What the assistant says.</param>
    /// <param name="output">What is answered, and nothing else.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task ServeAsync(HashiraDatabase database, string root, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(database).AddSingleton<EditionShelf>().AddSingleton(new ToolSite(root));
        Tools(builder.Services).WithStreamServerTransport(input, output);
        using var host = builder.Build();
        await host.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IMcpServerBuilder Tools(IServiceCollection services) => services.AddMcpServer(server =>
    {
        server.ServerInfo = new Implementation { Name = "hashira", Title = "柱 Hashira 取組方針の台帳", Version = typeof(McpSetup).Assembly.GetName().Version?.ToString(3) ?? "0" };
        server.ServerInstructions = Instructions;
    }).WithTools<RegisterTools>();
}
