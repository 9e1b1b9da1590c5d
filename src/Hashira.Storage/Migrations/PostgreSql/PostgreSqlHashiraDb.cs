using System.Data;
using System.Globalization;
using Hashira.Model;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

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
        // With the usual 4 MB a search for a frequent word in half a million entries forgets which of them it found and looks into all again.
        await Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY; SET LOCAL work_mem = '32MB'", cancellationToken).ConfigureAwait(false);
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
    public override async Task IndexAsync(IReadOnlyCollection<SearchEntryRow> entries, CancellationToken cancellationToken = default)
    {
        if (Database.GetDbConnection().State != ConnectionState.Open)
            await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var batch in entries.Chunk(500))
        {
            // One array a column: a statement has the same text however many rows it brings.
            var rows = batch.Select(row => SearchColumns.Values(row).Append(IndexedWords.ForTsVector(row)).ToArray()).ToArray();
            await using var insert = ((NpgsqlConnection)Database.GetDbConnection()).CreateCommand();
            for (var column = 0; column <= SearchColumns.Names.Count; column++)
            {
                var at = column;
                insert.Parameters.Add(new NpgsqlParameter
                {
                    Value = SearchColumns.TypeOf(at) switch
                    {
                        "integer" => rows.Select(row => (int)row[at]!).ToArray(),
                        "bigint" => rows.Select(row => (long?)row[at]).ToArray(),
                        _ => rows.Select(row => row[at] is string text ? PostgreSqlText.Encode(text) : null).ToArray(),
                    },
                });
            }

            var names = string.Join(", ", SearchColumns.Names.Select(name => $"\"{name}\""));
            var arrays = string.Join(", ", Enumerable.Range(0, SearchColumns.Names.Count + 1).Select(at => string.Create(CultureInfo.InvariantCulture, $"${at + 1}::{SearchColumns.TypeOf(at)}[]")));
            var columns = string.Join(", ", Enumerable.Range(0, SearchColumns.Names.Count).Select(at => string.Create(CultureInfo.InvariantCulture, $"c{at}")));
            insert.CommandText = $"""INSERT INTO "SearchEntries" ({names}, "Words") SELECT {columns}, words::tsvector FROM unnest({arrays}) AS u ({columns}, words)""";
            await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task UnindexAsync(string? editionId, SearchKind? kind, CancellationToken cancellationToken = default) =>
        SearchEntries.Where(row => row.EditionId == editionId && (kind == null || row.Kind == kind)).ExecuteDeleteAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchMatch>> MatchAsync(SearchQuestion question, int most, CancellationToken cancellationToken = default)
    {
        if (Database.GetDbConnection().State != ConnectionState.Open)
            await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        // Titles have an index of their own: asked for by weight, every entry that holds the words anywhere would have to be looked at.
        var inTitle = await NumbersAsync(
            inTitle: true, IndexedWords.QuestionForTsQuery(question, unwanted: false), most,
            // What is wanted is said again: an index answers "this and not that", but not "not that".
            question.Unwanted.IsEmpty ? null : IndexedWords.QuestionForTsQuery(question, unwanted: true), cancellationToken).ConfigureAwait(false);
        var anywhere = inTitle.Count >= most ? [] : await NumbersAsync(inTitle: false, IndexedWords.QuestionForTsQuery(question, unwanted: true), most, null, cancellationToken).ConfigureAwait(false);
        await using var asked = ((NpgsqlConnection)Database.GetDbConnection()).CreateCommand();
        asked.CommandText = $"""SELECT {SearchColumns.Selected} FROM "SearchEntries" AS e WHERE e."Id" = ANY ($1)""";
        asked.Parameters.Add(new NpgsqlParameter { Value = inTitle.Concat(anywhere.Where(number => !inTitle.Contains(number))).Take(most).ToArray() });
        return await SearchColumns.ReadAsync(asked, inTitle, PostgreSqlText.Decode, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HashSet<long>> NumbersAsync(bool inTitle, string question, int most, string? anywhere, CancellationToken cancellationToken)
    {
        await using var asked = ((NpgsqlConnection)Database.GetDbConnection()).CreateCommand();
        asked.CommandText = (inTitle, anywhere) switch
        {
            (true, null) => """SELECT "Id" FROM "SearchEntries" WHERE "TitleWords" @@ $1::tsquery LIMIT $2""",
            (true, _) => """SELECT "Id" FROM "SearchEntries" WHERE "TitleWords" @@ $1::tsquery AND "Words" @@ $3::tsquery LIMIT $2""",
            _ => """SELECT "Id" FROM "SearchEntries" WHERE "Words" @@ $1::tsquery LIMIT $2""",
        };
        asked.Parameters.Add(new NpgsqlParameter { Value = PostgreSqlText.Encode(question) });
        asked.Parameters.Add(new NpgsqlParameter { Value = most });
        if (anywhere is not null)
            asked.Parameters.Add(new NpgsqlParameter { Value = PostgreSqlText.Encode(anywhere) });
        return await SearchColumns.NumbersAsync(asked, cancellationToken).ConfigureAwait(false);
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
