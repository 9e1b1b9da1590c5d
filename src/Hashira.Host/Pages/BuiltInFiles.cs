using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Hashira.Host.Pages;

/// <summary>Style sheets and images. They are built into the program, so no folder has to lie beside it.</summary>
internal static class BuiltInFiles
{
    private static readonly EmbeddedFileProvider Files = new(typeof(BuiltInFiles).Assembly, "Hashira.Host.wwwroot");

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".mjs"] = "text/javascript", [".bcmap"] = "application/octet-stream", [".pfb"] = "application/octet-stream", [".ttf"] = "font/ttf" },
    };

    private static readonly Dictionary<string, string> Versions = new(
        from path in new[] { "/vendor/design-tokens/tokens.css", "/hashira.css", "/print.css", "/icon.svg", "/source.js", "/charts.js" }
        select KeyValuePair.Create(path, VersionOf(path)), StringComparer.Ordinal);

    /// <summary>Address of a file with the version of its content, so that browsers may keep it for good.</summary>
    public static string Url(string path) => $"{path}?v={Versions[path]}";

    /// <summary>Content of a text file.</summary>
    public static string Text(string path)
    {
        using var reader = new StreamReader(Files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    public static IApplicationBuilder UseBuiltInFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = Files,
        ContentTypeProvider = Types,
        OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl =
            prepared.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });

    private static string VersionOf(string path)
    {
        using var content = Files.GetFileInfo(path).CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
