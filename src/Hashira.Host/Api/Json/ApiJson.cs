using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;

namespace Hashira.Host.Api.Json;

/// <summary>Turns of JSON that several answers use.</summary>
internal static class ApiJson
{
    /// <summary>A member that holds a list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A member that holds a list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteText(item);
        json.WriteEndArray();
    }

    /// <summary>A member that holds addresses by name; one without an address is left out.</summary>
    public static void Links(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Address)> links)
    {
        json.WriteStartObject("links");
        foreach (var (name, address) in links)
        {
            if (address is not null)
                json.WriteText(name, address);
        }

        json.WriteEndObject();
    }

    /// <summary>A member that holds a number or <c>null</c>.</summary>
    public static void WriteMaybe(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>A member that holds a day, a moment or <c>null</c>.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, object? value) => json.WriteString(name, CsvTable.Text(value));
}
