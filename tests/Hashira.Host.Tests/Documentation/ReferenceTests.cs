using Hashira.Docs;
using Hashira.Host.Tests.RepositoryRules;
using Hashira.Testing;

namespace Hashira.Host.Tests.Documentation;

/// <summary>docs/reference is what the code says.</summary>
public sealed class ReferenceTests
{
    // Some of the pages are answers of the program to a plan; all are made once.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Made = new(() => ReferencePages.All().ToDictionary(page => page.Path, page => page.Content, StringComparer.Ordinal));

    public static TheoryData<string> Generated => [.. Made.Value.Keys];

    [Theory]
    [MemberData(nameof(Generated))]
    public void A_generated_page_is_the_one_that_the_code_makes(string path)
    {
        var made = Made.Value[path];
        var file = Repository.Path("docs", "reference", path);

        Assert.True(File.Exists(file), $"{path} is missing; run ./build docs.");
        Assert.True(made == File.ReadAllText(file), $"{path} is out of date; run ./build docs.");
    }

    [Fact]
    public void No_page_of_the_shelf_tells_of_something_that_is_gone() =>
        Assert.Equal(
            Made.Value.Keys.Concat(ReferencePages.WrittenByHand).Order(StringComparer.Ordinal),
            RepositoryFiles.Pages.Where(page => page.StartsWith("docs/reference/", StringComparison.Ordinal)).Select(page => page["docs/reference/".Length..]).Order(StringComparer.Ordinal));
}
