using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hashira.Host.Pages.Shell;

/// <summary>Addresses in full, as somebody outside would type them.</summary>
internal static class PublicAddress
{
    /// <summary>JSON for a data block of a page: Japanese as it is, no sign that could end the block.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = false };

    /// <summary>A path of ours with scheme and host, as the request names them.</summary>
    public static string Of(HttpContext context, string path) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{path}";
}
