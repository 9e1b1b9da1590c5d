using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hashira.Storage.Migrations.Sqlite;

/// <summary>The register in a SQLite file. It exists so that its migrations are kept apart from those of other databases.</summary>
/// <param name="options">Connection.</param>
internal sealed class SqliteHashiraDb(DbContextOptions<SqliteHashiraDb> options) : HashiraDb(options)
{
    /// <inheritdoc/>
    // By this level the driver begins a deferred transaction, which takes no lock and reads one state of the WAL.
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken = default) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

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
