using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Tests;

public abstract class EventTrailTests(DatabaseKind kind) : StorageTests(kind)
{
    [Fact]
    public async Task Events_recorded_one_after_another_form_a_whole_chain()
    {
        using var temporary = NewDatabase();
        await using var db = await WithThreeEventsAsync(temporary);

        Assert.Null(await EventTrail.FindBreakAsync(db, Cancel));
        Assert.Equal([1, 2, 3], await db.Events.OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE \"Events\" SET \"Actor\" = '別人' WHERE \"Sequence\" = 2", 2)]
    [InlineData("UPDATE \"Events\" SET \"Details\" = 'なし' WHERE \"Sequence\" = 1", 1)]
    [InlineData("UPDATE \"Events\" SET \"OccurredAt\" = '2021-01-01 00:00:00' WHERE \"Sequence\" = 3", 3)]
    [InlineData("DELETE FROM \"Events\" WHERE \"Sequence\" = 2", 2)]
    [InlineData("DELETE FROM \"Events\" WHERE \"Sequence\" = 1", 1)]
    public async Task An_event_altered_or_removed_behind_the_programs_back_is_found(string tampering, long broken)
    {
        using var temporary = NewDatabase();
        await using var db = await WithThreeEventsAsync(temporary);
        await db.Database.ExecuteSqlRawAsync(tampering, Cancel);

        Assert.Equal(broken, await EventTrail.FindBreakAsync(db, Cancel));
    }

    [Fact]
    public async Task The_program_itself_never_rewrites_an_event()
    {
        using var temporary = NewDatabase();
        await using var db = await WithThreeEventsAsync(temporary);
        var second = await db.Events.SingleAsync(row => row.Sequence == 2, Cancel);
        second.Actor = "別人";
        await Assert.ThrowsAsync<ClosedEditionException>(() => db.SaveChangesAsync(Cancel));

        db.Entry(second).State = EntityState.Deleted;
        await Assert.ThrowsAsync<ClosedEditionException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Two_who_record_at_once_make_one_chain_without_a_gap()
    {
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(
            async () =>
            {
                for (var number = 0; number < 15; number++)
                {
                    await using var db = temporary.Database.Open();
                    await using var writing = await db.BeginWritingAsync(Cancel);
                    await EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, $"担当{writer}", "EditionImported", null, "{}", Cancel);
                    await db.SaveChangesAsync(Cancel);
                    await writing.CommitAsync(Cancel);
                }
            },
            Cancel)));

        await using var after = temporary.Database.Open();
        Assert.Equal(30, await after.Events.CountAsync(Cancel));
        Assert.Null(await EventTrail.FindBreakAsync(after, Cancel));
    }

    [Fact]
    public async Task An_event_is_recorded_only_inside_a_transaction()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, "担当", "EditionImported", null, "{}", Cancel));
    }

    private static async Task<HashiraDb> WithThreeEventsAsync(TemporaryDatabase temporary)
    {
        var db = await temporary.OpenAsync();
        foreach (var (actor, hours) in new[] { ("企画係", 9), ("経産省", 10), ("企画係", 11) })
        {
            var moment = new DateTimeOffset(2022, 6, 14, hours, 30, 0, TimeSpan.FromHours(9)).AddTicks(12_345);
            await using var writing = await db.BeginWritingAsync(Cancel);
            await EventTrail.AppendAsync(db, moment, actor, "EditionImported", "plan", $$"""{"file":"{{hours}}.txt"}""", Cancel);
            await db.SaveChangesAsync(Cancel);
            await writing.CommitAsync(Cancel);
        }

        Assert.IsType<EventRow>(db.Events.Local.First());
        return db;
    }
}

public sealed class EventTrailOnSqliteTests() : EventTrailTests(DatabaseKind.Sqlite);

public sealed class EventTrailOnPostgreSqlTests() : EventTrailTests(DatabaseKind.PostgreSql);
