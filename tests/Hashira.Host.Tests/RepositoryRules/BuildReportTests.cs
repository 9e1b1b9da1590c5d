using System.Xml.Linq;
using Hashira.Build;

namespace Hashira.Host.Tests.RepositoryRules;

/// <summary>What <c>./build</c> makes of the reports of the test projects.</summary>
public sealed class BuildReportTests
{
    [Fact]
    public void Passed_failed_and_skipped_tests_are_counted_and_the_others_named()
    {
        var report = TestReport.Read("A.Tests", Trx(("Sum_holds", "Passed", null), ("Order_holds", "Failed", "Expected: 1\nActual: 2"), ("Real_plan", "NotExecuted", "absent")), 2, "");

        Assert.Equal("1 passed, 1 failed, 1 skipped", TestReport.ClosingLine([report]));
        Assert.Equal(new TestRemark("Order_holds", "Expected: 1\nActual: 2"), Assert.Single(report.Failed));
        Assert.Equal(new TestRemark("Real_plan", "absent"), Assert.Single(report.Skipped));
    }

    [Fact]
    public void The_closing_line_sums_all_projects() =>
        Assert.Equal(
            "2 passed, 0 failed, 0 skipped",
            TestReport.ClosingLine([TestReport.Read("A.Tests", Trx(("a", "Passed", null)), 0, ""), TestReport.Read("B.Tests", Trx(("b", "Passed", null)), 0, "")]));

    [Fact]
    public void A_project_that_crashed_without_a_report_has_failed_and_what_it_said_is_kept()
    {
        var report = TestReport.Read("A.Tests", trx: null, exitCode: 134, "Stack overflow.");

        Assert.Contains("Stack overflow.", Assert.Single(report.Failed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_ran_no_test_has_failed() => Assert.Single(TestReport.Read("A.Tests", Trx(), 8, "").Failed);

    [Fact]
    public void A_project_that_reports_success_but_ends_badly_has_failed() =>
        Assert.Single(TestReport.Read("A.Tests", Trx(("a", "Passed", null)), 139, "Segmentation fault").Failed);

    [Fact]
    public void Where_nothing_may_be_missing_a_test_skipped_for_a_missing_part_has_failed_but_not_one_without_the_shared_data()
    {
        var report = TestReport.Read("A.Tests", Trx(("Page", "NotExecuted", "Missing part: Chromium"), ("Real_plan", "NotExecuted", "shared data is absent")), 0, "");

        var strict = report.WithNothingMissing();

        Assert.Equal("Page", Assert.Single(strict.Failed).Test);
        Assert.Equal("Real_plan", Assert.Single(strict.Skipped).Test);
        Assert.Empty(report.Failed);
    }

    private static XDocument Trx(params (string Test, string Outcome, string? Message)[] results)
    {
        XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        return new XDocument(new XElement(trx + "TestRun", new XElement(trx + "Results", results.Select(result => new XElement(
            trx + "UnitTestResult",
            new XAttribute("testName", result.Test),
            new XAttribute("outcome", result.Outcome),
            result.Message is null ? null : new XElement(trx + "Output", result.Outcome == "Failed"
                ? new XElement(trx + "ErrorInfo", new XElement(trx + "Message", result.Message), new XElement(trx + "StackTrace", "   at A.B()"))
                : new XElement(trx + "StdOut", result.Message)))))));
    }
}
