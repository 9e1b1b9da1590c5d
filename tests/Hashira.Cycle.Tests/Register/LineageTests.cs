using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register;

public sealed class LineageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_marks_and_rows_of_the_sample_settle_every_measure_from_both_ends()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        var (current, revised) = (new EditionSide("plan", PlanColumn.Current), new EditionSide("plan", PlanColumn.Revised));
        var links = ProposeLineage.Run(plan, current, plan, revised);

        Assert.Equal(MeasureMention.Of(plan, current).Select(mention => mention.Key).Order(Comparer<MentionKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))),
            links.Select(link => link.From?.Key).OfType<MentionKey>().Distinct().Order(Comparer<MentionKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))));
        Assert.Equal(MeasureMention.Of(plan, revised).Select(mention => mention.Key), links.Select(link => link.To?.Key).OfType<MentionKey>().Distinct());
        // ⑧－６ says it comes from ⑧－８, which goes on as ⑧－１１: a mark without another end makes no predecessor.
        Assert.Equal("8-6", Assert.Single(links, link => link.Kind == LineageKind.New && !link.Evidence.Any(piece => piece.Kind == LineageEvidenceKind.Mark)).To?.Key.ToString());
        Assert.Equal(plan.Rows.Count(row => row.Change.Kind == MeasureChange.New) + 1, links.Count(link => link.Kind == LineageKind.New));
        Assert.Equal(plan.Rows.Count(row => row.Change.Kind == MeasureChange.Ended), links.Count(link => link.Kind == LineageKind.Ended));
        Assert.Equal(plan.Rows.Count(row => row.Change.MovedTo is not null), links.Count(link => link.Kind == LineageKind.Moved));
        Assert.All(links, link => Assert.NotEmpty(link.Evidence));
    }

    [Fact]
    public void Where_the_marks_of_a_move_disagree_the_text_decides_and_the_disagreement_is_shown()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        var links = ProposeLineage.Run(plan, new EditionSide("plan", PlanColumn.Current), plan, new EditionSide("plan", PlanColumn.Revised));

        var link = Assert.Single(links, link => link.From?.Key.Code.Plain == "8-4");
        Assert.Equal("8-9", link.To?.Key.Code.Plain);
        Assert.Contains(link.Evidence, piece => piece.Kind == LineageEvidenceKind.Against && piece.Words.Contains("食い違います", StringComparison.Ordinal));
        Assert.False(link.IsPlain);
    }

    [Fact]
    public void Without_any_mark_several_that_became_one_and_one_that_became_several_are_found_by_their_text()
    {
        const string Loans = "返済の負担が重い企業に対し、元本の返済を据え置いて借り換えることのできる融資を用意する。";
        const string Advice = "商工会議所の指導員が企業を訪ね、帳簿の付け方から資金繰りの見通しまでを一緒に確かめる。";
        const string Fairs = "国内外の見本市に共同で出展する場を設け、出展料と輸送費の一部を補助する。";
        const string Online = "通信販売に取り組む企業に、商品の撮影や説明文の作り方を教える講座を開く。";
        var older = Plan(("①－１", Loans), ("①－２", Advice), ("①－３", Fairs + Online));
        var newer = Plan(("①－１", Loans + Advice), ("①－２", Fairs), ("①－３", Online));

        var links = ProposeLineage.Run(older, new EditionSide("one", PlanColumn.Revised), newer, new EditionSide("two", PlanColumn.Current));

        Assert.Equal(
            ["Merged 1-1 1-1", "Merged 1-2 1-1", "Split 1-3 1-2", "Split 1-3 1-3"],
            links.Select(link => $"{link.Kind} {link.From?.Key} {link.To?.Key}"));
    }

    [Fact]
    public async Task A_decision_outlives_new_proposals_keeps_its_reason_and_can_be_withdrawn()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var key = new LinkKey(MentionKey.Parse("2-2"), MentionKey.Parse("2-2"));
        var ended = new LinkKey(MentionKey.Parse("2-2"), null);

        var decided = Assert.IsType<LineageResult.Decided>(await Decide(db).RunAsync(
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [key], LineageVerdict.Corrected, "企画係", "所管が替わり、別の事業として始め直したため。", (ended, LineageKind.Ended)), Cancel));

        var shown = await ShowAsync(db, two);
        Assert.Equal(LineageVerdict.Rejected, Entry(shown, key).Decision!.Verdict);
        Assert.Equal("所管が替わり、別の事業として始め直したため。", Entry(shown, ended).Decision!.Reason);
        Assert.Contains(shown.Faults, fault => fault.Message.Contains("②－２ 教育 の出どころが決まっていません", StringComparison.Ordinal));
        Assert.Null(await EventTrail.FindBreakAsync(db, Cancel));
        Assert.Contains("\"verdict\": \"corrected\"", (await db.Events.OrderBy(row => row.Sequence).LastAsync(Cancel)).Details, StringComparison.Ordinal);

        Assert.IsType<LineageResult.Decided>(await Decide(db).WithdrawAsync(decided.Event, "企画係", "確かめ直す。", Cancel));
        var after = await ShowAsync(db, two);
        Assert.Null(Entry(after, key).Decision);
        Assert.Empty(after.Faults);
        Assert.IsType<LineageResult.Refused>(await Decide(db).WithdrawAsync(99, "企画係", "", Cancel));
    }

    [Fact]
    public async Task What_cannot_be_decided_is_refused_in_one_sentence_and_changes_nothing()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var key = new LinkKey(MentionKey.Parse("2-2"), MentionKey.Parse("2-2"));
        var before = await db.Events.CountAsync(Cancel);
        foreach (var request in new[]
        {
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [key], LineageVerdict.Confirmed, " ", ""),
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [key], LineageVerdict.Rejected, "企画係", ""),
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [], LineageVerdict.Confirmed, "企画係", ""),
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [new LinkKey(MentionKey.Parse("9-9"), null)], LineageVerdict.Confirmed, "企画係", ""),
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [key], LineageVerdict.Corrected, "企画係", "誤り。", (new LinkKey(MentionKey.Parse("2-2"), null), LineageKind.Continued)),
            new LineageRequest(new EditionSide("none", PlanColumn.Revised), two.NewerCurrent, [key], LineageVerdict.Confirmed, "企画係", ""),
        })
        {
            Assert.EndsWith("。", Assert.IsType<LineageResult.Refused>(await Decide(db).RunAsync(request, Cancel)).Reason, StringComparison.Ordinal);
        }

        Assert.Equal(before, await db.Events.CountAsync(Cancel));
        Assert.Empty(await db.LineageDecisions.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_measure_keeps_its_number_through_every_edition_once_a_person_has_confirmed_where_it_went()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var newest = MeasureId.Of(two.Newer, PlanColumn.Revised, MeasureCode.Parse("3-1"), 1);
        var between = await new TraceMeasure(db).RunAsync(newest, Cancel);
        Assert.Equal(2, between!.Steps.Length);
        Assert.Equal(newest, between.Id);

        await ConfirmAsync(db, new EditionSide(two.Older, PlanColumn.Current), two.OlderRevised, "2-1", "2-1");
        await ConfirmAsync(db, two.OlderRevised, two.NewerCurrent, "2-1", "2-1");
        await ConfirmAsync(db, two.NewerCurrent, two.NewerRevised, "2-1", "3-1");

        var history = await new TraceMeasure(db).RunAsync(newest, Cancel);
        Assert.Equal(MeasureId.Of(two.Older, PlanColumn.Current, MeasureCode.Parse("2-1"), 1), history!.Id);
        Assert.Equal(["2-1", "2-1", "2-1", "3-1"], history.Steps.Select(step => step.Mention.Key.ToString()));
        Assert.Equal(history.Id, (await new TraceMeasure(db).RunAsync(history.Id, Cancel))!.Id);
        Assert.Null(await new TraceMeasure(db).RunAsync(new MeasureId("2222222222"), Cancel));
    }

    [Fact]
    public async Task A_decision_is_to_be_looked_at_again_when_the_wording_has_changed_since()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        await ConfirmAsync(db, two.NewerCurrent, two.NewerRevised, "2-1", "3-1");
        var again = FlattenedLayout.LayOut(TwoEditions.Second()).Text.Replace("詳しい人材も", "明るい人材も", StringComparison.Ordinal);
        Assert.Equal(two.Newer, await two.ImportAsync(System.Text.Encoding.UTF8.GetBytes(again)));

        var shown = await new ShowLineage(db).RunAsync(two.NewerCurrent, two.NewerRevised, Cancel);

        Assert.Contains(shown!.Faults, fault => fault.Message.Contains("経緯を決めた後に記載が変わりました", StringComparison.Ordinal));
    }

    private static DecideLineage Decide(HashiraDb db) => new(db, new FixedClock());

    private static async Task ConfirmAsync(HashiraDb db, EditionSide from, EditionSide to, string one, string other) =>
        Assert.IsType<LineageResult.Decided>(await Decide(db).RunAsync(
            new LineageRequest(from, to, [new LinkKey(MentionKey.Parse(one), MentionKey.Parse(other))], LineageVerdict.Confirmed, "企画係", ""), Cancel));

    private static async Task<ShownLineage> ShowAsync(HashiraDb db, TwoEditions two) => (await new ShowLineage(db).RunAsync(two.OlderRevised, two.NewerCurrent, Cancel))!;

    private static LineageEntry Entry(ShownLineage shown, LinkKey key) => Assert.Single(shown.Entries, entry => entry.Link.From?.Key == key.From && entry.Link.To?.Key == key.To);

    private static ActionPlan Plan(params ImmutableArray<(string Code, string Text)> measures) => PlanBuilder.FromText(
        "# 大方針\n① 企業を支える。\n" + string.Concat(measures.Select(measure => $"# 行\n## 現\n（{measure.Code}）{measure.Text}［経産省］\n## フォ\n• 実施した。\n## 新\n（{measure.Code}）{measure.Text}［経産省］\n")));
}
