using System.Reflection;
using System.Text.RegularExpressions;
using Hashira.Testing;

namespace Hashira.Host.Tests.RepositoryRules;

/// <summary>docs/glossary.md and the code say the same.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Assembly[] Code =
        [.. new[] { "Hashira.Model", "Hashira.Documents", "Hashira.Storage", "Hashira.Cycle", "Hashira.Support", "hashira" }.Select(Assembly.Load)];

    [Fact]
    public void Every_name_in_the_glossary_exists()
    {
        Assert.NotEmpty(Names());
        Assert.Equal([], Names().Where(name => !Exists(name)));
    }

    [Fact]
    public void Every_public_type_of_the_model_is_in_the_glossary()
    {
        var words = Names().Select(name => name.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        var missing = Code[0].GetExportedTypes().Where(type => !type.IsNested).Select(PlainName).Where(name => !words.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public void No_japanese_term_is_explained_twice()
    {
        var terms = Rows().Select(row => row[0]).ToList();

        Assert.Empty(terms.GroupBy(term => term, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        var types = Code.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => PlainName(type) == parts[0]).ToList();
        return parts.Length == 1 ? types.Count > 0 : types.Any(type => type.GetMember(parts[1]).Length > 0);
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<string> Names() => Rows().SelectMany(row => Backticked().Matches(row[2]).Select(match => match.Groups[1].Value));

    // Table rows of four columns, without their headings.
    private static List<string[]> Rows() =>
        [.. File.ReadLines(Repository.Path("docs", "glossary.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| 日本語", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Backticked();
}
