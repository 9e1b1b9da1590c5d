using Hashira.Testing;

namespace Hashira.Host.Tests.RepositoryRules;

/// <summary>The files that belong to the repository, as far as folders tell: nothing built, received or kept by tools.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal) { ".git", "bin", "obj", "out", "artifacts", "TestResults", ".vs", ".idea", "node_modules" };

    private static readonly HashSet<string> NotText = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".woff2", ".ico", ".pdf", ".docx", ".xlsx", ".zip", ".db", ".db-wal", ".db-shm" };

    /// <summary>Paths from the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Below(new DirectoryInfo(Repository.Root)).Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Those of <see cref="All"/> that hold text.</summary>
    public static IEnumerable<string> Text => All.Where(file => !NotText.Contains(Path.GetExtension(file)) && !file.Contains(".received.", StringComparison.Ordinal));

    /// <summary>Markdown pages.</summary>
    public static IEnumerable<string> Pages => All.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>Content of a file of <see cref="All"/>.</summary>
    public static string Read(string file) => File.ReadAllText(Repository.Path(file));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name) && inner.LinkTarget is null).SelectMany(Below));
}
