using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Tests;

public sealed class HashiraDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrations_say_all_that_the_tables_are()
    {
        using var temporary = new TemporaryDatabase();
        await using var db = await temporary.OpenAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Readers_go_on_while_one_writes_and_foreign_keys_hold()
    {
        using var temporary = new TemporaryDatabase();
        await using var db = await temporary.OpenAsync();

        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel));
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel));

        await using var writing = await db.BeginWritingAsync(Cancel);
        await using var reader = temporary.Database.Open();
        await using var reading = await reader.BeginReadingAsync(Cancel);
        Assert.Empty(await reader.Editions.ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_a_reader_sees_does_not_change_while_it_reads()
    {
        using var temporary = new TemporaryDatabase();
        await using var reader = await temporary.OpenAsync();
        await using var reading = await reader.BeginReadingAsync(Cancel);
        Assert.Equal(0, await reader.Events.CountAsync(Cancel));

        await using (var writer = temporary.Database.Open())
        {
            await EventTrail.AppendAsync(writer, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel);
            await writer.SaveChangesAsync(Cancel);
        }

        Assert.Equal(0, await reader.Events.CountAsync(Cancel));
        await reading.CommitAsync(Cancel);
        Assert.Equal(1, await reader.Events.CountAsync(Cancel));
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing_and_releasing_leaves_one_file()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.PrepareAsync(Cancel);
        await temporary.Database.PrepareAsync(Cancel);
        temporary.Database.Release();

        Assert.Equal(["register.db"], Directory.EnumerateFiles(temporary.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_kept_as_it_was()
    {
        using var temporary = new TemporaryDatabase();
        await File.WriteAllTextAsync(temporary.Database.Path, "議事録です。表ではありません。" + new string('あ', 500), Cancel);
        var before = await File.ReadAllBytesAsync(temporary.Database.Path, Cancel);

        await RefusesAsync(temporary.Database, "データベースのファイルではありません");
        Assert.Equal(before, await File.ReadAllBytesAsync(temporary.Database.Path, Cancel));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_gets_no_tables()
    {
        using var temporary = new TemporaryDatabase();
        await ExecuteAsync(temporary, "CREATE TABLE Accounts (Id INTEGER)");

        await RefusesAsync(temporary.Database, "Hashira のデータベースではありません");
        await using var db = temporary.Database.Open();
        Assert.Equal(["Accounts"], await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master").ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_register_of_a_newer_program_is_refused()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.PrepareAsync(Cancel);
        await ExecuteAsync(temporary, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0')");

        await RefusesAsync(temporary.Database, "より新しい");
    }

    [Fact]
    public async Task A_folder_and_a_place_that_is_not_there_are_refused()
    {
        using var temporary = new TemporaryDatabase();

        await RefusesAsync(HashiraDatabase.At(temporary.Folder), "フォルダーです");
        await RefusesAsync(HashiraDatabase.At(Path.Combine(temporary.Folder, "ない", "register.db")), "がありません");
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.Folder));
    }

    [Fact]
    public async Task A_register_that_somebody_else_is_writing_says_so_after_the_time_to_wait()
    {
        using var temporary = new TemporaryDatabase();
        await using var writer = await temporary.OpenAsync();
        await using var writing = await writer.BeginWritingAsync(Cancel);

        var impatient = HashiraDatabase.At(temporary.Database.Path, TimeSpan.FromSeconds(1));
        await using var other = impatient.Open();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => other.BeginWritingAsync(Cancel));

        Assert.Contains("ほかの処理が書き込み中", impatient.Explain(failure), StringComparison.Ordinal);
        Assert.Null(impatient.Explain(new InvalidOperationException("別の誤り")));
    }

    [Fact]
    public async Task Several_that_prepare_the_same_new_file_at_once_make_one_register()
    {
        using var temporary = new TemporaryDatabase();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HashiraDatabase.At(temporary.Database.Path, TimeSpan.FromSeconds(30)).PrepareAsync(Cancel), Cancel)));
        temporary.Database.Release();

        Assert.Equal(["register.db"], Directory.EnumerateFiles(temporary.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_register_in_memory_is_ready_and_leaves_no_file()
    {
        await using var db = await HashiraDatabase.OpenInMemoryAsync(Cancel);
        await using var reading = await db.BeginReadingAsync(Cancel);

        Assert.Equal(0, await db.Editions.CountAsync(Cancel));
    }

    private static async Task RefusesAsync(HashiraDatabase database, string words)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.PrepareAsync(Cancel));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task ExecuteAsync(TemporaryDatabase temporary, string sql)
    {
        await using var db = temporary.Database.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}
