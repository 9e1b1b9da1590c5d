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
}
