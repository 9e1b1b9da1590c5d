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
        _options = Options(path, busyTimeout, pooling: true);
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether the file is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The register kept in a file.</summary>
    /// <param name="path">Path of the file; it may not exist yet.</param>
    /// <param name="busyTimeout">How long to wait for another writer; five seconds if not given, in whole seconds, at least one.</param>
    public static HashiraDatabase At(string path, TimeSpan? busyTimeout = null) => new(path, busyTimeout ?? TimeSpan.FromSeconds(5));

    /// <summary>An empty register in memory, for trying something that is to leave nothing behind. It is gone when it is disposed.</summary>
    public static async Task<HashiraDb> OpenInMemoryAsync(CancellationToken cancellationToken = default)
    {
        var db = new SqliteHashiraDb(Options(":memory:", TimeSpan.FromSeconds(5), pooling: false));
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        return db;
    }

    /// <summary>A connection for one operation or one page.</summary>
    public HashiraDb Open() => new SqliteHashiraDb(_options);

    /// <summary>Creates the file if there is none and brings its tables up to date. Nothing is changed where they already are.</summary>
    /// <exception cref="DatabaseUnusableException">The file can't be opened or made, or is no register.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(Path))
            throw new DatabaseUnusableException($"「{Path}」はフォルダーです。データベースのファイルを --db で指定してください。");
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder && !Directory.Exists(folder))
            throw new DatabaseUnusableException($"データベースを置くフォルダー「{folder}」がありません。フォルダーを作るか、--db で別の場所を指定してください。");
        try
        {
            if (Exists)
                await UpdateAsync(cancellationToken).ConfigureAwait(false);
            else
                await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (Explain(failure) is { } sentence)
        {
            throw new DatabaseUnusableException(sentence, failure);
        }
    }

    /// <summary>Closes the connections kept for later, so that the side files of SQLite are gone.</summary>
    public void Release()
    {
        using var db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>
    /// The sentence for an official if the failure is the database's, such as a lock or a full disk: what, where, what to do. Of
    /// any other failure, <see langword="null"/>.
    /// </summary>
    public string? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case DatabaseUnusableException known:
                    return known.Message;
                case UnauthorizedAccessException:
                    return $"データベース「{Path}」に書き込む権限がありません。権限のある場所を --db で指定してください。";
                case SqliteException sqlite:
                    return sqlite.SqliteErrorCode switch
                    {
                        5 or 6 => $"データベース「{Path}」は、ほかの処理が書き込み中のため使えません。終わるのを待って、もう一度実行してください。",
                        3 or 8 or 23 => $"データベース「{Path}」に書き込む権限がありません。権限を確かめるか、--db で別の場所を指定してください。",
                        14 => $"データベース「{Path}」を開くことも作ることもできません。権限を確かめるか、--db で別の場所を指定してください。",
                        26 => $"「{Path}」はデータベースのファイルではありません。--db には Hashira のデータベースか、まだないファイルの名前を指定してください。",
                        11 => $"データベース「{Path}」は壊れています。控えから戻してください。",
                        10 or 13 => $"データベース「{Path}」に書き込めません。ディスクの空きと状態を確かめてください。",
                        _ => $"データベース「{Path}」を使えません（SQLite {sqlite.SqliteErrorCode}：{sqlite.Message}）。控えを取った上で、ファイルの状態を確かめてください。",
                    };
            }
        }

        return null;
    }

    // Made beside its place and then named: nobody ever sees half of it, and a process that dies leaves no half-made register.
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var draft = new HashiraDatabase($"{Path}.{Guid.NewGuid():N}.new", TimeSpan.FromSeconds(5));
        try
        {
            await using (var db = draft.Open())
                await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            draft.Release();
            try
            {
                File.Move(draft.Path, Path, overwrite: false);
            }
            catch (IOException) when (Exists)
            {
                // Somebody else made it in the meantime.
                await UpdateAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            draft.Release();
            foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
                File.Delete(draft.Path + ending);
        }
    }

    private async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(cancellationToken).ConfigureAwait(false);
        if (tables.Count > 0)
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = tables.Contains("__EFMigrationsHistory") ? await db.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false) : [];
            if (!applied.Any(known.Contains))
                throw new DatabaseUnusableException($"「{Path}」は Hashira のデータベースではありません。--db には Hashira のデータベースか、まだないファイルの名前を指定してください。");
            if (applied.Any(name => !known.Contains(name)))
                throw new DatabaseUnusableException($"データベース「{Path}」は、より新しい Hashira で作られています。Hashira を更新してください。");
            if (known.Count == applied.Count())
                return;
        }

        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static DbContextOptions<SqliteHashiraDb> Options(string path, TimeSpan busyTimeout, bool pooling)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            // Until then a writer waits for another one to finish.
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
            Pooling = pooling,
        };
        return new DbContextOptionsBuilder<SqliteHashiraDb>().UseSqlite(connection.ConnectionString).AddInterceptors(new SqlitePragmas()).Options;
    }
}
