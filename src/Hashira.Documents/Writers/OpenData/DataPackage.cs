using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Plans;

namespace Hashira.Documents.Writers.OpenData;

/// <summary>データパッケージの説明. What a data package says of itself. What is not known stays empty and is left out of the file.</summary>
/// <param name="Name">Short name in ASCII.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Description">What is in it and what was left out.</param>
/// <param name="Created">When what it holds was taken in; not when the file was written, so that the same register gives the same file.</param>
public sealed record DataPackageInfo(string Name, string Title, string Description, DateTimeOffset Created)
{
    /// <summary>Page where it is offered; empty if unknown.</summary>
    public string Homepage { get; init; } = "";

    /// <summary>Who publishes it; empty if unknown.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Name of the licence; empty if unknown.</summary>
    public string LicenceTitle { get; init; } = "";

    /// <summary>Address of the licence; empty if unknown.</summary>
    public string LicenceUrl { get; init; } = "";

    /// <summary>Documents that it was made of.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>
/// データパッケージ. Tables as a Frictionless Data Package, version 2: a zip with <c>datapackage.json</c>, one CSV for each table, and a page that
/// explains every column. The same tables give the same bytes.
/// </summary>
public static class DataPackage
{
    private const string Standard = "https://datapackage.org/profiles/2.0/";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    public static void Write(DataPackageInfo info, ImmutableArray<OpenTable> tables, Stream output)
    {
        var files = tables.Select(table => (Table: table, Bytes: CsvTable.Write(table))).ToList();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add("datapackage.json", Encoding.UTF8.GetBytes(JapaneseJson.ToText(json => Describe(json, info, files))));
        Add("README.md", Encoding.UTF8.GetBytes(TableReadme.Write(info, tables)));
        foreach (var (table, bytes) in files)
            Add(PathOf(table), bytes);

        void Add(string name, byte[] content)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using var part = entry.Open();
            part.Write(content);
        }
    }

    private static string PathOf(OpenTable table) => $"data/{table.Name}.csv";

    private static void Describe(Utf8JsonWriter json, DataPackageInfo info, List<(OpenTable Table, byte[] Bytes)> files)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Standard + "datapackage.json");
        json.WriteString("name", info.Name);
        json.WriteText("title", info.Title);
        json.WriteText("description", info.Description);
        Known(json, "homepage", info.Homepage);
        json.WriteString("created", CsvTable.Text(info.Created));
        if (info.LicenceTitle.Length + info.LicenceUrl.Length > 0)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            Known(json, "name", info.LicenceTitle);
            Known(json, "path", info.LicenceUrl);
            Known(json, "title", info.LicenceTitle);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (info.Publisher.Length > 0)
        {
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteText("title", info.Publisher);
            json.WriteStartArray("roles");
            json.WriteStringValue("publisher");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (!info.Sources.IsEmpty)
        {
            json.WriteStartArray("sources");
            foreach (var source in info.Sources)
            {
                json.WriteStartObject();
                json.WriteText("title", source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("resources");
        foreach (var (table, bytes) in files)
            Resource(json, table, bytes);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, OpenTable table, byte[] bytes)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("path", PathOf(table));
        json.WriteText("title", table.Title);
        json.WriteText("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        json.WriteStartObject("schema");
        json.WriteString("$schema", Standard + "tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            Field(json, column, table.PrimaryKey is [var only] && only == column.Name);
        json.WriteEndArray();
        Names(json, "primaryKey", table.PrimaryKey);
        if (!table.ForeignKeys.IsEmpty)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var key in table.ForeignKeys)
            {
                json.WriteStartObject();
                Names(json, "fields", key.Columns);
                json.WriteStartObject("reference");
                // A reference to the own table has no resource.
                if (key.Table != table.Name)
                    json.WriteString("resource", key.Table);
                Names(json, "fields", key.Targets);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, OpenColumn column, bool isUnique)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Type));
        json.WriteText("title", column.Title);
        json.WriteText("description", column.Description + string.Concat(column.Values.Select(value => string.Create(CultureInfo.InvariantCulture, $" {value.Value}＝{value.Meaning}"))));
        if (column.IsRequired || isUnique || !column.Values.IsEmpty)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            if (isUnique)
                json.WriteBoolean("unique", true);
            if (!column.Values.IsEmpty)
                Names(json, "enum", [.. column.Values.Select(value => value.Value)]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(OpenColumnType type) => type switch
    {
        OpenColumnType.WholeNumber => "integer",
        OpenColumnType.Number => "number",
        OpenColumnType.Boolean => "boolean",
        OpenColumnType.Date => "date",
        OpenColumnType.Moment => "datetime",
        _ => "string",
    };

    private static void Names(Utf8JsonWriter json, string member, ImmutableArray<string> names)
    {
        json.WriteStartArray(member);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Known(Utf8JsonWriter json, string member, string value)
    {
        if (value.Length > 0)
            json.WriteText(member, value);
    }
}
