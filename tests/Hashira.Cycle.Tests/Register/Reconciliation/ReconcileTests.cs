using System.Collections.Immutable;
using CsCheck;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Model;
using Hashira.Storage.Rows;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register.Reconciliation;

public sealed class ReconcileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1630, ReconciliationOutcome.Exact)]
    [InlineData(1629.6, ReconciliationOutcome.Rounded)]
    [InlineData(1639.9, ReconciliationOutcome.Rounded)]
    [InlineData(1640, ReconciliationOutcome.Differs)]
    public void An_amount_is_the_same_to_the_yen_or_to_its_last_printed_digit_or_another(double million, ReconciliationOutcome outcome) =>
        Assert.Equal(outcome, Only("承継・引継ぎ支援事業", "令和４年度当初：16.3億円", SmallSheets.Json("1", "承継・引継ぎ支援事業", "経済産業省", (decimal)million)).Outcome);

    [Fact]
    public void A_programme_of_another_ministry_with_the_same_name_and_amount_is_never_called_exact()
    {
        var figure = Only("承継・引継ぎ支援事業", "令和４年度当初：16.3億円", SmallSheets.Json("1", "承継・引継ぎ支援事業", "農林水産省", 1630));

        Assert.Equal(ReconciliationOutcome.NotFound, figure.Outcome);
        Assert.Equal(MinistryMatch.Other, Assert.Single(figure.Candidates).Ministry);
    }

    [Fact]
    public void Year_and_stage_of_the_figure_are_taken_not_another_amount_of_the_sheet() =>
        Assert.Equal(ReconciliationOutcome.Differs, Only("承継・引継ぎ支援事業", "令和４年度当初：16.3億円", SmallSheets.Json("1", "承継・引継ぎ支援事業", "経済産業省", initial: 5, supplementary: 1630)).Outcome);

    [Fact]
    public void A_figure_that_several_sheets_of_its_name_come_to_is_one_to_many()
    {
        var figure = Only("輸出拡大緊急支援事業", "令和４年度当初：68億円",
            SmallSheets.Json("1", "輸出拡大緊急支援事業のうち商談会の開催", "経済産業省", 6150), SmallSheets.Json("2", "輸出拡大緊急支援事業のうち品目団体の強化", "経済産業省", 650), SmallSheets.Json("3", "輸出拡大緊急支援事業のうち魅力発信", "経済産業省", 90));

        Assert.Equal((ReconciliationOutcome.OneToMany, "1+2"), (figure.Outcome, string.Join('+', figure.Sheets.Select(sheet => sheet.Sheet.Key.Number).Order())));
    }

    [Fact]
    public void Programmes_of_two_names_on_one_sheet_are_many_to_one()
    {
        var figures = All("〇商店街活性化事業\n【令和４年度当初：10億円】\n〇若手店主育成事業\n【令和４年度当初：10億円】",
            SmallSheets.Json("1", "商店街活性化事業", "経済産業省", 1000, summary: "若手店主育成事業を含む。"));

        Assert.All(figures, figure => Assert.Equal(ReconciliationOutcome.ManyToOne, figure.Outcome));
        Assert.Equal(["若手店主育成事業"], figures[0].SharedWith);
    }

    [Fact]
    public void An_amount_that_any_sheet_of_the_ministry_may_have_by_chance_is_not_called_the_same() =>
        Assert.NotInRange(Only("商店街にぎわい創出事業", "令和４年度当初：0.4億円", SmallSheets.Json("1", "商店街防犯設備事業", "経済産業省", 41)).Outcome, ReconciliationOutcome.Exact, ReconciliationOutcome.Rounded);

    [Fact]
    public void Rounding_and_cutting_off_a_sheets_amount_are_both_called_rounded() => Gen.Select(Gen.Long[1, 10_000_000_000], Gen.Int[0, 9]).Sample((stated, digits) =>
    {
        var step = 1L;
        for (var i = 0; i < digits; i++)
            step *= 10;
        foreach (var printed in new[] { stated / step * step, (stated + (step / 2)) / step * step }.Where(printed => printed > 0))
        {
            if (AmountMatches.Compare(new Yen(printed), new Yen(step), new Yen(stated)) != (printed == stated ? AmountMatch.Exact : AmountMatch.Rounded))
                return false;
        }

        return AmountMatches.Compare(new Yen(stated), new Yen(step), new Yen(stated + step)) == AmountMatch.Differs;
    });

    [Fact]
    public async Task Sheets_loaded_again_are_brought_up_to_date_and_not_doubled()
    {
        using var register = new TemporaryDatabase();
        await using var db = await register.OpenAsync();
        var import = new ImportReviewSheets(db, new FixedClock());
        var first = SmallSheets.Read(SmallSheets.Json("1", "支援事業", "総務省", 10), SmallSheets.Json("2", "別の事業", "総務省", 20)).Sheets;
        var second = SmallSheets.Read(SmallSheets.Json("1", "支援事業", "総務省", 11), SmallSheets.Json("2", "別の事業", "総務省", 20)).Sheets;

        var dry = await import.RunAsync(first, "担当", true, null, Cancel);
        Assert.Equal((2, null), (dry.Added, dry.Event));
        Assert.Equal(0, await db.ReviewSheets.CountAsync(Cancel));
        await import.RunAsync(first, "担当", false, null, Cancel);
        var again = await import.RunAsync(second, "担当", false, null, Cancel);

        Assert.Equal((0, 1, 1), (again.Added, again.Changed, again.Unchanged));
        var held = await new LoadReviewSheets(db).RunAsync(Cancel);
        Assert.Equal([new Yen(11_000_000), new Yen(20_000_000)], held.Select(sheet => Assert.Single(sheet.Budgets).Initial!.Value));
    }

    [Fact]
    public async Task A_decision_is_an_event_and_can_be_withdrawn()
    {
        using var register = new TemporaryDatabase();
        await using var db = await register.OpenAsync();
        db.Editions.Add(new EditionRow { Id = "edition", Title = "計画", TitleKey = "計画", State = EditionState.Draft, ImportedAt = new FixedClock().Now, Sha256 = "" });
        await db.SaveChangesAsync(Cancel);
        var sheets = SmallSheets.Read(SmallSheets.Json("1", "承継支援事業", "経済産業省", 10)).Sheets;
        await new ImportReviewSheets(db, new FixedClock()).RunAsync(sheets, "担当", false, null, Cancel);
        var figure = Only("別の名前の事業", "令和４年度当初：0.1億円", SmallSheets.Json("1", "承継支援事業", "経済産業省", 10)).Figure;

        Assert.Contains("理由", Assert.IsType<SheetDecisionResult.Refused>(await Decide(SheetVerdict.Rejected, "")).Reason, StringComparison.Ordinal);
        Assert.Contains("取り消す決定がありません", Assert.IsType<SheetDecisionResult.Refused>(await Decide(SheetVerdict.Withdrawn, "")).Reason, StringComparison.Ordinal);
        Assert.IsType<SheetDecisionResult.Decided>(await Decide(SheetVerdict.Confirmed, "同じ事業の新旧の名前"));
        Assert.Equal(SheetVerdict.Confirmed, (await db.SheetLinks.AsNoTracking().SingleAsync(Cancel)).Verdict);
        Assert.Equal("別の名前の事業", Assert.Single(await new ListSheetFigures(db).RunAsync(sheets[0].Key, Cancel)).Programme);
        Assert.IsType<SheetDecisionResult.Refused>(await Decide(SheetVerdict.Confirmed, "もう一度"));
        Assert.IsType<SheetDecisionResult.Decided>(await Decide(SheetVerdict.Withdrawn, ""));
        Assert.Equal([SheetVerdict.Confirmed, SheetVerdict.Withdrawn], await db.SheetLinks.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Verdict).ToListAsync(Cancel));
        Assert.Empty(await new ListSheetFigures(db).RunAsync(sheets[0].Key, Cancel));
        Assert.Null(await Hashira.Storage.EventTrail.FindBreakAsync(db, Cancel));

        Task<SheetDecisionResult> Decide(SheetVerdict verdict, string reason) => new DecideSheet(db, new FixedClock()).RunAsync(new SheetRequest("edition", [new DecidedPair(figure, sheets[0].Key, verdict, [])], "担当", reason), Cancel);
    }

    [Fact]
    public void A_figure_keeps_its_name_when_another_row_comes_before_it_and_two_printed_alike_have_two_names()
    {
        var sheet = SmallSheets.Json("1", "承継支援事業", "経済産業省", 10);
        var first = All("〇承継支援事業\n【令和４年度当初：0.1億円】\n〇承継支援事業\n【令和４年度当初：0.1億円】", sheet);
        var second = All("〇別の事業\n【令和４年度当初：３億円】\n〇承継支援事業\n【令和４年度当初：0.1億円】", sheet);

        Assert.NotEqual(first[0].Figure.Key, first[1].Figure.Key);
        Assert.Equal(first[0].Figure.Key, second[1].Figure.Key);
        Assert.True(first[0].IsSameAs(first[1]));
        Assert.False(second[0].IsSameAs(second[1]));
    }

    private static ReconciledFigure Only(string programme, string note, params string[] sheets) => Assert.Single(All($"〇{programme}\n【{note}】", sheets));

    private static ImmutableArray<ReconciledFigure> All(string followUp, params string[] sheets) => new ReconcileEdition(new SheetIndex(SmallSheets.Read(sheets).Sheets)).Run(
        PlanBuilder.FromText($"# 行\n## 現\n【支援】\n（①－１）支援する。［経産省］\n## フォ\n{followUp}\n## 新\n【支援】\n（①－１）支援を続ける。［経産省］"), [], []);
}
