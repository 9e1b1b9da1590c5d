using Hashira.Cycle.Checks;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

public sealed class CheckPagesTests
{
    private static readonly string Folder = Repository.Path("docs", "reference");

    [Fact]
    public void The_committed_pages_are_what_the_checks_say()
    {
        foreach (var (path, content) in CheckPages.All())
        {
            var file = Path.Combine(Folder, path);
            Assert.True(File.Exists(file), $"docs/reference/{path} is missing. Run ./build docs and commit what it writes.");
            Assert.True(File.ReadAllText(file) == content, $"docs/reference/{path} is not what the check says. Run ./build docs and commit what it writes.");
        }
    }

    [Fact]
    public void No_page_is_left_of_a_check_that_is_gone()
    {
        var known = CheckPages.All().Select(page => Path.GetFullPath(Path.Combine(Folder, page.Path))).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(Folder, "checks")), file => !known.Contains(file));
    }

    [Fact]
    public void Every_page_names_severity_basis_and_both_examples()
    {
        foreach (var (check, (_, content)) in CheckCatalogue.All.Zip(CheckPages.All().Skip(1)))
        {
            Assert.Contains(check.Title, content, StringComparison.Ordinal);
            Assert.Contains(check.Basis, content, StringComparison.Ordinal);
            Assert.Contains(check.Rationale, content, StringComparison.Ordinal);
            Assert.Contains("## 指摘のある例", content, StringComparison.Ordinal);
            Assert.Contains("## 指摘のない例", content, StringComparison.Ordinal);
        }
    }
}
