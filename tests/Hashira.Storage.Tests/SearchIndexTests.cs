using Hashira.Model;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Tests;

public abstract class SearchIndexTests(DatabaseKind kind) : StorageTests(kind)
{
    [Theory]
    [InlineData("補助", "補助金 販路")]
    [InlineData("承", "承継")]
    [InlineData("継 -後", "")]
    [InlineData("投 -排", "販路")]
    [InlineData("Ｘ", "")]
    [InlineData("9-1", "承継")]
    [InlineData("GX　投資", "GX")]
    [InlineData("投資 -GX", "販路")]
    [InlineData("円滑 継承", "")]
    [InlineData("IT'S \"*) OR", "")]
    [InlineData("資金（補助", "")]
    [InlineData("資金 補助", "補助金")]
    public async Task A_question_finds_the_entries_that_hold_all_its_phrases(string typed, string expected)
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        await db.IndexAsync(
        [
            Entry("承継", "⑨－１ 事業承継の円滑化", "後継者を探す。"),
            Entry("補助金", "⑨－２ ＩＴ導入補助金", "資金\f補助の上限"),
            Entry("GX", "⑨－３ ＧＸへの投資", "排出量"),
            Entry("販路", "⑨－４ 販路開拓", "投資と補助"),
        ], Cancel);

        var found = await db.MatchAsync(SearchQuestion.Parse(typed)!, 10, Cancel);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(match => match.Entry.Key).Order());
    }

    [Fact]
    public async Task A_phrase_in_the_title_comes_first_and_all_that_facets_are_made_of_comes_back()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        var whole = Entry("全部", "表題の\U00020BB7野家", "本文\uF8FF") with
        {
            Pillar = 2,
            Policy = 9,
            Code = new MeasureCode(9, 1),
            Column = PlanColumn.Revised,
            Occurrence = 1,
            Change = MeasureChange.New,
            Ministries = "meti\nmhlw",
            Years = "2022",
            Programmes = "事業\uF8FF",
            Amount = new Yen(3_000_000_000_000),
            Worst = Severity.Warning,
        };
        await db.IndexAsync([Entry("本文", "別の題", "𠮷野家の表題"), whole], Cancel);

        var found = await db.MatchAsync(SearchQuestion.Parse("𠮷野家")!, 10, Cancel);

        Assert.Equal([("全部", true), ("本文", false)], found.Select(match => (match.Entry.Key, match.InTitle)));
        Assert.Equal(whole with { Id = found[0].Entry.Id, Title = "", Text = "", Code = null, Column = default, Occurrence = 0 }, found[0].Entry);
        Assert.Equal("本文\uF8FF", (await db.SearchEntries.SingleAsync(entry => entry.Key == "全部", Cancel)).Text);
    }

    [Fact]
    public async Task What_is_taken_out_of_the_index_is_found_no_more_and_the_rest_stays()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        await db.IndexAsync([Entry("一", "事業", "", "版甲"), Entry("二", "事業", "", "版乙"), Entry("三", "事業", "") with { Kind = SearchKind.ReviewSheet }], Cancel);

        await db.UnindexAsync("版甲", null, Cancel);
        await db.UnindexAsync(null, SearchKind.ReviewSheet, Cancel);

        Assert.Equal(["二"], (await db.MatchAsync(SearchQuestion.Parse("事業")!, 10, Cancel)).Select(match => match.Entry.Key));
    }

    [Fact]
    public async Task What_is_indexed_in_a_transaction_that_is_given_up_is_not_found()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();
        await using (var moment = await db.BeginWritingAsync(Cancel))
        {
            await db.IndexAsync([Entry("一", "事業", "")], Cancel);
            await moment.RollbackAsync(Cancel);
        }

        Assert.Empty(await db.MatchAsync(SearchQuestion.Parse("事業")!, 10, Cancel));
    }

    private static SearchEntryRow Entry(string key, string title, string text, string? edition = null) =>
        new() { Kind = SearchKind.Measure, EditionId = edition, Key = key, Title = title, Text = text };
}

public sealed class SearchIndexOnSqliteTests() : SearchIndexTests(DatabaseKind.Sqlite);

public sealed class SearchIndexOnPostgreSqlTests() : SearchIndexTests(DatabaseKind.PostgreSql);
