using CsCheck;
using Hashira.Cycle.Checks;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Flow;

/// <summary>A finding is known again in the next draft.</summary>
public sealed class FingerprintTests
{
    private static readonly string[] Prints = [.. RunChecks.Run(PlanBuilder.Build(SamplePlan.Cells)).Select(finding => finding.Fingerprint)];

    [Fact]
    public void No_two_findings_of_a_plan_share_a_fingerprint() =>
        RandomPlans.Plans.Sample(cells => RunChecks.Run(PlanBuilder.Build(cells)).Select(finding => finding.Fingerprint) is var prints && prints.Distinct().Count() == prints.Count() && prints.All(print => print.Length == 16), iter: 40);

    [Fact]
    public void Text_put_in_front_of_the_plan_shifts_pages_and_offsets_and_no_fingerprint() =>
        Gen.Int[1, 12].Sample(
            lines =>
            {
                var cells = SamplePlan.Cells with { Cover = SamplePlan.Cells.Cover.AddRange(Enumerable.Range(1, lines).Select(line => $"表紙の{line}行目に、注意書きを添える。")) };
                Assert.Equal(Prints, RunChecks.Run(PlanBuilder.Build(cells)).Select(finding => finding.Fingerprint));
            },
            iter: 6);

    [Fact]
    public void An_edit_elsewhere_leaves_every_other_fingerprint()
    {
        var policy = SamplePlan.Cells.Policies[0];
        var row = policy.Rows[0] with { FollowUp = policy.Rows[0].FollowUp.Add("• 説明会を開いた。") };
        var cells = SamplePlan.Cells with { Policies = SamplePlan.Cells.Policies.SetItem(0, policy with { Rows = policy.Rows.SetItem(0, row) }) };

        Assert.Equal(Prints, RunChecks.Run(PlanBuilder.Build(cells)).Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void The_same_slip_twice_in_one_cell_has_two_fingerprints()
    {
        var plan = SmallPlan.WithFollowUps("〇海外展開支援事業\n【令和４年当初：2.5億円】\n〇販路開拓支援事業\n【令和４年当初：2.6億円】");

        Assert.Equal(2, plan.Findings("HC020").Select(finding => finding.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_note_on_many_places_is_the_same_note_when_its_first_place_is_put_right()
    {
        var before = SmallPlan.WithFollowUps("〇甲支援事業\n• 実施した。", "○乙支援事業\n• 実施した。", "○丙支援事業\n• 実施した。", "〇丁支援事業\n• 実施した。", "〇戊支援事業\n• 実施した。").Findings("HC014").Single();
        var after = SmallPlan.WithFollowUps("〇甲支援事業\n• 実施した。", "〇乙支援事業\n• 実施した。", "○丙支援事業\n• 実施した。", "〇丁支援事業\n• 実施した。", "〇戊支援事業\n• 実施した。").Findings("HC014").Single();

        Assert.NotEqual(before.Excerpt, after.Excerpt);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
    }
}
