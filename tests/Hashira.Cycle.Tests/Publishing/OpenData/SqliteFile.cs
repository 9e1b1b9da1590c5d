using Microsoft.Data.Sqlite;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>A SQLite file as anybody would ask it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection _connection;

    public SqliteFile(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public List<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    public string Text(string sql) => string.Join('\n', Texts(sql));

    public long Number(string sql) => long.Parse(Text(sql), System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _connection.Dispose();
}
