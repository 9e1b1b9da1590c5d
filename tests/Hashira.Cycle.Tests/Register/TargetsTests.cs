using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Targets;
using Hashira.Cycle.Tests.Intake;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register;

/// <summary>Targets of an edition, what was reported on them, and what people make of it.</summary>
public sealed class TargetsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("令和３年度は、商談会を３回以上開催する。", "• 令和３年４月から令和４年３月までに、商談会を４回開催した。令和４年６月１日に公表した。", "３回以上 Achieved ４回")]
    [InlineData("令和３年度は、商談会を３回以上開催する。", "• 令和３年度は商談会を０回開催した。令和４年６月１日に公表した。", "３回以上 NotAchieved ０回")]
    [InlineData("令和３年度は、商談会を３回以上開催する。", "• 準備を進めた。令和４年６月１日に公表した。", "３回以上 NotReported ")]
    [InlineData("令和３年度は、商談会を３回以上開催する。", "• 実績は集計中である。令和４年６月１日に公表した。", "３回以上 Pending ")]
    [InlineData("令和７年度までに、商談会を30回以上開催する。", "• 商談会を４回開催した。令和４年６月１日に公表した。", "30回以上 OnTheWay ４回")]
    [InlineData("令和７年度までに、商談会を30回以上開催する。", "• 準備を進めた。令和４年６月１日に公表した。", "30回以上 NotYetDue ")]
    [InlineData("離職率を令和２年度の20％から10％以下に下げる。", "• 離職率は15％となった。令和４年６月１日に公表した。", "10％以下 NotAchieved 15％")]
    [InlineData("数十社を支援する。", "• 12社を支援した。令和４年６月１日に公表した。", "数十社 Unclear 12社")]
    [InlineData("商談会を３回以上開催する。", "• 見本市への出展は８回、研修は12回。令和４年６月１日に公表した。", "３回以上 Unclear ")]
    [InlineData("中堅企業100社を支援する。", "• 300社を支援した（うち大企業が200社）。令和４年６月１日に公表した。", "100社 Achieved 300社")]
    public async Task A_target_is_held_against_the_result_that_answers_it(string planned, string reported, string told)
    {
        using var register = new TemporaryDatabase();
        var listed = await ListAsync(register, planned, reported);

        Assert.Equal(told, string.Join(' ', listed.Targets.Take(1).Select(target => $"{target.Figure.Printed} {target.Progress.State} {string.Join('、', target.Results.Select(result => result.Printed))}")));
    }

    [Fact]
    public async Task A_baseline_in_the_text_makes_the_rate_the_share_of_the_way()
    {
        using var register = new TemporaryDatabase();
        var target = Assert.Single((await ListAsync(register, "離職率を令和２年度の20％から10％以下に下げる。", "• 離職率は15％となった。令和４年６月１日に公表した。")).Targets, target => target.Figure.Kind == FigureKind.Target);

        Assert.Equal((20m, true, 0.5m, ProgressRule.FromBaseline), (target.Terms.Baseline, target.Terms.IsDown, target.Progress.Rate, target.Progress.Rule));
    }

    [Fact]
    public async Task The_day_is_that_of_which_the_plan_speaks_unless_another_is_asked_for()
    {
        using var register = new TemporaryDatabase();
        var id = await ImportAsync(register, "令和３年度は、商談会を３回以上開催する。", "• 準備を進めた。令和４年６月１日に公表した。令和５年３月に公表予定。");
        await using var db = register.Database.Open();
        var own = await new ListTargets(db, TimeProvider.System).RunAsync(id, null, Cancel);
        var earlier = await new ListTargets(db, TimeProvider.System).RunAsync(id, new DateOnly(2021, 12, 1), Cancel);

        Assert.Equal((new DateOnly(2022, 6, 1), true, 1), (own!.Day, own.IsOwnDay, own.Unreported.Count()));
        Assert.Equal((false, 0, TargetState.NotYetDue), (earlier!.IsOwnDay, earlier.Unreported.Count(), earlier.Targets[0].Progress.State));
    }

    [Fact]
    public async Task A_judgement_stands_beside_the_rule_is_told_in_the_trail_and_can_be_taken_back()
    {
        using var register = new TemporaryDatabase();
        var id = await ImportAsync(register, "令和３年度は、商談会を３回以上開催する。", "• 準備を進めた。令和４年６月１日に公表した。");
        await using var db = register.Database.Open();
        var key = (await ListAsync(db, id)).Targets[0].Key;

        Assert.IsType<JudgeResult.Recorded>(await JudgeAsync(db, new JudgeRequest(id, key, TargetVerdict.Achieved, "企画係", "別紙で４回の開催を確認した。")));
        var judged = (await ListAsync(db, id)).Targets[0];
        Assert.Equal((TargetState.NotReported, TargetVerdict.Achieved, "別紙で４回の開催を確認した。"), (judged.Progress.State, judged.Judgement?.Verdict, judged.Judgement?.Reason));

        Assert.IsType<JudgeResult.Recorded>(await JudgeAsync(db, new JudgeRequest(id, key, TargetVerdict.Withdrawn, "企画係", "")));
        Assert.Null((await ListAsync(db, id)).Targets[0].Judgement);
        Assert.Equal(["TargetJudged", "TargetJudgementWithdrawn"], await db.Events.Where(row => row.Kind.StartsWith("TargetJudg")).OrderBy(row => row.Sequence).Select(row => row.Kind).ToListAsync(Cancel));
        Assert.Equal(2, await db.TargetJudgements.CountAsync(Cancel));
    }

    [Theory]
    [InlineData(TargetVerdict.Achieved, "", "理由。", "担当者")]
    [InlineData(TargetVerdict.Achieved, "企画係", " ", "理由")]
    [InlineData(TargetVerdict.Withdrawn, "企画係", "", "取り消す判断")]
    public async Task A_judgement_without_name_or_reason_and_an_undo_of_none_are_refused(TargetVerdict verdict, string by, string reason, string told)
    {
        using var register = new TemporaryDatabase();
        var id = await ImportAsync(register, "令和３年度は、商談会を３回以上開催する。", "• 準備を進めた。");
        await using var db = register.Database.Open();

        var refused = Assert.IsType<JudgeResult.Refused>(await JudgeAsync(db, new JudgeRequest(id, (await ListAsync(db, id)).Targets[0].Key, verdict, by, reason)));

        Assert.Contains(told, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(await db.TargetJudgements.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_target_of_the_revised_column_is_answered_by_the_next_edition_once_somebody_has_decided_that_the_measure_goes_on()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var open = (await ListAsync(db, two.Older)).Targets.Single(target => target.Mention.Side.Column == PlanColumn.Revised);
        Assert.Equal((null, TargetState.NotYetDue), (open.ReportedIn, open.Progress.State));

        var key = new LinkKey(MentionKey.Parse("1-1"), MentionKey.Parse("1-1"));
        Assert.IsType<LineageResult.Decided>(await new DecideLineage(db, TimeProvider.System).RunAsync(
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [key], LineageVerdict.Confirmed, "企画係", ""), Cancel));

        Assert.Equal(two.Newer, (await ListAsync(db, two.Older)).Targets.Single(target => target.Mention.Side.Column == PlanColumn.Revised).ReportedIn);
        var series = await new TrackMeasure(db, TimeProvider.System).RunAsync(MeasureId.Of(two.Older, PlanColumn.Current, new MeasureCode(1, 1), 1), Cancel);
        var points = Assert.Single(series, one => one.Points.Any(point => point.Target is not null)).Points;
        Assert.Equal([10, 20, 30], points.Select(point => point.Target).OfType<decimal>().Order());
    }

    [Theory]
    [InlineData("令和４年度までに累計100件の商談を目標とする。", "• 令和２年度は商談を10件、令和３年度は商談を20件実施した。")]
    [InlineData("令和４年度までに累計100件の商談を目標とする。", "• 令和２年度は累計10件、令和３年度は累計30件の商談を実施した。")]
    public async Task Of_a_cumulative_target_the_results_of_the_years_are_told_one_by_one_and_never_added_up(string planned, string reported)
    {
        using var register = new TemporaryDatabase();
        var listed = await ListAsync(register, planned, reported);
        Assert.False(Assert.Single(listed.Targets, target => target.Figure.Unit == "件").IsSummable);

        await using var db = register.Database.Open();
        var series = await new TrackMeasure(db, TimeProvider.System).RunAsync(MeasureId.Of(listed.EditionId, PlanColumn.Current, new MeasureCode(1, 1), 1), Cancel);

        Assert.NotEmpty(series);
        Assert.All(series.Where(one => one.Points.Any(point => point.Target is not null)), one => Assert.Null(one.Total));
    }

    [Fact]
    public async Task The_targets_of_the_sample_are_counted_by_state()
    {
        using var register = new TemporaryDatabase();
        await register.Database.PrepareAsync(Cancel);
        var id = Assert.IsType<Cycle.Intake.ImportResult.Imported>(await PlanFile.ImportAsync(register.Database, File.ReadAllBytes(SamplePlan.TextFile))).Edition.Id;
        await using var db = register.Database.Open();
        var listed = await ListAsync(db, id);

        Assert.True(listed.IsOwnDay);
        Assert.All(listed.Targets.Where(target => target.Mention.Side.Column == PlanColumn.Revised), target => Assert.Null(target.ReportedIn));
        Assert.All(listed.Unreported, target => Assert.Empty(target.Results));
        var csv = System.Text.Encoding.UTF8.GetString(TargetsCsv.Write(listed.Targets)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(listed.Targets.Length + 1, csv.Length);
    }

    private static async Task<EditionTargets> ListAsync(TemporaryDatabase register, string planned, string reported)
    {
        var id = await ImportAsync(register, planned, reported);
        await using var db = register.Database.Open();
        return await ListAsync(db, id);
    }

    private static async Task<EditionTargets> ListAsync(HashiraDb db, string id) => (await new ListTargets(db, TimeProvider.System).RunAsync(id, null, Cancel))!;

    private static Task<JudgeResult> JudgeAsync(HashiraDb db, JudgeRequest request) => new JudgeTarget(db, TimeProvider.System).RunAsync(request, Cancel);

    private static async Task<string> ImportAsync(TemporaryDatabase register, string planned, string reported)
    {
        await register.Database.PrepareAsync(Cancel);
        return Assert.IsType<Cycle.Intake.ImportResult.Imported>(await PlanFile.ImportAsync(register.Database, PlanFile.Of($"""
            # 表紙
            支援の取組方針
            # 章
            １．支援
            # 大方針
            ① 支援を行う。
            # 行
            ## 現
            【商談】
            （①－１）{planned}［経産省］
            ## フォ
            {reported}
            ## 新
            【商談】
            （①－１）引き続き手引きを配る。［経産省］
            """))).Edition.Id;
    }
}
