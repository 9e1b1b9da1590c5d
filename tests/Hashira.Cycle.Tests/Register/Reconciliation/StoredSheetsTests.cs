using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Cycle.Register.Search;
using Hashira.Model;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register.Reconciliation;

/// <summary>Review sheets in the register: the same on both databases.</summary>
public sealed class StoredSheetsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Sheets_are_kept_brought_up_to_date_found_listed_page_by_page_and_linked(DatabaseKind kind)
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            var (programs, reason) = InstalledParts.PostgreSqlOrSkipReason();
            Assert.SkipWhen(programs is null, reason);
        }

        using var register = new TemporaryDatabase(kind);
        await using var db = await register.OpenAsync();
        var first = SmallSheets.Read(SmallSheets.Json("1", "商店街支援事業", "総務省", 10, summary: "鯨の町を支える。\uF8FF"), SmallSheets.Json("2", "別の事業", "経済産業省", 20), SmallSheets.Json("3", "三つ目の事業", "総務省", 30)).Sheets;
        var import = new ImportReviewSheets(db, new FixedClock());
        Assert.Equal((3, 0, 0), Counts(await import.RunAsync(first, "担当", false, null, Cancel)));
        Assert.Equal((0, 1, 0), Counts(await import.RunAsync(SmallSheets.Read(SmallSheets.Json("2", "別の事業", "経済産業省", 21)).Sheets, "担当", false, null, Cancel)));
        Assert.Equal((0, 0, 3), Counts(await import.RunAsync([first[0], first[2], (await new LoadReviewSheets(db).RunAsync(first[1].Key, Cancel))!], "担当", false, null, Cancel)));

        // A sheet comes back as it went in, whatever its letters.
        Assert.Equal(first[0].Summary, (await new LoadReviewSheets(db).RunAsync(first[0].Key, Cancel))!.Summary);
        Assert.Equal(new Yen(21_000_000), (await new LoadReviewSheets(db).RunAsync(first[1].Key, Cancel))!.Budgets[0].Initial);

        // One letter, two, a number.
        foreach (var asked in new[] { "鯨", "鯨の", "商店" })
            Assert.Equal([first[0].Key.ToString()], (await new SearchRegister(db).RunAsync(SearchQuestion.Parse(asked)!, SearchFilter.None, 0, 9, Cancel)).Hits.Select(hit => hit.Entry.Key));

        var page = (await new ListReviewSheets(db).RunAsync(new SheetFilter(Ministry: "総務省"), null, 1, Cancel))!;
        Assert.Equal((2, false, "1"), (page.Total, page.IsLast, Assert.Single(page.Sheets).Key.Number));
        page = (await new ListReviewSheets(db).RunAsync(new SheetFilter(Ministry: "総務省"), page.Sheets[0].Key, 1, Cancel))!;
        Assert.Equal((2, true, "3"), (page.Total, page.IsLast, Assert.Single(page.Sheets).Key.Number));
        Assert.Null(await new ListReviewSheets(db).RunAsync(new SheetFilter(), first[0].Key with { Number = "99" }, 1, Cancel));

        db.Editions.Add(new EditionRow { Id = "edition", Title = "計画", TitleKey = "計画", State = EditionState.Draft, ImportedAt = new FixedClock().Now, Sha256 = "" });
        await db.SaveChangesAsync(Cancel);
        var figure = ReconcileEdition.Figures(PlanBuilder.FromText("# 行\n## 現\n【支援】\n（①－１）支援する。［総務省］\n## フォ\n〇商店街支援事業\n【令和４年度当初：0.1億円】\n## 新\n【支援】\n（①－１）続ける。［総務省］"), []).Single();
        foreach (var (verdict, links) in new[] { (SheetVerdict.Confirmed, 1), (SheetVerdict.Withdrawn, 0), (SheetVerdict.Confirmed, 1), (SheetVerdict.Rejected, 0) })
        {
            Assert.IsType<SheetDecisionResult.Decided>(await new DecideSheet(db, new FixedClock()).RunAsync(new SheetRequest("edition", [new DecidedPair(figure, first[0].Key, verdict, [])], "担当", "理由"), Cancel));
            var told = await new LoadOutsideLinks(db).RunAsync(Cancel);
            Assert.Equal(links, told.Length);
            Assert.All(told, link => Assert.Equal(("商店街支援事業", new FiscalYear(2022), BudgetStage.Initial, new Yen(10_000_000), first[0].Key.ToString()), (link.Programme, link.Year!.Value, link.Stage!.Value, link.Amount!.Value, link.Outside)));
        }

        Assert.Null(await Hashira.Storage.EventTrail.FindBreakAsync(db, Cancel));
        Assert.Equal(3, await db.ReviewSheets.CountAsync(Cancel));
    }

    private static (int, int, int) Counts(SheetImport import) => (import.Added, import.Changed, import.Unchanged);
}
