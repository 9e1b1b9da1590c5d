using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;
using Microsoft.Net.Http.Headers;

namespace Hashira.Host.Api;

/// <summary>
/// An answer with a tag made of its content: who has it already is told so (304) and gets nothing. What a closed edition says may be kept for a
/// day; of anything else it is asked each time whether it has changed.
/// </summary>
/// <param name="Bytes">The answer.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="IsClosed">Whether it never changes.</param>
internal sealed record ApiAnswer(byte[] Bytes, string ContentType, bool IsClosed) : IResult
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Name of the file under which a browser keeps it; <see langword="null"/> to show it.</summary>
    public string? FileName { get; init; }

    /// <summary>SHA-256 of the answer, lower-case hexadecimal, told with a file so that it can be checked.</summary>
    private string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>JSON of the register as a whole.</summary>
    public static ApiAnswer Of(Action<Utf8JsonWriter> write) => new(Encoding.UTF8.GetBytes(JapaneseJson.ToText(write)), Json, IsClosed: false);

    /// <summary>JSON of an edition.</summary>
    public static ApiAnswer Of(Edition edition, Action<Utf8JsonWriter> write) => Of(write) with { IsClosed = edition.State == EditionState.Closed };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var hash = Sha256;
        var tag = hash[..32];
        response.Headers.CacheControl = IsClosed ? "public, max-age=86400" : "public, no-cache";
        response.Headers.ETag = $"\"{tag}\"";
        // A packed answer is not the same bytes, so its tag must not be the same either.
        response.OnStarting(() =>
        {
            if (response.Headers.ContentEncoding is [{ Length: > 0 } packing])
                response.Headers.ETag = $"\"{tag}-{packing}\"";
            return Task.CompletedTask;
        });
        if (Knows(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        if (FileName is not null)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = FileName }.ToString();
            response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(hash))}:";
        }

        if (HttpMethods.IsHead(request.Method))
            response.ContentLength = Bytes.Length;
        else
            await response.Body.WriteAsync(Bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private static bool Knows(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(one => one.Tag == "*" || one.Tag.ToString().Trim('"').Split('-')[0] == tag);
}
