using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>A data package that has been looked through by the rules of Frictionless Data Package 2 and Table Schema.</summary>
internal sealed class PackageRules
{
    private readonly Dictionary<string, (JsonElement Schema, List<List<string>> Lines)> _tables = new(StringComparer.Ordinal);

    private PackageRules()
    {
    }

    public JsonElement Descriptor { get; private set; }

    /// <summary>Opens a package; fails at the first rule that does not hold.</summary>
    public static PackageRules Open(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var package = new PackageRules { Descriptor = JsonDocument.Parse(Bytes(archive, "datapackage.json")).RootElement };
        Assert.StartsWith("https://datapackage.org/profiles/2.0/", package.Descriptor.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9._-]+$", package.Descriptor.GetProperty("name").GetString());
        foreach (var resource in package.Descriptor.GetProperty("resources").EnumerateArray())
        {
            var name = resource.GetProperty("name").GetString()!;
            var path = resource.GetProperty("path").GetString()!;
            Assert.Matches("^[a-z0-9._-]+$", name);
            Assert.False(path.StartsWith('/') || path.Contains("..", StringComparison.Ordinal));
            var bytes = Bytes(archive, path);
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
            Assert.Equal("utf-8", resource.GetProperty("encoding").GetString());
            Assert.True(package._tables.TryAdd(name, (resource.GetProperty("schema"), CsvFile.Read(bytes))), $"Two resources are called {name}.");
        }

        foreach (var (name, table) in package._tables)
            package.LookThrough(name, table.Schema, table.Lines);
        return package;
    }

    /// <summary>Values of one table as dictionaries; a missing value is not in them.</summary>
    public List<Dictionary<string, string>> Rows(string table)
    {
        var lines = _tables[table].Lines;
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private void LookThrough(string name, JsonElement schema, List<List<string>> lines)
    {
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var names = fields.Select(field => field.GetProperty("name").GetString()!).ToList();
        Assert.Equal(names, names.Distinct());
        // fieldsMatch is exact unless told otherwise.
        Assert.Equal(names, lines[0]);
        Assert.All(lines, line => Assert.Equal(names.Count, line.Count));
        foreach (var (index, field) in fields.Index())
        {
            var values = lines.Skip(1).Select(line => line[index]).ToList();
            Assert.All(values.Where(value => value.Length > 0), value => Assert.True(Fits(field.GetProperty("type").GetString()!, value), $"{name}.{names[index]}: 「{value}」"));
            if (!field.TryGetProperty("constraints", out var constraints))
                continue;
            if (constraints.TryGetProperty("required", out var required) && required.GetBoolean())
                Assert.True(values.TrueForAll(value => value.Length > 0), $"{name}.{names[index]} misses a value.");
            if (constraints.TryGetProperty("unique", out var unique) && unique.GetBoolean())
                Assert.Equal(values.Count, values.Distinct(StringComparer.Ordinal).Count());
            if (constraints.TryGetProperty("enum", out var allowed))
                Assert.Empty(values.Where(value => value.Length > 0).Except(allowed.EnumerateArray().Select(value => value.GetString()!), StringComparer.Ordinal));
        }

        var key = Keys(name, schema.GetProperty("primaryKey"));
        Assert.All(key, value => Assert.DoesNotContain("", value.Split('\u001f')));
        Assert.Equal(key.Count, key.Distinct(StringComparer.Ordinal).Count());
        if (!schema.TryGetProperty("foreignKeys", out var foreignKeys))
            return;
        foreach (var foreign in foreignKeys.EnumerateArray())
        {
            var reference = foreign.GetProperty("reference");
            var other = reference.TryGetProperty("resource", out var resource) ? resource.GetString()! : name;
            Assert.True(_tables.ContainsKey(other), $"{name} refers to {other}, which is not there.");
            var targets = Keys(other, reference.GetProperty("fields")).ToHashSet(StringComparer.Ordinal);
            var none = string.Join('\u001f', foreign.GetProperty("fields").EnumerateArray().Select(_ => ""));
            Assert.DoesNotContain(Keys(name, foreign.GetProperty("fields")), value => value != none && !targets.Contains(value));
        }
    }

    private List<string> Keys(string table, JsonElement fields)
    {
        var lines = _tables[table].Lines;
        var columns = fields.EnumerateArray().Select(field => lines[0].IndexOf(field.GetString()!)).ToList();
        Assert.DoesNotContain(-1, columns);
        return [.. lines.Skip(1).Select(line => string.Join('\u001f', columns.Select(column => line[column])))];
    }

    private static bool Fits(string type, string value) => type switch
    {
        "string" => true,
        "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "boolean" => value is "true" or "false",
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "datetime" => DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static byte[] Bytes(ZipArchive archive, string path)
    {
        using var entry = (archive.GetEntry(path) ?? throw new InvalidOperationException($"{path} is missing.")).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
