using System.Collections.Immutable;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Flow;

/// <summary>What was known before, and what somebody decided may stay.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ActionPlan Plan = PlanBuilder.Build(SamplePlan.Cells);
    private static readonly ImmutableArray<Finding> All = RankFindings.Run(Plan, RunChecks.Run(Plan));

    [Fact]
    public void Against_its_own_baseline_a_plan_has_no_new_finding()
    {
        var review = ReviewFindings.Run(All, CheckSettings.None, ReadBack(Baseline.Of(Plan.Document, Today, All)), Today);

        Assert.Empty(review.In(FindingState.New));
        Assert.Empty(review.Fixed);
        Assert.EndsWith($"うち新しいもの０件、既知{All.Length}件、解消０件。\n", FindingsText.Print(review, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_is_gone_is_listed_as_fixed_and_one_that_came_is_new()
    {
        var baseline = Baseline.Of(Plan.Document, Today, All.Skip(1));
        baseline = baseline with { Findings = baseline.Findings.Add(new KnownFinding("0000000000000000", "HC016", "8-8", "followUp", 1, "令和３年11月31日", "暦にない日です。")) };

        var review = ReviewFindings.Run(All, CheckSettings.None, baseline, Today);

        Assert.Equal(All[0], Assert.Single(review.In(FindingState.New)).Finding);
        Assert.Equal("HC016", Assert.Single(review.Fixed).Check);
        Assert.Contains("HC016 ⑧－８「令和３年11月31日」", FindingsText.Print(review, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_speaks_of_more_places_than_before_is_new_again()
    {
        var note = All.First(finding => finding.Topic is not null && finding.Related.Length > 1);
        var before = Baseline.Of(Plan.Document, Today, [note]);
        var grown = note with { Related = note.Related.Add(note.Related[0] with { Source = new SourceLocation(1, PlanColumn.Current, 1, 2) }) };

        Assert.Equal(FindingState.Known, ReviewFindings.Run([note], CheckSettings.None, before, Today).Findings[0].State);
        Assert.Equal(FindingState.New, ReviewFindings.Run([grown], CheckSettings.None, before, Today).Findings[0].State);
    }

    [Theory]
    [InlineData(0, FindingState.Waived)]
    [InlineData(-1, FindingState.New)]
    [InlineData(1, FindingState.Waived)]
    public void A_waiver_holds_on_its_last_day_and_no_longer(int days, FindingState state)
    {
        var waiver = new Waiver(All[0].Fingerprint, All[0].Id, All[0].Excerpt, "公表済みのため", "経産省 担当", Today.AddDays(days));
        var review = ReviewFindings.Run(All, CheckSettings.None with { Waivers = [waiver] }, null, Today);

        Assert.Equal(state, review.Findings[0].State);
        Assert.Equal(state == FindingState.New, FindingsText.Print(review, null).Contains("で期限が切れました（経産省 担当：公表済みのため）", StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiver_without_its_finding_is_told_so_that_it_can_be_taken_out()
    {
        var review = ReviewFindings.Run(All, CheckSettings.None with { Waivers = [new Waiver("0123456789abcdef", "HC001", "", "理由", "担当", null)] }, null, Today);

        Assert.Single(review.Idle);
        Assert.Contains("当てはまる指摘がなくなりました", FindingsText.Print(review, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_file_is_sorted_and_reads_back_as_it_was()
    {
        var baseline = Baseline.Of(Plan.Document, Today, All);
        var text = BaselineJson.Write(baseline);
        var back = ReadBack(baseline);

        Assert.Equal(text, BaselineJson.Write(back));
        Assert.Equal(back.Findings.Select(finding => finding.Check).Order(StringComparer.Ordinal), back.Findings.Select(finding => finding.Check));
        Assert.Contains("習講座認定制度", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"hashira-baseline-1\"}")]
    [InlineData("{\"format\":\"hashira-baseline-1\",\"document\":\"a\",\"written\":\"昨日\",\"findings\":[]}")]
    public void What_is_no_baseline_is_refused_in_a_sentence(string text)
    {
        Assert.False(BaselineJson.TryRead("基準.json", text, out _, out var fault));
        Assert.Equal("「基準.json」は点検の基準のファイルとして読めません。hashira check の --write-baseline で作り直してください。", fault);
    }

    [Fact]
    public void The_graver_finding_comes_first_and_of_two_errors_the_one_that_touches_more_measures()
    {
        Assert.Equal(All.Select(finding => finding.Severity).OrderDescending(), All.Select(finding => finding.Severity));
        var errors = All.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Related.Select(place => place.Code).Append(finding.Code).Distinct().Count()).ToList();
        Assert.Equal(errors.OrderDescending(), errors);
    }

    [Fact]
    public void Lines_of_a_terminal_are_broken_where_they_are_full_and_nothing_is_lost()
    {
        var review = FindingsReview.Of(All);
        var wide = FindingsText.Print(review, null);
        var narrow = FindingsText.Print(review, 80);

        // A closing mark or a small kana may hang over the edge, so that no line begins with one.
        Assert.All(narrow.Split('\n'), line => Assert.InRange(line.TrimEnd("、。，．・：；？！）」』】］〉》〕)]}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ".ToCharArray()).Sum(letter => JapaneseText.IsJapanese(letter) ? 2 : 1), 0, 80));
        Assert.Equal(Bare(wide), Bare(narrow));
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static Baseline ReadBack(Baseline baseline)
    {
        Assert.True(BaselineJson.TryRead("基準.json", BaselineJson.Write(baseline), out var back, out var fault), fault);
        return back;
    }
}
