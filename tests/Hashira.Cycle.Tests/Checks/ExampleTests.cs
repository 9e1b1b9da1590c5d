using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

public sealed class ExampleTests
{
    public static TheoryData<string> Ids => [.. CheckCatalogue.All.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void In_the_good_example_no_check_finds_anything(string id)
    {
        var findings = RunChecks.Run(PlanBuilder.FromText(CheckCatalogue.WithId(id)!.GoodExample));

        Assert.True(findings.IsEmpty, FindingsText.Print(findings));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void In_the_bad_example_only_its_fault_is_found_at_its_place(string id)
    {
        var check = CheckCatalogue.WithId(id)!;
        var plan = PlanBuilder.FromText(check.BadExample.Plan);

        var findings = RunChecks.Run(plan);

        Assert.True(findings.Length == 1, FindingsText.Print(findings));
        var finding = findings[0];
        Assert.Equal(check.Id, finding.Id);
        Assert.Equal(check.Severity, finding.Severity);
        Assert.Equal(check.BadExample.Code is { } code ? MeasureCode.Parse(code) : null, finding.Code);
        Assert.Equal(check.BadExample.Column, finding.Column);
        Assert.Equal(check.BadExample.Excerpt, finding.Excerpt);
        Assert.Contains(check.BadExample.Excerpt, plan.Document.Text[finding.Source.Start..finding.Source.End].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
