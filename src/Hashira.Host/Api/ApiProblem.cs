using System.Collections.Immutable;
using System.Text;
using Hashira.Documents.Plans;

namespace Hashira.Host.Api;

/// <summary>One thing that was wrong in a request.</summary>
/// <param name="Parameter">Where.</param>
/// <param name="Detail">What.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ApiError(string Parameter, string Detail, string Advice);

/// <summary>
/// 問題の応答（RFC 9457）. Why a request could not be answered, for programs and in Japanese for the people who write them: what, where, what to do.
/// </summary>
/// <param name="Key">Kind of problem, which never changes.</param>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ApiProblem(string Key, int Status, string Title, string Detail, string Advice) : IResult
{
    /// <summary>Media type of the answer.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>What was wrong in the query, each by itself.</summary>
    public ImmutableArray<ApiError> Errors { get; init; } = [];

    public static ApiProblem BadParameters(ImmutableArray<ApiError> errors) =>
        new("bad-parameter", StatusCodes.Status400BadRequest, "指定の誤り", string.Concat(errors.Select(error => error.Detail)), string.Concat(errors.Select(error => error.Advice).Distinct())) { Errors = errors };

    public static ApiProblem BadParameter(string name, string detail, string advice) => BadParameters([new ApiError(name, detail, advice)]);

    public static ApiProblem Missing(string detail, string advice) => new("not-found", StatusCodes.Status404NotFound, "見付かりません", detail, advice);

    public static ApiProblem NoEdition(string id) => Missing($"版「{id}」は台帳にありません。", "/api/v1/editions で版の番号を確かめてください。");

    /// <summary>The problem for a status that nobody else has words for.</summary>
    public static ApiProblem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => Missing("このアドレスには何もありません。", "/api にあるアドレスの一覧を確かめてください。"),
        StatusCodes.Status405MethodNotAllowed => new("method-not-allowed", status, "使えない方法", "このアドレスは読み出し（GET）だけに使えます。", "GET で読み出してください。"),
        StatusCodes.Status403Forbidden => new("forbidden", status, "受け付けられません", "このアドレスは読み出し（GET）だけに使えます。", "GET で読み出してください。"),
        >= 500 => new("failure", status, "内部のエラー", "応答を作れませんでした。", "少し待ってから、もう一度読み出してください。続くようなら、時刻とアドレスを添えて管理者に知らせてください。"),
        _ => new("bad-request", status, "受け付けられません", "この読み出しは受け付けられません。", "アドレスと指定を確かめてください。"),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(JapaneseJson.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:hashira:problem:" + Key);
            json.WriteText("title", Title);
            json.WriteNumber("status", Status);
            json.WriteText("detail", Detail);
            json.WriteText("instance", httpContext.Request.Path.Value);
            json.WriteText("advice", Advice);
            json.WriteStartArray("errors");
            foreach (var error in Errors)
            {
                json.WriteStartObject();
                json.WriteText("parameter", error.Parameter);
                json.WriteText("detail", error.Detail);
                json.WriteText("advice", error.Advice);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
