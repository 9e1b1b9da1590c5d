namespace Hashira.Testing;

/// <summary>
/// Data beside the project (<c>../shared/data</c>) that may not be part of it: the real plan, test files of others. A test that
/// wants it skips with the reason where it is absent:
/// <code>
/// var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
/// Assert.SkipWhen(path is null, reason);
/// </code>
/// </summary>
public static class SharedData
{
    /// <summary>The plan of June 2022, flattened from its published PDF.</summary>
    public const string RealPlan = "plans/growth-2022-06.txt";

    /// <summary>Full path of a file or folder of the shared data, or <see langword="null"/> and why it can't be used.</summary>
    /// <param name="relative">Path below <c>data/</c>, with slashes.</param>
    public static (string? Path, string Reason) PathOrSkipReason(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", relative));
        return File.Exists(path) || Directory.Exists(path)
            ? (path, "")
            : (null, $"The shared data beside the repository is absent: {path}");
    }
}
