using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Tests;

public abstract class HashiraDatabaseTests(DatabaseKind kind) : StorageTests(kind)
{
    [Fact]
    public async Task Migrations_say_all_that_the_tables_are()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Readers_go_on_while_one_writes()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        await using var writing = await db.BeginWritingAsync(Cancel);
        await using var reader = temporary.Database.Open();
        await using var reading = await reader.BeginReadingAsync(Cancel);

        Assert.Empty(await reader.Editions.ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_a_reader_sees_does_not_change_while_it_reads()
    {
        using var temporary = NewDatabase();
        await using var reader = await temporary.OpenAsync();
        await using var reading = await reader.BeginReadingAsync(Cancel);
        Assert.Equal(0, await reader.Events.CountAsync(Cancel));

        await RecordAsync(temporary.Database);

        Assert.Equal(0, await reader.Events.CountAsync(Cancel));
        await reading.CommitAsync(Cancel);
        Assert.Equal(1, await reader.Events.CountAsync(Cancel));
    }

    [Fact]
    public async Task One_connection_can_read_and_write_by_turns()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        for (var turn = 0; turn < 2; turn++)
        {
            await using (await db.BeginReadingAsync(Cancel))
                Assert.Equal(turn, await db.Events.CountAsync(Cancel));
            await using var writing = await db.BeginWritingAsync(Cancel);
            await EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel);
            await db.SaveChangesAsync(Cancel);
            await writing.CommitAsync(Cancel);
        }
    }

    [Fact]
    public async Task A_writer_sees_what_the_writer_before_it_has_written()
    {
        using var temporary = NewDatabase();
        await using var first = await temporary.OpenAsync();
        var writing = await first.BeginWritingAsync(Cancel);
        var waiting = Task.Run(
            async () =>
            {
                await using var second = temporary.Database.Open();
                await using var turn = await second.BeginWritingAsync(Cancel);
                return await second.Events.CountAsync(Cancel);
            },
            Cancel);
        await EventTrail.AppendAsync(first, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel);
        await first.SaveChangesAsync(Cancel);
        await writing.CommitAsync(Cancel);
        await writing.DisposeAsync();

        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_kept()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        await using (await db.BeginWritingAsync(Cancel))
        {
            await EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(0, await db.Events.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_register_is_there_once_it_was_prepared_and_preparing_again_changes_nothing()
    {
        using var temporary = NewDatabase();
        Assert.False(await temporary.Database.ExistsAsync(Cancel));

        await temporary.Database.PrepareAsync(Cancel);
        await RecordAsync(temporary.Database);
        await temporary.Database.PrepareAsync(Cancel);

        Assert.True(await temporary.Database.ExistsAsync(Cancel));
        await using var db = temporary.Database.Open();
        Assert.Equal(1, await db.Events.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_gets_no_tables()
    {
        using var temporary = NewDatabase();
        await ExecuteAsync(temporary, "CREATE TABLE \"Accounts\" (\"Id\" INTEGER)");

        await RefusesAsync(temporary.Database, "Hashira のデータベースではありません");
        await using var db = temporary.Database.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Editions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_register_of_a_newer_program_is_refused()
    {
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(Cancel);
        await ExecuteAsync(temporary, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Future', '99.0')");

        await RefusesAsync(temporary.Database, "より新しい");
    }

    [Fact]
    public async Task A_register_that_somebody_else_is_writing_says_so_after_the_time_to_wait()
    {
        using var temporary = NewDatabase();
        await using var writer = await temporary.OpenAsync();
        await using var writing = await writer.BeginWritingAsync(Cancel);

        var impatient = HashiraDatabase.At(temporary.Place, TimeSpan.FromSeconds(1));
        await using var other = impatient.Open();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => other.BeginWritingAsync(Cancel));

        Assert.Contains("ほかの処理が書き込み中", impatient.Explain(failure), StringComparison.Ordinal);
        Assert.Null(impatient.Explain(new InvalidOperationException("別の誤り")));
    }

    [Fact]
    public async Task Several_that_prepare_the_same_new_register_at_once_make_one()
    {
        using var temporary = NewDatabase();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HashiraDatabase.At(temporary.Place, TimeSpan.FromSeconds(30)).PrepareAsync(Cancel), Cancel)));

        await using var db = temporary.Database.Open();
        Assert.Equal(0, await db.Editions.CountAsync(Cancel));
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync(Cancel));
    }

    protected static async Task RefusesAsync(HashiraDatabase database, string words)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.PrepareAsync(Cancel));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task RecordAsync(HashiraDatabase database)
    {
        await using var db = database.Open();
        await using var writing = await db.BeginWritingAsync(Cancel);
        await EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel);
        await db.SaveChangesAsync(Cancel);
        await writing.CommitAsync(Cancel);
    }

    private static async Task ExecuteAsync(TemporaryDatabase temporary, string sql)
    {
        await using var db = temporary.Database.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}

public sealed class HashiraDatabaseOnSqliteTests() : HashiraDatabaseTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task Foreign_keys_hold_and_what_was_committed_is_in_a_log_before_it_is_in_the_file()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();

        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel));
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel));
    }

    [Fact]
    public async Task Releasing_leaves_one_file()
    {
        using var temporary = NewDatabase();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HashiraDatabase.At(temporary.Place, TimeSpan.FromSeconds(30)).PrepareAsync(Cancel), Cancel)));
        temporary.Database.Release();

        Assert.Equal(["register.db"], Directory.EnumerateFiles(temporary.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_kept_as_it_was()
    {
        using var temporary = NewDatabase();
        await File.WriteAllTextAsync(temporary.Place, "議事録です。表ではありません。" + new string('あ', 500), Cancel);
        var before = await File.ReadAllBytesAsync(temporary.Place, Cancel);

        await RefusesAsync(temporary.Database, "データベースのファイルではありません");
        Assert.Equal(before, await File.ReadAllBytesAsync(temporary.Place, Cancel));
    }

    [Fact]
    public async Task A_folder_and_a_place_that_is_not_there_are_refused()
    {
        using var temporary = NewDatabase();

        await RefusesAsync(HashiraDatabase.At(temporary.Folder), "フォルダーです");
        await RefusesAsync(HashiraDatabase.At(Path.Combine(temporary.Folder, "ない", "register.db")), "がありません");
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Folder));
    }

    [Fact]
    public async Task A_register_in_memory_is_ready_and_leaves_no_file()
    {
        await using var db = await HashiraDatabase.OpenInMemoryAsync(Cancel);
        await using var reading = await db.BeginReadingAsync(Cancel);

        Assert.Equal(0, await db.Editions.CountAsync(Cancel));
    }
}

public sealed class HashiraDatabaseOnPostgreSqlTests() : HashiraDatabaseTests(DatabaseKind.PostgreSql)
{
    [Fact]
    public async Task A_server_that_does_not_answer_and_a_database_that_is_not_there_are_told_by_name()
    {
        using var temporary = NewDatabase();

        await RefusesAsync(HashiraDatabase.At("postgres://hashira@127.0.0.1:1/register"), "「127.0.0.1:1」とやり取りできません");
        await RefusesAsync(HashiraDatabase.At(temporary.Place + "none"), "none」がありません");
    }

    [Fact]
    public async Task A_database_in_another_encoding_is_refused()
    {
        using var temporary = NewDatabase();
        PostgreSqlCluster.Shared.Execute("postgres", "CREATE DATABASE euc ENCODING 'EUC_JP' LOCALE 'C' TEMPLATE template0");

        await RefusesAsync(HashiraDatabase.At(PostgreSqlCluster.Shared.Place("euc")), "文字コードは EUC_JP です");
    }

    [Fact]
    public async Task An_account_that_may_not_make_tables_or_has_a_wrong_name_is_told_so()
    {
        using var temporary = NewDatabase();
        PostgreSqlCluster.Shared.Execute("postgres", "CREATE ROLE reader LOGIN");

        await RefusesAsync(HashiraDatabase.At(temporary.Place.Replace("hashira@", "reader@", StringComparison.Ordinal)), "書き込む権限がありません");
        await RefusesAsync(HashiraDatabase.At(temporary.Place.Replace("hashira@", "nobody:geheim@", StringComparison.Ordinal)), "接続を認めませんでした");
    }

    [Fact]
    public async Task A_connection_given_back_after_preparing_keeps_nobody_waiting()
    {
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(Cancel);
        await using var db = HashiraDatabase.At(temporary.Place + "?Pooling=false", TimeSpan.FromSeconds(1)).Open();

        await using var writing = await db.BeginWritingAsync(Cancel);
        Assert.NotNull(writing);
    }
}
