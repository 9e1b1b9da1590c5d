using Hashira.Model;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Tests;

public abstract class ClosedEditionTests(DatabaseKind kind) : StorageTests(kind)
{
    [Fact]
    public async Task A_draft_may_be_reworded()
    {
        using var temporary = NewDatabase();
        await using var db = await WithEditionAsync(temporary, EditionState.Draft);

        (await db.Pillars.SingleAsync(Cancel)).Number = 3;
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(3, (await db.Pillars.AsNoTracking().SingleAsync(Cancel)).Number);
    }

    [Fact]
    public async Task What_a_closed_edition_says_can_be_neither_changed_removed_nor_added_to()
    {
        using var temporary = NewDatabase();
        await using var change = await WithEditionAsync(temporary, EditionState.Closed);
        (await change.Pillars.SingleAsync(Cancel)).Number = 3;
        await RefusesAsync(change);

        await using var removal = temporary.Database.Open();
        removal.Remove(await removal.Pillars.SingleAsync(Cancel));
        await RefusesAsync(removal);

        await using var addition = temporary.Database.Open();
        addition.Add(Pillar());
        await RefusesAsync(addition);

        await using var reopening = temporary.Database.Open();
        (await reopening.Editions.SingleAsync(Cancel)).State = EditionState.Draft;
        await RefusesAsync(reopening);

        await using var after = temporary.Database.Open();
        Assert.Equal(1, (await after.Pillars.SingleAsync(Cancel)).Number);
        Assert.Equal(EditionState.Closed, (await after.Editions.SingleAsync(Cancel)).State);
    }

    [Fact]
    public async Task Events_may_still_be_told_of_a_closed_edition()
    {
        using var temporary = NewDatabase();
        await using var db = await WithEditionAsync(temporary, EditionState.Closed);

        await using var writing = await db.BeginWritingAsync(Cancel);
        await EventTrail.AppendAsync(db, DateTimeOffset.UnixEpoch, "担当", "EditionShown", "plan", "{}", Cancel);
        await db.SaveChangesAsync(Cancel);
        await writing.CommitAsync(Cancel);

        Assert.Equal(1, await db.Events.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_source_document_is_never_rewritten_even_in_a_draft()
    {
        using var temporary = NewDatabase();
        await using var db = await WithEditionAsync(temporary, EditionState.Draft);
        (await db.SourceDocuments.SingleAsync(Cancel)).Text = "別の本文";

        await RefusesAsync(db);
    }

    private static async Task RefusesAsync(HashiraDb db)
    {
        var refusal = await Assert.ThrowsAsync<ClosedEditionException>(() => db.SaveChangesAsync(Cancel));
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<HashiraDb> WithEditionAsync(TemporaryDatabase temporary, EditionState state)
    {
        await using (var db = await temporary.OpenAsync())
        {
            db.Add(new EditionRow { Id = "plan", Title = "計画", TitleKey = "計画", State = state, Sha256 = new string('a', 64) });
            db.Add(Pillar());
            var plan = new ActionPlan(
                new SourceDocument("plan.txt", new string('a', 64), "three-column-plan", 1, "本文", new Coverage([], [])), PlacedText.Empty, [], [], []);
            db.Add(PlanToRows.Document(plan, [1], "plan", 1, DateTimeOffset.UnixEpoch));
            await db.SaveChangesAsync(Cancel);
        }

        return temporary.Database.Open();
    }

    private static PillarRow Pillar() => new()
    {
        EditionId = "plan",
        Number = 1,
        Title = PlacedTextValue.Of(PlacedText.Empty),
        Place = PlaceValue.Of(new SourceLocation(1, PlanColumn.Document, 0, 4)),
    };
}

public sealed class ClosedEditionOnSqliteTests() : ClosedEditionTests(DatabaseKind.Sqlite);

public sealed class ClosedEditionOnPostgreSqlTests() : ClosedEditionTests(DatabaseKind.PostgreSql);
