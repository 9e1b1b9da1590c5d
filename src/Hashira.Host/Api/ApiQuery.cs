using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Host.Api;

/// <summary>The query of a request, read by the parameters that its endpoint declares.</summary>
internal sealed class ApiQuery
{
    private readonly Dictionary<string, string> _values;

    private ApiQuery(Dictionary<string, string> values) => _values = values;

    /// <summary>Values that were given, without those that stand by default.</summary>
    public IReadOnlyDictionary<string, string> Given => _values;

    /// <summary>The query of the request that is being answered.</summary>
    public static ApiQuery Of(HttpContext context) => context.Features.Get<ApiQuery>() ?? throw new InvalidOperationException("The endpoint declares no parameters.");

    /// <summary>Reads a query. What can't be taken is told all at once; nothing is guessed and nothing passed over.</summary>
    /// <param name="query">The query.</param>
    /// <param name="declared">What may stand in it.</param>
    /// <param name="errors">What can't be taken.</param>
    public static ApiQuery Read(IQueryCollection query, ImmutableArray<ApiParameter> declared, out ImmutableArray<ApiError> errors)
    {
        var found = ImmutableArray.CreateBuilder<ApiError>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, given) in query)
        {
            var parameter = declared.FirstOrDefault(one => one.Name == name);
            if (parameter is null)
                found.Add(new ApiError(name, $"「{name}」という指定はありません。", declared.IsEmpty ? "このアドレスには指定を付けずに読み出してください。" : $"使えるのは {string.Join("、", declared.Select(one => one.Name))} です。綴りを確かめてください。"));
            else if (given.Count != 1)
                found.Add(new ApiError(name, $"{name} が{given.Count}回指定されています。", "一つだけ指定してください。"));
            else if (given[0] is not { Length: > 0 } value)
                found.Add(new ApiError(name, $"{name} の値がありません。", "値を書くか、この指定を消してください。"));
            else if (parameter.Refuse(value) is { } refused)
                found.Add(new ApiError(name, $"{name} に{refused.Detail}", refused.Advice));
            else
                values[name] = value;
        }

        found.AddRange(declared.Where(parameter => parameter.IsRequired && !query.ContainsKey(parameter.Name))
            .Select(parameter => new ApiError(parameter.Name, $"{parameter.Name} の指定がありません。", $"「{parameter.Name}={parameter.Example}」のように指定してください。{parameter.Description}")));
        errors = found.ToImmutable();
        return new ApiQuery(values);
    }

    /// <summary>A text; <see langword="null"/> if it was not given.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A whole number; <see langword="null"/> if it was not given.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
