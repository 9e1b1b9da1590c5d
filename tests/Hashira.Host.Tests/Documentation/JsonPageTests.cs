using System.Text.Json;
using System.Text.RegularExpressions;
using Hashira.Host.Tests.Cli;
using Hashira.Host.Tests.RepositoryRules;

namespace Hashira.Host.Tests.Documentation;

/// <summary>docs/reference/json.md describes every member of the JSON and no other.</summary>
public sealed partial class JsonPageTests
{
    [Theory]
    [InlineData("read", "growth-2022.txt")]
    [InlineData("check", "growth-2022.txt")]
    [InlineData("tables", "published/growth-2022.docx")]
    public async Task Every_member_that_the_sample_gives_is_described_and_every_described_one_can_occur(string command, string sample)
    {
        var described = Described();
        var ending = await CommandLine.RunAsync(command, Path.Combine(Path.GetDirectoryName(CommandLine.Sample)!, sample), "--format", "json");
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(ending.Out);
        Collect(command, json.RootElement, seen);

        foreach (var (name, members) in seen)
        {
            var section = described.GetValueOrDefault($"{command}/{name}") ?? described.GetValueOrDefault($"read/{name}");
            Assert.True(section is not null, $"The page has no section for {name}.");
            Assert.True(members.IsSubsetOf(section), $"{name}: {string.Join(", ", members.Except(section))} is not described.");
            // What only other kinds of documents give (spans of a cut value, places on a drawn page) is marked by the word だけ.
            Assert.Equal([], section.Except(members).Where(member => !OnlySometimes(member)));
        }
    }

    private static void Collect(string name, JsonElement value, Dictionary<string, HashSet<string>> seen)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(name, item, seen);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (!seen.TryGetValue(name, out var members))
                seen[name] = members = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in value.EnumerateObject())
            {
                members.Add(member.Name);
                Collect(member.Name, member.Value, seen);
            }
        }
    }

    private static string Page => RepositoryFiles.Read("docs/reference/json.md");

    private static bool OnlySometimes(string member) =>
        Regex.IsMatch(Page, $@"^\| `{Regex.Escape(member)}` \|.*(とき|場合|もの)だけ", RegexOptions.Multiline);

    private static Dictionary<string, HashSet<string>> Described()
    {
        var sections = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var part = "";
        string[] names = [];
        foreach (var line in Page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                part = line[3..].Trim();
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                names = line[4..].Split(',', StringSplitOptions.TrimEntries);
            else if (Member().Match(line) is { Success: true } member)
            {
                foreach (var name in names)
                {
                    if (!sections.TryGetValue($"{part}/{name}", out var members))
                        sections[$"{part}/{name}"] = members = new HashSet<string>(StringComparer.Ordinal);
                    members.Add(member.Groups[1].Value);
                }
            }
        }

        return sections;
    }

    [GeneratedRegex("^\\| `([A-Za-z0-9]+)` \\|")]
    private static partial Regex Member();
}
