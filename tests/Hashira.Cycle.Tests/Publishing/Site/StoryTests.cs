using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Publishing.Site;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Tests.Register;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Cycle.Tests.Publishing.Site;

public sealed class StoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_measure_is_one_story_in_order_of_time()
    {
        var register = SmallRegister.Register();
        var lineage = register.Lineages[0];
        var history = new MeasureHistory(
            lineage.Newer[0].OwnId,
            [
                new MeasureStep(register.Editions[0].Edition, lineage.Older[0], []),
                new MeasureStep(register.Editions[0].Edition, lineage.Newer[0], [.. lineage.Entries.Where(entry => entry.Link.To?.Key == lineage.Newer[0].Key)]),
            ],
            []);

        var story = TellStory.Run(register, history);

        Assert.Equal(
            [
                "Planned  ",
                "Reported 令和３年11月19日 担当者の研修を開いた。（令和３年11月19日）",
                "Reported 令和４年３月末 窓口を47か所に置いた（令和４年３月末時点）。",
                "FollowedUp  ",
                "Revised  ",
                "Due 令和４年12月31日 令和４年12月31日までに全ての窓口に専門家を置き、令和５年３月に成果をまとめる。",
                "Due 令和５年３月 令和４年12月31日までに全ての窓口に専門家を置き、令和５年３月に成果をまとめる。",
                "Due 令和６年度 令和６年度中に見直す。",
            ],
            story.Events.Select(told => $"{told.Kind} {told.Printed} {told.Text}"));
    }

    [Fact]
    public async Task A_moved_measure_keeps_one_story_and_one_feed_over_two_editions()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        await ConfirmAllAsync(db, two.OlderRevised, two.NewerCurrent);
        await ConfirmAllAsync(db, two.NewerCurrent, two.NewerRevised);
        var register = await new ReadOpenRegister(db).RunAsync(Cancel);

        var moved = Assert.Single(ListChanges.Run(register), change => change.Edition.Id == two.Newer && change.About.Kind == LineageKind.Moved);
        var id = MeasureId.Of(two.Older, PlanColumn.Revised, MeasureCode.Parse("2-1"), 1);
        var history = await new TraceMeasure(db).RunAsync(id, Cancel);
        var story = TellStory.Run(register, history!);

        Assert.Equal([two.Newer], EditionsInForce.Of(register).Select(edition => edition.Edition.Id));
        Assert.Equal((two.OlderRevised, two.NewerRevised), ListChanges.Sides(register, two.Newer));
        Assert.Contains(history!.Id, moved.Measures);
        Assert.Contains(story.Events, told => told.Kind == StoryEventKind.Revised && told.Mention.Key.Code.ToString() == "③－１");
        Assert.Equal(1, story.Events.Count(told => told.Kind == StoryEventKind.Planned));
        // A decision is later than the import, and what it tells is new.
        Assert.True(moved.UpdatedAt >= moved.Edition.ImportedAt);
    }

    private static async Task ConfirmAllAsync(HashiraDb db, EditionSide from, EditionSide to)
    {
        var shown = await new ShowLineage(db).RunAsync(from, to, Cancel);
        Assert.IsNotType<LineageResult.Refused>(await new DecideLineage(db, TimeProvider.System).RunAsync(
            new LineageRequest(from, to, [.. shown!.Entries.Select(entry => new LinkKey(entry.Link.From?.Key, entry.Link.To?.Key))], LineageVerdict.Confirmed, "企画係", "", null), Cancel));
    }
}
