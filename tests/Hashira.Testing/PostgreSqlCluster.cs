using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Hashira.Testing;

/// <summary>
/// A PostgreSQL cluster on 127.0.0.1 that lives as long as the test program: a shell starts it, waits for its own input to end, which
/// it does however the test program ends, and then stops it and deletes its files.
/// </summary>
public sealed class PostgreSqlCluster
{
    // $1: folder of the programs, $2: port. It may not run as root.
    private const string Script = """
        set -e
        dir=$(mktemp -d)
        stop() { "$1/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$dir"; }
        trap 'stop "$1"' EXIT
        "$1/initdb" -D "$dir/data" -U hashira -E UTF8 --locale=C.UTF-8 -A trust --no-sync >"$dir/log" 2>&1 || { tail -n 1 "$dir/log" >&2; exit 1; }
        "$1/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/log" -o "-c listen_addresses=127.0.0.1 -c port=$2 -c unix_socket_directories=$dir -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200" start >/dev/null 2>&1 || { tail -n 1 "$dir/log" >&2; exit 1; }
        echo ready
        cat >/dev/null
        """;

    private static readonly Lazy<PostgreSqlCluster> Started = new(Start);

    private readonly int _port;

    // Kept so that its input stays open.
    private readonly Process _shell;

    private PostgreSqlCluster(int port, Process shell)
    {
        _port = port;
        _shell = shell;
    }

    /// <summary>The cluster of this test program, started at first use.</summary>
    public static PostgreSqlCluster Shared => Started.Value;

    /// <summary>Where <c>--db</c> finds a database of the cluster.</summary>
    public string Place(string database) => string.Create(CultureInfo.InvariantCulture, $"postgres://hashira@127.0.0.1:{_port}/{database}");

    /// <summary>Runs a command in a database of the cluster, past the register.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=hashira;Database={database};Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgreSqlCluster Start()
    {
        var (programs, reason) = InstalledParts.PostgreSqlOrSkipReason();
        if (programs is null)
            throw new InvalidOperationException(reason);
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", "/bin/sh"] : ["/bin/sh"];
            start.FileName = command[0];
            foreach (var argument in (string[])[.. command[1..], "-c", Script, "sh", programs, port.ToString(CultureInfo.InvariantCulture)])
                start.ArgumentList.Add(argument);
            // The folder of the tests may be closed to the account that runs the server.
            start.WorkingDirectory = Path.GetTempPath();
            var shell = Process.Start(start)!;
            if (shell.StandardOutput.ReadLine() == "ready")
                return new PostgreSqlCluster(port, shell);
            // Somebody else may have taken the port in the meantime.
            var said = shell.StandardError.ReadToEnd();
            shell.WaitForExit();
            if (attempt == 3)
                throw new InvalidOperationException($"PostgreSQL did not start: {said}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
