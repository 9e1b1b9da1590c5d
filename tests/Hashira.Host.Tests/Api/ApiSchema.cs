using System.Text.Json;

namespace Hashira.Host.Tests.Api;

/// <summary>Holds a JSON value against a schema of the description: every member that is there is described, every member that is described is there.</summary>
internal sealed class ApiSchema(JsonElement schemas)
{
    /// <summary>Faults of a value, each with its place; empty if it fits.</summary>
    public List<string> Faults(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(value, schemas.GetProperty(reference.GetString()!.Split('/')[^1]), place);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Count(choice => Faults(value, choice, place).Count == 0) == 1 ? [] : [$"{place} fits not exactly one of its schemas"];
        var types = schema.GetProperty("type").ValueKind == JsonValueKind.String ? [schema.GetProperty("type").GetString()!] : schema.GetProperty("type").EnumerateArray().Select(type => type.GetString()!).ToList();
        if (!types.Exists(type => Is(value, type)))
            return [$"{place} is {value.ValueKind}, not {string.Join(" or ", types)}"];
        if (schema.TryGetProperty("enum", out var words) && value.ValueKind != JsonValueKind.Null && !words.EnumerateArray().Any(word => word.GetString() == value.GetString()))
            return [$"{place} is 「{value.GetString()}」, which is not in its list"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(value, schema, place),
            JsonValueKind.Array => [.. value.EnumerateArray().Index().SelectMany(item => Faults(item.Item, schema.GetProperty("items"), $"{place}[{item.Index}]"))],
            _ => [],
        };
    }

    private List<string> Members(JsonElement value, JsonElement schema, string place)
    {
        var described = schema.GetProperty("properties");
        var faults = schema.GetProperty("required").EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}.{name} is missing").ToList();
        foreach (var member in value.EnumerateObject())
        {
            if (described.TryGetProperty(member.Name, out var known))
                faults.AddRange(Faults(member.Value, known, $"{place}.{member.Name}"));
            else
                faults.Add($"{place}.{member.Name} is not described");
        }

        return faults;
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
