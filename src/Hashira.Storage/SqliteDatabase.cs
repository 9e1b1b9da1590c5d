using Hashira.Storage.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage;

/// <summary>The register in one SQLite file.</summary>
internal sealed class SqliteDatabase : HashiraDatabase
{
    private readonly DbContextOptions<SqliteHashiraDb> _options;

    public SqliteDatabase(string path, TimeSpan busyTimeout)
    {
        Place = path;
        _options = Options(path, busyTimeout, pooling: true);
    }

    /// <summary>Path of the file.</summary>
    public override string Place { get; }

    protected override string EmptyPlace => "まだないファイルの名前";

    private bool Exists => File.Exists(Place);

    public static async Task<HashiraDb> InMemoryAsync(CancellationToken cancellationToken)
    {
        var db = new SqliteHashiraDb(Options(":memory:", UsualPatience, pooling: false));
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        return db;
    }

    public override Task<bool> ExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(Exists);

    public override HashiraDb Open() => new SqliteHashiraDb(_options);

    public override async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(Place))
            throw new DatabaseUnusableException($"「{Place}」はフォルダーです。データベースのファイルを --db で指定してください。");
        if (Path.GetDirectoryName(Path.GetFullPath(Place)) is { } folder && !Directory.Exists(folder))
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

    public override void Release()
    {
        using var db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    public override string? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case DatabaseUnusableException known:
                    return known.Message;
                case UnauthorizedAccessException:
                    return $"データベース「{Place}」に書き込む権限がありません。権限のある場所を --db で指定してください。";
                case SqliteException sqlite:
                    return sqlite.SqliteErrorCode switch
                    {
                        5 or 6 => $"データベース「{Place}」は、ほかの処理が書き込み中のため使えません。終わるのを待って、もう一度実行してください。",
                        3 or 8 or 23 => $"データベース「{Place}」に書き込む権限がありません。権限を確かめるか、--db で別の場所を指定してください。",
                        14 => $"データベース「{Place}」を開くことも作ることもできません。権限を確かめるか、--db で別の場所を指定してください。",
                        26 => $"「{Place}」はデータベースのファイルではありません。--db には Hashira のデータベースか、まだないファイルの名前を指定してください。",
                        11 => $"データベース「{Place}」は壊れています。控えから戻してください。",
                        10 or 13 => $"データベース「{Place}」に書き込めません。ディスクの空きと状態を確かめてください。",
                        _ => $"データベース「{Place}」を使えません（SQLite {sqlite.SqliteErrorCode}：{sqlite.Message}）。控えを取った上で、ファイルの状態を確かめてください。",
                    };
            }
        }

        return null;
    }

    // Made beside its place and then named: nobody ever sees half of it, and a process that dies leaves no half-made register.
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var draft = new SqliteDatabase($"{Place}.{Guid.NewGuid():N}.new", UsualPatience);
        try
        {
            await using (var db = draft.Open())
                await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            draft.Release();
            try
            {
                File.Move(draft.Place, Place, overwrite: false);
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
                File.Delete(draft.Place + ending);
        }
    }

    private async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(cancellationToken).ConfigureAwait(false);
        await UpdateAsync(db, tables, cancellationToken).ConfigureAwait(false);
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
