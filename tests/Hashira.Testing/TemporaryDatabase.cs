using Hashira.Storage;

namespace Hashira.Testing;

/// <summary>A real register of its own that is gone afterwards: a file in a folder, or a database of <see cref="PostgreSqlCluster"/>.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static int _databases;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hashira-");

    /// <summary>Makes the folder or the database; the tables are made by <see cref="OpenAsync"/>.</summary>
    public TemporaryDatabase(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        Place = kind == DatabaseKind.Sqlite ? Path.Combine(_folder.FullName, "register.db") : NewDatabase();
        Database = HashiraDatabase.At(Place, Patience);
    }

    /// <summary>What <c>--db</c> would say.</summary>
    public string Place { get; }

    /// <summary>The register.</summary>
    public HashiraDatabase Database { get; }

    /// <summary>The folder, for files beside the register.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Brings the tables up to date and opens a connection.</summary>
    public async Task<HashiraDb> OpenAsync()
    {
        await Database.PrepareAsync().ConfigureAwait(false);
        return Database.Open();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A database of the cluster goes with the cluster.
        Database.Release();
        _folder.Delete(recursive: true);
    }

    private static string NewDatabase()
    {
        var name = $"register{Interlocked.Increment(ref _databases)}";
        PostgreSqlCluster.Shared.Execute("postgres", $"CREATE DATABASE {name}");
        return PostgreSqlCluster.Shared.Place(name);
    }
}
