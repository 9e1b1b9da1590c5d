using System.Globalization;
using System.Xml.Linq;

namespace Hashira.Build;

/// <summary>A test that did not pass, and why.</summary>
internal sealed record TestRemark(string Test, string Message);

/// <summary>What one test project reported, or what kept it from reporting.</summary>
/// <param name="Project">Name of the test project.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed. A project that ended without a report, or that ran no test, counts as one.</param>
/// <param name="Skipped">Tests that were skipped, with their reason.</param>
internal sealed record TestReport(string Project, int Passed, IReadOnlyList<TestRemark> Failed, IReadOnlyList<TestRemark> Skipped)
{
    /// <summary>First words of a skip reason that names something <c>scripts/install-test-parts</c> should have installed.</summary>
    public const string MissingPart = "missing part";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads the report of a test project.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="trx">The TRX file; <see langword="null"/> if the project left none.</param>
    /// <param name="exitCode">Exit code of the project.</param>
    /// <param name="output">What it printed, for a project that did not get so far as to report.</param>
    public static TestReport Read(string project, XDocument? trx, int exitCode, string output)
    {
        if (trx is null)
            return new TestReport(project, 0, [new TestRemark(project, $"left no report and ended with exit code {exitCode.ToString(CultureInfo.InvariantCulture)}\n{output.Trim()}")], []);
        var results = trx.Descendants(Trx + "UnitTestResult").ToList();
        var passed = results.Count(result => Outcome(result) == "Passed");
        var skipped = results.Where(result => Outcome(result) == "NotExecuted")
            .Select(result => new TestRemark(Name(result), result.Descendants(Trx + "StdOut").FirstOrDefault()?.Value.Trim() ?? "no reason given")).ToList();
        var failed = results.Where(result => Outcome(result) is not ("Passed" or "NotExecuted"))
            .Select(result => new TestRemark(Name(result), Message(result))).ToList();
        if (results.Count == 0)
            failed.Add(new TestRemark(project, "ran no test"));
        else if (failed.Count == 0 && exitCode != 0)
            failed.Add(new TestRemark(project, $"reported no failure but ended with exit code {exitCode.ToString(CultureInfo.InvariantCulture)}\n{output.Trim()}"));
        return new TestReport(project, passed, failed, skipped);
    }

    /// <summary>The same report where nothing may be missing: a test skipped for a missing part has failed.</summary>
    public TestReport WithNothingMissing()
    {
        var missing = Skipped.Where(remark => remark.Message.Contains(MissingPart, StringComparison.OrdinalIgnoreCase)).ToList();
        return this with { Failed = [.. Failed, .. missing], Skipped = [.. Skipped.Except(missing)] };
    }

    /// <summary>The closing line of a run: the count alone.</summary>
    public static string ClosingLine(IEnumerable<TestReport> reports)
    {
        var all = reports.ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Sum(report => report.Passed)} passed, {all.Sum(report => report.Failed.Count)} failed, {all.Sum(report => report.Skipped.Count)} skipped");
    }

    private static string Outcome(XElement result) => (string?)result.Attribute("outcome") ?? "";

    private static string Name(XElement result) => (string?)result.Attribute("testName") ?? "";

    private static string Message(XElement result)
    {
        var error = result.Descendants(Trx + "ErrorInfo").FirstOrDefault();
        var place = error?.Element(Trx + "StackTrace")?.Value.Split('\n').FirstOrDefault(line => line.Contains(" in ", StringComparison.Ordinal));
        return $"{error?.Element(Trx + "Message")?.Value.TrimEnd()}\n{place?.Trim()}".TrimEnd();
    }
}
