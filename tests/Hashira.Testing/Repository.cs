namespace Hashira.Testing;

/// <summary>The repository in which the tests run: the folder that holds <c>Hashira.slnx</c>.</summary>
public static class Repository
{
    /// <summary>Its root, found upwards from the folder of the test program.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of a file or folder of the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Hashira.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Hashira.slnx.");
    }
}
