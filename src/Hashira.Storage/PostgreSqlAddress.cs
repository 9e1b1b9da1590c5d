using Npgsql;

namespace Hashira.Storage;

/// <summary>A PostgreSQL database as named by <c>--db</c>.</summary>
/// <param name="ConnectionString">For the driver, password included.</param>
/// <param name="Place">For people: without password.</param>
/// <param name="Server">Host and port.</param>
/// <param name="Name">Name of the database.</param>
internal sealed record PostgreSqlAddress(string ConnectionString, string Place, string Server, string Name)
{
    private const string Form = "「postgres://利用者@サーバー:5432/データベース」の形で指定してください。";

    /// <summary>Reads <c>postgres://…</c>, <c>postgresql://…</c> or <c>Host=…;…</c>.</summary>
    /// <returns><see langword="null"/> for anything else: the path of a file.</returns>
    /// <exception cref="DatabaseUnusableException">It begins like an address and can't be read. The sentence repeats nothing of it, for there may be a password in it.</exception>
    public static PostgreSqlAddress? Parse(string place)
    {
        var isUrl = place.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
        if (!isUrl && !place.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) && !place.StartsWith("Server=", StringComparison.OrdinalIgnoreCase))
            return null;
        NpgsqlConnectionStringBuilder parts;
        try
        {
            parts = isUrl ? OfUrl(place) : new NpgsqlConnectionStringBuilder(place);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new DatabaseUnusableException($"--db は PostgreSQL の接続先として読めません。{Form}", fault);
        }

        if (string.IsNullOrEmpty(parts.Host))
            throw new DatabaseUnusableException($"--db にデータベースのサーバーの名前がありません。{Form}");
        if (string.IsNullOrEmpty(parts.Database))
            throw new DatabaseUnusableException($"--db にデータベースの名前がありません。{Form}");
        parts.ApplicationName ??= "Hashira";
        // A wrong password is told in one sentence; its details are nobody's business.
        parts.PersistSecurityInfo = false;
        var server = $"{parts.Host}:{parts.Port}";
        return new PostgreSqlAddress(
            parts.ConnectionString, $"postgres://{(parts.Username is { Length: > 0 } user ? user + "@" : "")}{server}/{parts.Database}", server, parts.Database);
    }

    private static NpgsqlConnectionStringBuilder OfUrl(string place)
    {
        var url = new Uri(place, UriKind.Absolute);
        var parts = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(url.Host), Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')) };
        if (url.Port > 0)
            parts.Port = url.Port;
        var account = url.UserInfo.Split(':', 2);
        if (account[0].Length > 0)
            parts.Username = Uri.UnescapeDataString(account[0]);
        if (account.Length == 2)
            parts.Password = Uri.UnescapeDataString(account[1]);
        foreach (var setting in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = setting.Split('=', 2);
            if (pair.Length != 2)
                throw new FormatException(pair[0]);
            var value = Uri.UnescapeDataString(pair[1]);
            // The names that PostgreSQL's own programs use, then those of the driver.
            switch (pair[0])
            {
                case "sslmode":
                    parts["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                    break;
                case "sslrootcert":
                    parts.RootCertificate = value;
                    break;
                case "connect_timeout":
                    parts["Timeout"] = value;
                    break;
                case "application_name":
                    parts.ApplicationName = value;
                    break;
                default:
                    parts[Uri.UnescapeDataString(pair[0])] = value;
                    break;
            }
        }

        return parts;
    }
}
