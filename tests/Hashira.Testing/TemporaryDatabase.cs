using Hashira.Storage;

namespace Hashira.Testing;

/// <summary>A real register in a folder of its own that is gone afterwards.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hashira-");

    /// <summary>Makes the folder; the file is made by <see cref="OpenAsync"/>.</summary>
    public TemporaryDatabase() => Database = HashiraDatabase.At(Path.Combine(_folder.FullName, "register.db"), TimeSpan.FromSeconds(30));

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
        Database.Release();
        _folder.Delete(recursive: true);
    }
}
