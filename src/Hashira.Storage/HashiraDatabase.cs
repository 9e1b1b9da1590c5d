using Hashira.Storage.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage;

/// <summary>台帳のデータベース. Where the register is kept: by default one SQLite file that needs no set-up.</summary>
public sealed class HashiraDatabase
{
    private readonly DbContextOptions<SqliteHashiraDb> _options;

    private HashiraDatabase(string path, TimeSpan busyTimeout)
    {
        Path = path;
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            // Until then a writer waits for another one to finish.
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
            Pooling = true,
        };
        _options = new DbContextOptionsBuilder<SqliteHashiraDb>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqlitePragmas())
            .Options;
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether the file is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The register kept in a file.</summary>
    /// <param name="path">Path of the file; it may not exist yet.</param>
    /// <param name="busyTimeout">How long to wait for another writer; five seconds if not given.</param>
    public static HashiraDatabase At(string path, TimeSpan? busyTimeout = null) => new(path, busyTimeout ?? TimeSpan.FromSeconds(5));

    /// <summary>A connection for one operation or one page.</summary>
    public HashiraDb Open() => new SqliteHashiraDb(_options);

    /// <summary>Creates the file if there is none and brings its tables up to date. Nothing is changed where they already are.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        await using var db = Open();
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections kept for later, so that the side files of SQLite are gone.</summary>
    public void Release()
    {
        using var db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}
