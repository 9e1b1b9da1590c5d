using System.Text.RegularExpressions;
using Hashira.Host.Tests.RepositoryRules;
using Hashira.Testing;

namespace Hashira.Host.Tests.Documentation;

/// <summary>Links between the pages lead somewhere, and every page can be reached.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_heading_that_is_there()
    {
        var broken = from page in RepositoryFiles.Pages
                     from link in Links(page)
                     where !File.Exists(Repository.Path(link.Target)) && !Directory.Exists(Repository.Path(link.Target))
                         || (link.Anchor.Length > 0 && link.Target.EndsWith(".md", StringComparison.Ordinal) && !Anchors(link.Target).Contains(link.Anchor))
                     select $"{page}: {link.Target}{link.Anchor}";

        Assert.Equal([], broken);
    }

    [Fact]
    public void Every_page_of_the_four_shelves_can_be_reached_from_their_guide()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["docs/README.md"]);
        while (open.TryDequeue(out var page))
        {
            if (!reached.Add(page) || !page.EndsWith(".md", StringComparison.Ordinal))
                continue;
            foreach (var link in Links(page))
                open.Enqueue(link.Target);
        }

        Assert.Equal([], RepositoryFiles.Pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && !reached.Contains(page)));
    }

    private static IEnumerable<(string Target, string Anchor)> Links(string page)
    {
        var folder = Path.GetDirectoryName(page) ?? "";
        foreach (Match match in Link().Matches(Fence().Replace(RepositoryFiles.Read(page), "")))
        {
            var link = match.Groups["to"].Value;
            if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
                continue;
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, Uri.UnescapeDataString(parts[0])))).Replace('\\', '/');
            yield return (target, parts.Length > 1 ? "#" + parts[1] : "");
        }
    }

    // As the usual viewers of Markdown make them: lower case, blanks to hyphens, punctuation gone.
    private static HashSet<string> Anchors(string page) =>
        [.. Heading().Matches(Fence().Replace(RepositoryFiles.Read(page), "")).Select(match => "#" + NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"(?<!\\)\[[^\]\[]*\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\- ]")]
    private static partial Regex NotInAnchor();
}
