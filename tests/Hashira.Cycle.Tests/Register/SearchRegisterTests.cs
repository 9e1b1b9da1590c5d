using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Cycle.Register.Search;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register;

public sealed class SearchRegisterTests(SearchRegisterTests.SampleRegister register) : IClassFixture<SearchRegisterTests.SampleRegister>, IAsyncDisposable
{
    private readonly HashiraDb _db = register.Database.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task Every_code_of_the_sample_finds_first_a_row_that_bears_it()
    {
        foreach (var row in await _db.PlanLines.Include(line => line.Items).Select(line => line.Items.OfType<PlannedMeasureRow>().First().Code).Distinct().ToListAsync(Cancel))
        {
            var results = await AskAsync(row.ToString());

            Assert.Equal(SearchKind.Measure, results.Hits[0].Entry.Kind);
            Assert.Contains(string.Join(' ', SearchWords.Of(row.Plain)), string.Join(' ', SearchWords.Of(results.Hits[0].Entry.Title)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_count_of_a_facet_is_the_number_of_hits_when_it_is_chosen()
    {
        var all = await AskAsync("支援");

        Assert.True(all.Total > 10);
        foreach (var (facet, values) in all.Facets)
        {
            foreach (var value in values)
                Assert.Equal((facet, value.Value, value.Count), (facet, value.Value, (await AskAsync("支援", (facet, value.Value))).Total));
        }
    }

    [Fact]
    public async Task Two_facets_narrow_together_and_a_chosen_value_without_hits_stays_to_be_taken_back()
    {
        var none = await AskAsync("支援", (SearchFacet.Kind, "policy"), (SearchFacet.Change, "ended"));

        Assert.Equal(0, none.Total);
        Assert.Contains(none.Facets[SearchFacet.Change], value => value is { Value: "ended", Count: 0 });
    }

    [Fact]
    public async Task The_passage_shows_what_was_found_and_marks_it()
    {
        var results = await AskAsync("支援");

        Assert.All(results.Hits, hit =>
        {
            var marked = hit.TitleMarks.Select(mark => hit.Entry.Title[mark.Start..mark.End]).Concat(hit.PassageMarks.Select(mark => hit.Passage[mark.Start..mark.End])).ToList();
            Assert.NotEmpty(marked);
            Assert.All(marked, words => Assert.Contains("支援", words, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Pages_of_hits_follow_one_another_without_gap_or_repeat()
    {
        var whole = await new SearchRegister(_db).RunAsync(SearchQuestion.Parse("の")!, SearchFilter.None, 0, 1000, Cancel);
        var pages = new List<long>();
        for (var skip = 0; skip < whole.Total; skip += 7)
            pages.AddRange((await new SearchRegister(_db).RunAsync(SearchQuestion.Parse("の")!, SearchFilter.None, skip, 7, Cancel)).Hits.Select(hit => hit.Entry.Id));

        Assert.Equal(whole.Hits.Select(hit => hit.Entry.Id), pages);
    }

    [Fact]
    public async Task A_register_older_than_the_search_is_indexed_once_and_finds_the_same()
    {
        var before = await AskAsync("支援");
        await _db.UnindexAsync(await _db.Editions.Select(edition => edition.Id).SingleAsync(Cancel), null, Cancel);

        Assert.Equal(1, await new IndexRegister(_db).RunAsync(Cancel));
        Assert.Equal(0, await new IndexRegister(_db).RunAsync(Cancel));
        Assert.Equal(before.Hits.Select(hit => hit.Entry with { Id = 0 }), (await AskAsync("支援")).Hits.Select(hit => hit.Entry with { Id = 0 }));
    }

    [Fact]
    public async Task A_review_sheet_is_found_by_its_name_its_number_and_what_it_says()
    {
        var sheet = new ReviewSheet(
            new ReviewSheetKey(ReviewSheetSystem.RsSystem, new FiscalYear(2024), "4321"), "星空観測所整備事業", "経済産業省", "産業局", "星空課", "観測所を整える。", "望遠鏡を各県に置く。", "据付け工事",
            [new SheetBudget(new FiscalYear(2024), new Yen(500_000_000), null, null, null, null, null, null, null)], [], "");
        await new ImportReviewSheets(_db, new FixedClock()).RunAsync([sheet], "試験", false, null, Cancel);

        foreach (var typed in new[] { "星空観測所", "4321", "望遠鏡", "据付け" })
        {
            var hit = Assert.Single((await AskAsync(typed)).Hits);
            Assert.Equal((SearchKind.ReviewSheet, sheet.Key.ToString()), (hit.Entry.Kind, hit.Entry.Key));
        }
    }

    private Task<SearchResults> AskAsync(string typed, params (SearchFacet, string)[] chosen) =>
        new SearchRegister(_db).RunAsync(SearchQuestion.Parse(typed)!, new SearchFilter(chosen.ToDictionary(pair => pair.Item1, pair => pair.Item2)), 0, 20, Cancel);

    /// <summary>A register that holds the sample. No test leaves anything in it that another one could find.</summary>
    public sealed class SampleRegister : IAsyncLifetime
    {
        private readonly TemporaryDatabase _register = new();

        public HashiraDatabase Database => _register.Database;

        public async ValueTask InitializeAsync()
        {
            await using var db = await _register.OpenAsync();
            var bytes = await File.ReadAllBytesAsync(SamplePlan.TextFile, Cancel);
            Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest("growth-2022.txt", bytes, "見本"), cancellationToken: Cancel));
        }

        public ValueTask DisposeAsync()
        {
            _register.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
