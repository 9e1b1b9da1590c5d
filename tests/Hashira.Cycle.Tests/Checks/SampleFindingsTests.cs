using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>The sample keeps the defects of the published plan, so all of them have to be found in it, and nothing else.</summary>
public sealed class SampleFindingsTests
{
    private static readonly ActionPlan Plan = PlanBuilder.Build(SamplePlan.Cells);

    [Theory]
    [MemberData(nameof(KnownDefects.All), MemberType = typeof(KnownDefects))]
    public void Every_known_defect_is_found_at_its_place(string id, string code, PlanColumn column, string excerpt, string told)
    {
        KnownDefects.AssertFound(RunChecks.Run(Plan), id, code, column, excerpt, told);
    }

    [Fact]
    public void The_list_of_findings_is_the_approved_one()
    {
        Approved.Matches(FindingsText.Print(RunChecks.Run(Plan)), "sample-findings");
    }

    [Fact]
    public void The_two_ends_of_a_move_show_one_note_and_are_not_counted_twice()
    {
        // ⑧－３ went to ⑧－５ and ⑧－４ to ⑧－９ (though it says ⑧－８), each with its follow-up.
        Assert.DoesNotContain(RunChecks.Run(Plan), finding => finding.Id == "HC012" && finding.Code is { Policy: 8 });
    }

    [Fact]
    public void Moves_that_agree_are_no_findings()
    {
        var moves = RunChecks.Run(Plan).Where(finding => finding.Id is "HC004" or "HC005").Select(finding => finding.Code?.Plain);

        Assert.Equal(["8-4", "8-6"], moves);
    }
}
