using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Hashira.Testing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Hashira.Host.Tests.RepositoryRules;

/// <summary>The reference directions of docs/explanation/architecture.md.</summary>
public sealed class ArchitectureTests
{
    // Model ← Documents ← Cycle ← Host, Model ← Storage ← {Cycle, Support} ← Host. What a project may see, directly or through another.
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Hashira.Model"] = [],
        ["Hashira.Documents"] = ["Hashira.Model"],
        ["Hashira.Storage"] = ["Hashira.Model"],
        ["Hashira.Cycle"] = ["Hashira.Model", "Hashira.Documents", "Hashira.Storage"],
        ["Hashira.Support"] = ["Hashira.Model", "Hashira.Storage"],
        ["Hashira.Host"] = ["Hashira.Model", "Hashira.Documents", "Hashira.Storage", "Hashira.Cycle", "Hashira.Support"],
    };

    private static readonly string[] Stages = ["Intake", "Register", "Checks", "FollowUp", "Publishing"];

    // Packages that read or write file formats of documents. They are heavy and meet foreign bytes, so they have one room.
    private static readonly string[] FileFormatPackages = ["PdfPig", "DocumentFormat.OpenXml", "MiniExcel", "System.IO.Packaging"];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies([.. MaySee.Keys.Select(project => Assembly.Load(project == "Hashira.Host" ? "hashira" : project))]).Build();

    [Fact]
    public void Every_source_project_has_its_place_in_the_architecture() =>
        Assert.Equal(
            MaySee.Keys.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.Path("src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
                .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_projects_it_may_see(string project)
    {
        var referred = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();

        Assert.Empty(referred.Except(MaySee[project], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_code_of_a_project_uses_only_what_it_may_see(string project)
    {
        var forbidden = MaySee.Keys.Except(MaySee[project], StringComparer.Ordinal).Where(other => other != project);

        NeverUse(TypesOf(project), [.. forbidden.SelectMany(TypesOf)]);
    }

    [Fact]
    public void The_words_of_the_model_need_no_package() => Assert.Empty(Items("Hashira.Model", "PackageReference"));

    [Fact]
    public void Packages_for_file_formats_live_in_Documents_only()
    {
        var elsewhere = from project in MaySee.Keys
                        where project != "Hashira.Documents"
                        from package in Items(project, "PackageReference")
                        where FileFormatPackages.Any(heavy => package.StartsWith(heavy, StringComparison.OrdinalIgnoreCase))
                        select $"{project}: {package}";

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void A_stage_of_the_cycle_never_uses_a_class_of_a_later_stage()
    {
        for (var stage = 0; stage < Stages.Length - 1; stage++)
        {
            var earlier = InNamespace($"Hashira.Cycle.{Stages[stage]}");
            NeverUse(earlier, [.. Stages[(stage + 1)..].SelectMany(name => InNamespace($"Hashira.Cycle.{name}"))]);
        }
    }

    [Fact]
    public void Every_folder_of_the_cycle_is_a_stage() =>
        Assert.Empty(Directory.GetDirectories(Repository.Path("src", "Hashira.Cycle")).Select(folder => Path.GetFileName(folder)!)
            .Except([.. Stages, "bin", "obj"], StringComparer.Ordinal));

    public static TheoryData<string> Projects() => [.. MaySee.Keys];

    private static List<IType> TypesOf(string project)
    {
        var assembly = project == "Hashira.Host" ? "hashira" : project;
        return [.. Code.Types.Where(type => type.Assembly.Name.Split(',')[0] == assembly)];
    }

    private static List<IType> InNamespace(string name) =>
        [.. Code.Types.Where(type => type.Namespace.FullName == name || type.Namespace.FullName.StartsWith(name + ".", StringComparison.Ordinal))];

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Repository.Path("src", project, $"{project}.csproj")).Descendants(kind).Select(item => (string)item.Attribute("Include")!);

    private static void NeverUse(List<IType> users, List<IType> used)
    {
        if (users.Count == 0 || used.Count == 0)
            return; // A room that is still empty.
        var rule = Types().That().Are(users).Should().NotDependOnAny(Types().That().Are(used));
        Assert.Equal([], rule.Evaluate(Code).Where(result => !result.Passed).Select(result => result.Description));
    }
}
