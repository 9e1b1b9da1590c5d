using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hashira.Storage.Migrations.Sqlite;

/// <summary>The register in a SQLite file. It exists so that its migrations are kept apart from those of other databases.</summary>
/// <param name="options">Connection.</param>
internal sealed class SqliteHashiraDb(DbContextOptions<SqliteHashiraDb> options) : HashiraDb(options)
{
    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken = default)
    {
        // A deferred transaction takes no lock; it reads one state of the WAL.
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The transaction was not taken over.");
    }

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellationToken = default) =>
        Database.BeginTransactionAsync(cancellationToken);
}

/// <summary>Lets the migration tool build the model; see CONTRIBUTING.md.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteHashiraDb>
{
    /// <inheritdoc/>
    public SqliteHashiraDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHashiraDb>().UseSqlite("Data Source=design.db").Options);
}
