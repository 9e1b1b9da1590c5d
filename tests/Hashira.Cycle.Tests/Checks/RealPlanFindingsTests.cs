using Hashira.Cycle.Checks;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>The known defects are found in the published plan itself, read from its flattened text.</summary>
public sealed class RealPlanFindingsTests
{
    [Theory]
    [MemberData(nameof(KnownDefects.All), MemberType = typeof(KnownDefects))]
    public void Every_known_defect_is_found_in_the_published_plan(string id, string code, PlanColumn column, string excerpt, string told)
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);

        KnownDefects.AssertFound(RunChecks.Run(DocumentReader.ReadFile(path!)), id, code, column, excerpt, told);
    }
}
