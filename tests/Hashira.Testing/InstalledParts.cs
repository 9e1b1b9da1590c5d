namespace Hashira.Testing;

/// <summary>
/// Programs beside .NET that some tests need; <c>scripts/install-test-parts</c> installs them. A test that wants one skips with the
/// reason where it is missing, and <c>./build</c> takes that for a failure in CI:
/// <code>
/// var (chromium, reason) = InstalledParts.ChromiumOrSkipReason();
/// Assert.SkipWhen(chromium is null, reason);
/// </code>
/// </summary>
public static class InstalledParts
{
    /// <summary>Full path of the browser: <c>HASHIRA_CHROMIUM</c>, else the first of the usual names on the path.</summary>
    public static (string? Path, string Reason) ChromiumOrSkipReason() => Find("Chromium", "HASHIRA_CHROMIUM", "chromium", "chromium-browser", "google-chrome");

    /// <summary>Full path of LibreOffice: <c>HASHIRA_LIBREOFFICE</c>, else the first of the usual names on the path.</summary>
    public static (string? Path, string Reason) LibreOfficeOrSkipReason() => Find("LibreOffice", "HASHIRA_LIBREOFFICE", "soffice", "libreoffice");

    private static (string? Path, string Reason) Find(string part, string variable, params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = new[] { Environment.GetEnvironmentVariable(variable) }.OfType<string>()
            .Concat(from name in names from folder in folders select Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return found is null ? (null, $"missing part: {part}; run scripts/install-test-parts or set {variable}") : (found, "");
    }

    /// <summary>Folder with <c>initdb</c> and <c>pg_ctl</c>: the newest of the distribution's, else one on the path.</summary>
    public static (string? Folder, string Reason) PostgreSqlOrSkipReason()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = installed.OrderDescending(StringComparer.Ordinal).Concat(folders).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        return found is null ? (null, "missing part: PostgreSQL; run scripts/install-test-parts") : (found, "");
    }
}
