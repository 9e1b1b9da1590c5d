using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage;

/// <summary>
/// 台帳のデータベース. Where the register is kept: by default one SQLite file that needs no set-up, or a PostgreSQL database that several
/// offices share. Readers and writers mean the same by it on both.
/// </summary>
public abstract class HashiraDatabase
{
    /// <summary>How long a writer waits for another one unless told otherwise.</summary>
    protected static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    /// <summary>Where the register is, in the words of <c>--db</c> but without a password.</summary>
    public abstract string Place { get; }

    /// <summary>What <c>--db</c> may name to begin a new register.</summary>
    protected abstract string EmptyPlace { get; }

    /// <summary>
    /// The register at a place: <c>postgres://user@host:5432/name</c>, <c>postgresql://…</c> or <c>Host=…;Database=…</c> is a PostgreSQL
    /// database, anything else the path of a SQLite file.
    /// </summary>
    /// <param name="place">The place; the file may not exist yet, the PostgreSQL database must.</param>
    /// <param name="busyTimeout">How long to wait for another writer; five seconds if not given, in whole seconds, at least one.</param>
    /// <exception cref="DatabaseUnusableException">The place begins like PostgreSQL's but can't be read.</exception>
    public static HashiraDatabase At(string place, TimeSpan? busyTimeout = null) =>
        PostgreSqlAddress.Parse(place) is { } address
            ? new PostgreSqlDatabase(address, busyTimeout ?? UsualPatience)
            : new SqliteDatabase(place, busyTimeout ?? UsualPatience);

    /// <summary>An empty register in memory, for trying something that is to leave nothing behind. It is gone when it is disposed.</summary>
    public static Task<HashiraDb> OpenInMemoryAsync(CancellationToken cancellationToken = default) => SqliteDatabase.InMemoryAsync(cancellationToken);

    /// <summary>Whether a register is there already; <see langword="false"/> for a file or for tables that are still to be made.</summary>
    /// <exception cref="DatabaseUnusableException">The database can't be reached or is no register.</exception>
    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken = default);

    /// <summary>A connection for one operation or one page.</summary>
    public abstract HashiraDb Open();

    /// <summary>Makes the tables if there are none and brings them up to date. Nothing is changed where they already are.</summary>
    /// <exception cref="DatabaseUnusableException">The database can't be opened or made, or is no register.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellationToken = default);

    /// <summary>Closes the connections kept for later, so that the side files of SQLite are gone.</summary>
    public abstract void Release();

    /// <summary>
    /// The sentence for an official if the failure is the database's, such as a lock or a full disk: what, where, what to do. Of
    /// any other failure, <see langword="null"/>.
    /// </summary>
    public abstract string? Explain(Exception failure);

    /// <summary>Brings the tables up to date, unless they are another program's or a later version's.</summary>
    /// <param name="db">An open connection that nobody else can come in between.</param>
    /// <param name="tables">Names of the tables that are there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DatabaseUnusableException">It is no register, or one of a newer program.</exception>
    protected async Task UpdateAsync(HashiraDb db, IReadOnlyCollection<string> tables, CancellationToken cancellationToken)
    {
        if (tables.Count > 0)
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = tables.Contains("__EFMigrationsHistory") ? await db.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false) : [];
            if (!applied.Any(known.Contains))
                throw new DatabaseUnusableException($"「{Place}」は Hashira のデータベースではありません。--db には Hashira のデータベースか、{EmptyPlace}を指定してください。");
            if (applied.Any(name => !known.Contains(name)))
                throw new DatabaseUnusableException($"データベース「{Place}」は、より新しい Hashira で作られています。Hashira を更新してください。");
            if (known.Count == applied.Count())
                return;
        }

        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
