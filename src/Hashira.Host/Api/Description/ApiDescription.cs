using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Hashira.Host.Api.Description;

/// <summary>
/// API の説明（OpenAPI）. Made of what the endpoints declare and of the schemas beside this file. A test holds every answer against its schema, so the
/// description can't say what the program does not.
/// </summary>
internal static class ApiDescription
{
    /// <summary>Name of the document.</summary>
    public const string Version = "v1";

    private const string About = """
        支援施策の取組方針の台帳を読み出すための API です。登録も鍵も要りません。読み出し（GET）だけができます。

        - 応答は UTF-8 の JSON です。日本語はそのまま入っています。名前の並びは変わりません。
        - 記載がない、又は分からない値は null です。0 や空ではありません。
        - 一覧は limit 件ずつです。続きは next のアドレスか、Link ヘッダーの rel="next" にあります。
        - 応答には ETag が付きます。If-None-Match に付けて読み出すと、変わっていなければ 304 が返ります。
        - できないときは RFC 9457 の形で、何が、どこで、どうすればよいかを日本語で返します。
        - 金額は円単位の整数です。内数と再掲があるため、金額を足し合わせず、totals の下限と上限を使ってください。
        """;

    private static readonly Dictionary<string, (string Words, string Example)> Path = new(StringComparer.Ordinal)
    {
        ["edition"] = ("版の番号。", "d8b452dc1703"),
        ["code"] = ("項目番号。⑧－９ は 8-9。", "8-9"),
        ["id"] = ("施策の識別番号。", "K3PQX-9M2AT"),
        ["fingerprint"] = ("指摘の指紋。", "0123456789abcdef"),
        ["target"] = ("目標の記号。", "5b660a67b463"),
        ["sheet"] = ("レビューシートの記号。公開の形、事業年度、番号を ~ でつないだもの。", "rs~2024~77"),
        ["check"] = ("点検の番号。", "HC012"),
        ["format"] = ("ファイルの形。", "datapackage"),
    };

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.HttpMethod == "GET" && endpoint.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "柱 Hashira API", Version = Version, Description = About };
            // What is offered under another name is the same; the address of the host that made it says nothing.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas = Schemas().Components!.Schemas;
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.In == ParameterLocation.Path && Path.TryGetValue(parameter.Name!, out var words))
                (parameter.Description, parameter.Example) = (words.Words, words.Example);
        }

        operation.Parameters ??= [];
        foreach (var declared in metadata.OfType<ApiParameters>().SelectMany(parameters => parameters.All))
            operation.Parameters.Add(Query(declared));
        var returns = metadata.OfType<ApiReturns>().First();
        var schema = returns.Schema.Length > 0 ? (IOpenApiSchema)new OpenApiSchemaReference(returns.Schema, document) : new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = returns.Description, Content = new Dictionary<string, OpenApiMediaType> { [returns.ContentType] = new() { Schema = schema } } },
            ["304"] = new OpenApiResponse { Description = "If-None-Match の ETag から変わっていません。" },
            ["400"] = Problem("指定に誤りがあります。", document),
            ["404"] = Problem("指定されたものがありません。", document),
        };
    }

    private static OpenApiParameter Query(ApiParameter declared) => new()
    {
        Name = declared.Name,
        In = ParameterLocation.Query,
        Description = declared.Description,
        Required = declared.IsRequired,
        Example = declared.Range is null ? declared.Example : JsonValue.Create(int.Parse(declared.Example, CultureInfo.InvariantCulture)),
        Schema = declared.Range is { } range
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = range.Least.ToString(CultureInfo.InvariantCulture),
                Maximum = range.Most.ToString(CultureInfo.InvariantCulture),
                Default = declared.Default is { } standard ? JsonValue.Create(int.Parse(standard, CultureInfo.InvariantCulture)) : null,
            }
            : new OpenApiSchema { Type = JsonSchemaType.String, Enum = declared.Values.IsEmpty ? null : [.. declared.Values.Select(value => (JsonNode)value)] },
    };

    private static OpenApiResponse Problem(string words, OpenApiDocument document) => new()
    {
        Description = words,
        Content = new Dictionary<string, OpenApiMediaType> { [ApiProblem.ContentType] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };

    private static OpenApiDocument Schemas()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("api-schemas.json")!;
        using var reader = new StreamReader(stream);
        return OpenApiDocument.Parse(reader.ReadToEnd(), "json").Document ?? throw new InvalidOperationException("The schemas can't be read.");
    }
}
