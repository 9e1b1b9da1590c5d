using Hashira.Cycle.Checks;
using Hashira.Host.Cli;

namespace Hashira.Docs;

/// <summary>A page of docs/reference.</summary>
/// <param name="Path">Path below docs/reference, with slashes.</param>
/// <param name="Content">Markdown, lines parted by a line feed.</param>
public readonly record struct ReferencePage(string Path, string Content);

/// <summary>The generated pages of docs/reference. They are made from the code, so they say what it does.</summary>
public static class ReferencePages
{
    /// <summary>Pages of the shelf that people write; tests compare them with the code.</summary>
    public static IReadOnlyList<string> WrittenByHand { get; } = ["README.md", "forms.md", "json.md", "settings.md"];

    /// <summary>Every generated page.</summary>
    public static IReadOnlyList<ReferencePage> All() =>
    [
        .. CheckPages.All().Select(page => new ReferencePage(page.Path, page.Content)),
        CommandPage.Make(HashiraCommand.Build(new CliConsole(TextWriter.Null, TextWriter.Null, ShowsProgress: false))),
        CoveragePage.Make(),
        ErrorPage.Make(),
    ];
}
