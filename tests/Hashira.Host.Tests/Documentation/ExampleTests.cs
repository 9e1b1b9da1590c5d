using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Hashira.Host.Tests.Cli;
using Hashira.Host.Tests.RepositoryRules;
using Hashira.Testing;

namespace Hashira.Host.Tests.Documentation;

/// <summary>What the pages tell people to type does what they say. A block that begins with <c>```sh example</c> is run, line by line.</summary>
public sealed partial class ExampleTests
{
    // Several pages begin with the same command; one that writes nothing answers the same each time.
    private static readonly ConcurrentDictionary<string, Task<Ending>> Answered = [];

    public static TheoryData<string> PagesWithExamples => [.. RepositoryFiles.Pages.Where(page => Block().IsMatch(RepositoryFiles.Read(page)))];

    [Fact]
    public void The_front_pages_have_examples() =>
        Assert.Superset(new HashSet<string>(["README.md", "README.ja.md", "docs/tutorial/first-plan.md"]), PagesWithExamples.Select(page => page.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(PagesWithExamples))]
    public async Task Every_example_runs(string page)
    {
        using var folder = new TemporaryDatabase();
        foreach (var line in Block().Matches(RepositoryFiles.Read(page)).SelectMany(block => block.Groups["lines"].Value.Split('\n')).Where(line => line.Trim().Length > 0))
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("hashira", words[0]);
            // Files of the repository are read where they are; what an example writes goes into a folder of the test.
            var placed = words[1..].Select((word, i) =>
                File.Exists(Repository.Path(word)) ? Repository.Path(word)
                : words[i] is "--db" or "--out" or "--write-baseline" || File.Exists(Path.Combine(folder.Folder, word)) ? Path.Combine(folder.Folder, word)
                : word).ToList();
            if (words[1] == "import" && !words.Contains("--db"))
                placed.AddRange(["--db", Path.Combine(folder.Folder, "hashira.db")]);

            var ending = placed.Any(word => word.StartsWith(folder.Folder, StringComparison.Ordinal))
                ? await CommandLine.RunAsync([.. placed])
                : await Answered.GetOrAdd(string.Join(' ', placed), _ => CommandLine.RunAsync([.. placed]));

            Assert.True(ending.ExitCode is 0 or 1, $"{page}: {line}\n{ending.Error}");
        }
    }

    [GeneratedRegex("^```sh example\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
