using Hashira.Cycle.Publishing.Site;
using Hashira.Model;

namespace Hashira.Cycle.Tests.Publishing.Site;

public sealed class ListsTests
{
    [Fact]
    public void Every_ministry_is_listed_once_with_the_rows_that_name_it_and_the_unknown_one_last()
    {
        var ministries = ListMinistries.Run(SmallRegister.Register());

        Assert.Equal(
            ["金融庁 0", "文部科学省 1", "経済産業省 0", "よろず支援庁 2"],
            ministries.Select(ministry => $"{ministry.Name} {string.Join(',', ministry.Rows["aaaaaaaaaaaa"])}"));
        Assert.Equal("meti", ministries[2].Key);
    }

    [Fact]
    public void A_programme_gathers_its_mentions_however_its_name_is_spaced()
    {
        var programme = Assert.Single(ListProgrammes.Run(SmallRegister.Register()), programme => programme.Name.Contains("引継ぎ", StringComparison.Ordinal) && programme.Mentions.Length > 0);

        Assert.Contains(programme.Appropriations, figure => figure.Amount == Yen.Parse("16.3億円"));
    }

    [Fact]
    public void The_moment_of_a_plan_is_the_latest_day_that_a_follow_up_gives_for_a_result()
    {
        var plan = SmallRegister.Edition().Plan;

        Assert.Equal(new DateOnly(2022, 3, 31), DateEdition.Run(plan, new DateOnly(2022, 6, 30)));
        // A moment that lies behind the import is a slip.
        Assert.Null(DateEdition.Run(plan, new DateOnly(2022, 3, 1)));
    }

    [Fact]
    public void Only_days_and_months_that_are_certain_and_still_to_come_are_commitments()
    {
        var commitments = ListCommitments.Run(SmallRegister.Register());

        Assert.Equal(["令和４年12月31日 2022-12-31 2022-12-31", "令和５年３月 2023-03-01 2023-03-31"], commitments.Select(commitment => $"{commitment.Printed} {commitment.First:yyyy-MM-dd} {commitment.Last:yyyy-MM-dd}"));
        Assert.All(commitments, commitment => Assert.StartsWith("令和４年12月31日までに", commitment.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_changes_of_an_edition_without_a_predecessor_are_those_between_its_columns()
    {
        var changes = ListChanges.Run(SmallRegister.Register());

        Assert.Equal(["New", "Continued", "Ended"], changes.OrderBy(change => change.About.Kind == Model.LineageKind.Ended).ThenBy(change => change.About.Kind == Model.LineageKind.Continued).Select(change => change.About.Kind.ToString()));
        Assert.All(changes, change => Assert.Equal(SmallRegister.TakenIn, change.UpdatedAt));
        Assert.All(changes, change => Assert.NotEmpty(change.Sentences));
    }
}
