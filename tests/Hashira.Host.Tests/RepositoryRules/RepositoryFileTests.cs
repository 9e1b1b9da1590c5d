using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hashira.Testing;
using YamlDotNet.Serialization;

namespace Hashira.Host.Tests.RepositoryRules;

/// <summary>What every file of the repository, or a file of a certain name, has to keep to.</summary>
public sealed partial class RepositoryFileTests
{
    // Put together here so that this file does not name them itself.
    private static readonly string[] PackageHosts =
        ["api." + "nuget.org", "registry." + "npmjs.org", "deb." + "debian.org", "archive." + "ubuntu.com", "mcr." + "microsoft.com"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_a_host_of_packages()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar;
        var found = from file in RepositoryFiles.Text
                    let text = RepositoryFiles.Read(file)
                    from word in PackageHosts.Append(Repository.Root).Append(home).Where(word => text.Contains(word, StringComparison.Ordinal))
                        .Concat(HomeFolder().Matches(text).Select(match => match.Value))
                    select $"{file}: {word}";

        Assert.Equal([], found);
    }

    [Fact]
    public void The_page_of_dependencies_names_every_package_and_no_other()
    {
        var pinned = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion").Select(item => (string)item.Attribute("Include")!);
        var described = TableRow().Matches(RepositoryFiles.Read("docs/explanation/dependencies.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(pinned.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_folders_is_in_the_solution_except_the_build_program()
    {
        var solution = XDocument.Load(Repository.Path("Hashira.slnx")).Descendants("Project").Select(project => (string)project.Attribute("Path")!);

        Assert.Equal(
            RepositoryFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && file != "tools/Hashira.Build/Hashira.Build.csproj"),
            solution.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    [InlineData(".ci/run")]
    [InlineData("scripts/install-test-parts")]
    public void The_commands_can_be_executed(string command)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows keeps no mode of files");
        else
            Assert.True(File.GetUnixFileMode(Repository.Path(command)).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void The_description_for_catalogues_of_public_code_has_what_its_format_demands()
    {
        var description = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(RepositoryFiles.Read("publiccode.yml"));

        Assert.Superset(
            new HashSet<string>(["publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"]),
            description.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (language, words) in Map(description["description"]))
        {
            var text = Map(words);
            Assert.True(((string)text["shortDescription"]).Length <= 150, $"{language}: the short description has at most 150 characters");
            Assert.InRange(((string)text["longDescription"]).Length, 150, 10_000);
            Assert.NotEmpty((List<object>)text["features"]);
        }

        Assert.Equal("Apache-2.0", Map(description["legal"])["license"]);
        Assert.NotEmpty((List<object>)Map(description["maintenance"])["contacts"]);
    }

    [Fact]
    public void The_licence_is_the_one_that_the_packages_declare() =>
        Assert.Contains("Apache License", File.ReadLines(Repository.Path("LICENSE")).First(line => line.Trim().Length > 0), StringComparison.Ordinal);

    private static Dictionary<string, object> Map(object node) => ((Dictionary<object, object>)node).ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\w.])/(home|Users)/[a-z]+/|[A-Z]:\\Users\\")]
    private static partial Regex HomeFolder();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
