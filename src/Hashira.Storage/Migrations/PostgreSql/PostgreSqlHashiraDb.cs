using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hashira.Storage.Migrations.PostgreSql;

/// <summary>
/// The register in PostgreSQL. As with SQLite there is one writer at a time: it holds a lock of the database's until its transaction
/// ends, so that nothing can come in between what it reads and what it writes. Readers never wait.
/// </summary>
/// <param name="options">Connection.</param>
/// <param name="busyTimeout">How long to wait for another writer.</param>
internal sealed class PostgreSqlHashiraDb(DbContextOptions<PostgreSqlHashiraDb> options, TimeSpan busyTimeout) : HashiraDb(options)
{
    // Any number does, if every version of the program uses the same.
    private const long WriterLock = 0x6861_7368_6972_61;

    /// <summary>Does something while no other program writes, on one connection but not in one transaction.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task WithoutOtherWritersAsync(Func<Task> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {Seconds(patience)}, false); SELECT pg_advisory_lock({WriterLock})", cancellationToken).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            // A connection that goes back to the pool would keep the lock.
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({WriterLock}); RESET lock_timeout", CancellationToken.None).ConfigureAwait(false);
            await Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken = default)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken).ConfigureAwait(false);
        return transaction;
    }

    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellationToken = default)
    {
        // Each statement sees what was committed before it; with the lock held nobody else commits.
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {Seconds(busyTimeout)}, true); SELECT pg_advisory_xact_lock({WriterLock})", cancellationToken).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // The order of texts is that of their code points, as it is in SQLite, whatever the language of the server.
        configurationBuilder.Properties<string>().HaveConversion<PostgreSqlText>().UseCollation("C");
    }

    private static string Seconds(TimeSpan patience) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (long)Math.Ceiling(patience.TotalSeconds))}s");
}

/// <summary>Lets the migration tool build the model; see CONTRIBUTING.md.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlHashiraDb>
{
    /// <inheritdoc/>
    public PostgreSqlHashiraDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlHashiraDb>().UseNpgsql("Host=localhost;Database=design").Options, TimeSpan.FromSeconds(5));
}
