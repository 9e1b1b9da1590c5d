using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Hashira.Bench.Register;

/// <summary>Processor time of this process, in which the host and SQLite run, and of the PostgreSQL backends of the register.</summary>
/// <param name="connection">Settings of the PostgreSQL database; null for SQLite.</param>
internal sealed class ServerTime(string? connection)
{
    private const double TicksOfKernel = 100;

    public TimeSpan Spent() => Process.GetCurrentProcess().TotalProcessorTime + TimeSpan.FromSeconds(Backends().Sum(Seconds));

    private List<int> Backends()
    {
        var found = new List<int>();
        if (connection is null)
            return found;
        using var asking = new NpgsqlConnection(connection);
        asking.Open();
        using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE backend_type IN ('client backend', 'parallel worker') AND pid <> pg_backend_pid()", asking);
        using var row = command.ExecuteReader();
        while (row.Read())
            found.Add(row.GetInt32(0));
        return found;
    }

    private static double Seconds(int process)
    {
        try
        {
            // The name, in brackets, may hold blanks; the times are the 12th and 13th behind it.
            var parts = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (long.Parse(parts[11], CultureInfo.InvariantCulture) + long.Parse(parts[12], CultureInfo.InvariantCulture)) / TicksOfKernel;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
