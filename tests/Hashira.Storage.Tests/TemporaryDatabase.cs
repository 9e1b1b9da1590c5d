namespace Hashira.Storage.Tests;

/// <summary>A real database in a folder of its own that is gone afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hashira-");

    public TemporaryDatabase() => Database = HashiraDatabase.At(Path.Combine(_folder.FullName, "register.db"), TimeSpan.FromSeconds(1));

    public HashiraDatabase Database { get; }

    public string Folder => _folder.FullName;

    public async Task<HashiraDb> OpenAsync()
    {
        await Database.PrepareAsync(TestContext.Current.CancellationToken);
        return Database.Open();
    }

    public void Dispose()
    {
        Database.Release();
        _folder.Delete(recursive: true);
    }
}
