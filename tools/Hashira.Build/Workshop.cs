using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Hashira.Build;

/// <summary>The steps of <c>./build</c>. Each prints one line with its time, and what the tool said only if it failed.</summary>
/// <param name="Root">Folder of Hashira.slnx.</param>
/// <param name="Out">Where progress goes.</param>
/// <param name="IsCi">Missing parts are failures; packages are restored as locked.</param>
internal sealed record Workshop(string Root, TextWriter Out, bool IsCi)
{
    private const string Solution = "Hashira.slnx";
    private const string Configuration = "Release";
    private static readonly TimeSpan StepLimit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan TestLimit = TimeSpan.FromMinutes(15);

    /// <summary>The folder at or above <paramref name="start"/> that holds the solution.</summary>
    public static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        throw new InvalidOperationException($"{Solution} is neither in {start} nor above it.");
    }

    /// <summary>All that CI does. The last line printed is the count alone, whatever happens.</summary>
    public async Task<int> Everything()
    {
        var partsAreThere = await Parts();
        if (await Restore() && await CheckFormat() && await Compile())
            return await RunTests([]) && partsAreThere ? 0 : 1;
        Out.WriteLine(TestReport.ClosingLine([]));
        return 1;
    }

    /// <summary>Builds, then runs the test projects whose name contains one of the names.</summary>
    public async Task<int> TestsNamed(string[] names) =>
        await Parts() && await Restore() && await Compile() && await RunTests(names) ? 0 : 1;

    /// <summary>Exit code of steps done one after the other up to the first that fails.</summary>
    public async Task<int> InOrder(params Func<Task<bool>>[] steps)
    {
        foreach (var step in steps)
        {
            if (!await step())
                return 1;
        }

        return 0;
    }

    public Task<bool> Parts() => Step("parts", Path.Combine(Root, "scripts", "install-test-parts"), [], alwaysShow: true);

    public Task<bool> Restore() => Step("restore", "dotnet", ["restore", Solution, "-v", "quiet", .. IsCi ? ["--locked-mode"] : Array.Empty<string>()]);

    // Style and analyzer rules are warnings, and so errors, of the build itself; what is left is white space.
    public Task<bool> CheckFormat() => Step("format", "dotnet", ["format", "whitespace", ".", "--folder", "--verify-no-changes"]);

    public Task<bool> Format() => Step("format", "dotnet", ["format", Solution, "--no-restore"]);

    public Task<bool> Compile() => Step("build", "dotnet", ["build", Solution, "-c", Configuration, "--no-restore", "-v", "quiet", "-nologo"]);

    public Task<bool> Docs() => Step("docs", "dotnet", ["run", "--project", "tools/Hashira.Docs", "-c", Configuration, "--no-restore", "-v", "quiet"], alwaysShow: true);

    /// <summary>Measures, and shows what was measured.</summary>
    public Task<int> Bench(string[] arguments) => InOrder(Restore, () => Step(
        "bench", "dotnet", ["run", "--project", "bench/Hashira.Bench", "-c", Configuration, "--no-restore", "-v", "quiet", "--", .. arguments], alwaysShow: true));

    /// <summary>Publishes the product with its runtime and packs it, with licence and unit file, into <c>out/</c>.</summary>
    public async Task<bool> Package()
    {
        const string Target = "linux-x64";
        var version = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").First().Value;
        var name = $"hashira-{version}-{Target}";
        var stage = Path.Combine(Root, "out", "package");
        var folder = Path.Combine(stage, name);
        if (Directory.Exists(stage))
            Directory.Delete(stage, recursive: true);

        // The lock files describe the build without a target machine; this one restores with a lock file of its own.
        var published = await Step("publish", "dotnet",
        [
            "publish", "src/Hashira.Host", "-c", Configuration, "-r", Target, "--self-contained", "-v", "quiet", "-nologo", "-o", folder,
            "-p:NuGetLockFilePath=obj/package.lock.json", "-p:PublishDocumentationFile=false", "-p:PublishReferencesDocumentationFiles=false", "-p:DebugType=none",
        ]);
        if (!published)
            return false;
        foreach (var file in new[] { "LICENSE", "NOTICE", "CHANGELOG.md", "deploy/hashira.service", "deploy/README.md" })
            File.Copy(Path.Combine(Root, file), Path.Combine(folder, Path.GetFileName(file)));
        var archive = Path.Combine(Root, "out", $"{name}.tar.gz");
        await using (var compressed = new GZipStream(File.Create(archive), CompressionLevel.Optimal))
            await TarFile.CreateFromDirectoryAsync(stage, compressed, includeBaseDirectory: false);
        Out.WriteLine($"    {Path.GetRelativePath(Root, archive)}  {new FileInfo(archive).Length / 1_000_000} MB");
        return true;
    }

    private async Task<bool> Step(string name, string tool, string[] arguments, bool alwaysShow = false)
    {
        var result = await Tool.Run(Root, tool, arguments, StepLimit);
        Line(name, result.ExitCode == 0 ? "" : "failed", result.Elapsed);
        if (result.ExitCode != 0 || alwaysShow)
            Indented(result.Output);
        return result.ExitCode == 0;
    }

    private async Task<bool> RunTests(string[] names)
    {
        var results = Path.Combine(Root, "out", "test-results");
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);
        var watch = Stopwatch.StartNew();
        var reports = new List<TestReport>();
        var projects = XDocument.Load(Path.Combine(Root, Solution)).Descendants("Project")
            .Select(project => Path.GetFileNameWithoutExtension((string?)project.Attribute("Path") ?? ""))
            .Where(project => project.EndsWith(".Tests", StringComparison.Ordinal))
            .Where(project => names.Length == 0 || names.Any(name => project.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal);
        foreach (var project in projects)
            reports.Add(await RunTestProject(project, results));
        Line("tests", "", watch.Elapsed);
        foreach (var (report, remark) in reports.SelectMany(report => report.Skipped, (report, remark) => (report, remark)))
            Indented($"skipped {remark.Test}: {remark.Message}");
        foreach (var (report, remark) in reports.SelectMany(report => report.Failed, (report, remark) => (report, remark)))
        {
            Out.WriteLine($"FAILED {remark.Test}");
            Indented(remark.Message);
        }

        if (reports.Count == 0)
            Out.WriteLine("FAILED there is no test project of that name");
        Out.WriteLine(TestReport.ClosingLine(reports));
        return reports.Count > 0 && reports.All(report => report.Failed.Count == 0);
    }

    private async Task<TestReport> RunTestProject(string project, string results)
    {
        var program = Path.Combine(Root, "tests", project, "bin", Configuration, "net10.0", project);
        if (!File.Exists(program))
            return new TestReport(project, 0, [new TestRemark(project, "is not built")], []);
        var result = await Tool.Run(
            Root,
            program,
            ["--results-directory", results, "--report-xunit-trx", "--report-xunit-trx-filename", $"{project}.trx", "--progress", "off", "--no-ansi", "--max-threads", "2"],
            TestLimit);
        var report = TestReport.Read(project, Load(Path.Combine(results, $"{project}.trx")), result.ExitCode, result.Output);
        if (IsCi)
            report = report.WithNothingMissing();
        Line($"  {project}", TestReport.ClosingLine([report]), result.Elapsed);
        return report;
    }

    private static XDocument? Load(string path)
    {
        try
        {
            return File.Exists(path) ? XDocument.Load(path) : null;
        }
        catch (XmlException)
        {
            return null; // Cut off in the middle: the project crashed while it wrote.
        }
    }

    private void Line(string name, string what, TimeSpan elapsed) =>
        Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {what,-38} {elapsed.TotalSeconds,7:0.0} s"));

    private void Indented(string output)
    {
        foreach (var line in output.Split('\n').Where(line => line.Trim().Length > 0))
            Out.WriteLine("    " + line.TrimEnd());
    }
}
